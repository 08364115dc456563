package plimsoll.config;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import plimsoll.content.Settings;
import plimsoll.content.Slug;
import plimsoll.problem.Suggestion;

/** The keys of {@code site.yaml}, checked, with their defaults. */
record SiteYaml(
    String language,
    String timezone,
    Config.ViewConfig internal,
    Config.ViewConfig customer,
    Map<String, Config.Service> services,
    List<Config.Severity> severities,
    Map<String, Config.Factor> factors,
    List<String> internalHosts,
    List<String> people,
    List<String> allow,
    Map<String, List<String>> sections,
    Gaps gaps,
    boolean dueDates,
    Map<String, String> advice) {

  /** The words for sections that {@code sections:} may extend: the roles of a retrospective. */
  static final List<String> ROLES =
      List.of(
          "message",
          "summary",
          "impact",
          "detection",
          "timeline",
          "factors",
          "analysis",
          "response",
          "went-well",
          "went-wrong",
          "lucky",
          "surprises",
          "actions",
          "narrative",
          "references",
          "plan",
          "expected",
          "happened",
          "hopes",
          "made-it-work",
          "keep");

  private static final List<String> CATEGORIES =
      List.of("technical", "process", "people", "organisation");
  private static final int GAP_MINUTES = 20;
  private static final int SHORTEST_ALLOWED = 2;
  private static final int DAY = 24 * 60;
  private static final Pattern HOST =
      Pattern.compile("(\\*\\.)?[\\p{L}\\p{N}_-]+(\\.[\\p{L}\\p{N}_-]+)*");
  private static final List<String> SAID_OF_RULES =
      List.of("on", "off", "info", "warning", "error");
  private static final Pattern RULE = Pattern.compile("[A-Z]{2}[0-9]{3}");

  static SiteYaml read(Fields site) {
    SiteYaml read =
        new SiteYaml(
            language(site),
            timezone(site),
            view(site, "internal", "Incidents"),
            view(site, "customer", "Incident history"),
            services(site),
            severities(site),
            factors(site),
            hosts(site),
            site.texts("people").stream().map(Phrase::text).filter(p -> !p.isEmpty()).toList(),
            allow(site),
            sections(site),
            Gaps.of(site),
            dueDates(site),
            advice(site));
    site.finish();
    return read;
  }

  Config config(Path root, List<Config.Term> glossary, List<Config.Approval> approvals) {
    return new Config(
        root,
        language,
        timezone,
        internal,
        customer,
        services,
        severities,
        factors,
        internalHosts,
        people,
        allow,
        sections,
        gaps.minutes(),
        new Settings.Shown(gaps.shown(), dueDates),
        advice,
        glossary,
        approvals);
  }

  private static String language(Fields site) {
    Optional<Phrase> said = site.text("language");
    if (said.isPresent() && !LanguageTag.isOne(said.get().text())) {
      site.refuse(said.get().span(), "this is not a language tag", "write en, zh, ja, pt-BR …");
      return "";
    }
    return said.map(Phrase::text).orElse("");
  }

  private static String timezone(Fields site) {
    Optional<Phrase> said = site.text("timezone");
    if (said.isEmpty()) {
      return "";
    }
    try {
      return ZoneId.of(said.get().text()).getId();
    } catch (DateTimeException e) {
      site.refuse(
          said.get().span(), "this time zone is not known", "write its IANA name: Europe/Berlin");
      return "";
    }
  }

  private static Config.ViewConfig view(Fields site, String name, String title) {
    Optional<Fields> given = site.map(name);
    boolean customer = name.equals("customer");
    List<List<String>> thesaurus =
        customer ? given.map(Synonyms::of).orElse(List.of()) : Synonyms.of(site);
    if (given.isEmpty()) {
      return new Config.ViewConfig(title, "", "", "", thesaurus, false);
    }
    Fields view = given.get();
    Config.ViewConfig read =
        new Config.ViewConfig(
            view.text("title").map(Phrase::text).filter(t -> !t.isEmpty()).orElse(title),
            view.text("base-url").map(u -> BaseUrl.check(u, view)).orElse(""),
            customer ? "" : view.text("edit-link").map(u -> editLink(u, view)).orElse(""),
            view.text("footer").map(Phrase::text).orElse(""),
            thesaurus,
            customer && approvalRequired(view));
    view.finish();
    return read;
  }

  private static String editLink(Phrase said, Fields view) {
    if (BaseUrl.isWeb(said.text().replace("{path}", "x")) && said.text().contains("{path}")) {
      return said.text();
    }
    view.refuse(said.span(), "this is not a link with {path} in it", "write https://…/{path}");
    return "";
  }

  /** What cannot be understood is taken as required: the narrower reading. */
  private static boolean approvalRequired(Fields view) {
    Optional<Value> value = view.value("approval");
    if (value.isEmpty()) {
      return false;
    }
    String said = value.get() instanceof Value.Scalar scalar ? scalar.text() : "";
    if (!said.equals("required") && !said.equals("off")) {
      view.refuse(value.get().span(), "this is neither required nor off", "write required");
    }
    return !said.equals("off");
  }

  private static Map<String, Config.Service> services(Fields site) {
    Map<String, Config.Service> services = new LinkedHashMap<>();
    Map<String, String> slugs = new LinkedHashMap<>();
    for (Value.Entry entry : entries(site, "services")) {
      Optional<Fields> given = site.fieldsOrNone(entry.value());
      if (given.isEmpty()) {
        continue;
      }
      Fields fields = given.get();
      String key = entry.key();
      String name = fields.text("name").map(Phrase::text).filter(n -> !n.isEmpty()).orElse(key);
      Optional<Phrase> customer = fields.text("customer").filter(c -> !c.isEmpty());
      String owner = fields.text("owner").map(Phrase::text).orElse("");
      fields.finish();
      customer.ifPresent(words -> slug(words, slugs, fields));
      services.put(
          key, new Config.Service(key, name, customer.map(Phrase::text).orElse(""), owner));
    }
    return Collections.unmodifiableMap(services);
  }

  /** Customer words name a page: they must give a slug, and no other words the same one. */
  private static void slug(Phrase words, Map<String, String> slugs, Fields fields) {
    String slug = Slug.of(words.text());
    if (slug.isEmpty()) {
      fields.refuse(words.span(), "these words have no letter or digit", "write a name");
      return;
    }
    String other = slugs.putIfAbsent(slug, words.text());
    if (other != null && !other.equals(words.text())) {
      fields.refuse(
          words.span(),
          "these words give the same page name as those of another service",
          "make them equal, or differ in a letter");
    }
  }

  private static List<Config.Severity> severities(Fields site) {
    List<Config.Severity> severities = new ArrayList<>();
    Set<String> slugs = new HashSet<>();
    List<Fields> given = site.maps("severities");
    for (Fields fields : given) {
      Optional<Phrase> key = fields.text("key");
      String name = fields.text("name").or(() -> key).map(Phrase::text).orElse("");
      fields.finish();
      if (key.isEmpty() || Slug.of(key.get().text()).isEmpty()) {
        fields.refuse(fields.span(), "a severity needs a key", "write {key: …, name: …}");
      } else if (!slugs.add(Slug.of(key.get().text()))) {
        fields.refuse(key.get().span(), "this severity is listed twice", "keep one of the two");
      } else {
        severities.add(new Config.Severity(key.get().text(), name));
      }
    }
    return severities.isEmpty() ? Config.SEVERITIES : severities;
  }

  private static Map<String, Config.Factor> factors(Fields site) {
    Map<String, Config.Factor> factors = new LinkedHashMap<>();
    Set<String> slugs = new HashSet<>();
    for (Value.Entry entry : entries(site, "factors")) {
      Optional<Fields> given = site.fieldsOrNone(entry.value());
      if (given.isEmpty()) {
        continue;
      }
      Fields fields = given.get();
      String name = fields.text("name").map(Phrase::text).orElse(entry.key());
      String category = fields.text("category").map(c -> category(c, fields)).orElse("");
      fields.finish();
      String slug = Slug.of(entry.key());
      if (slug.isEmpty() || !slugs.add(slug)) {
        fields.refuse(entry.keySpan(), "this key gives no page name of its own", "change it");
      } else {
        factors.put(entry.key(), new Config.Factor(entry.key(), name, category));
      }
    }
    return Collections.unmodifiableMap(factors);
  }

  private static String category(Phrase said, Fields fields) {
    if (CATEGORIES.contains(said.text())) {
      return said.text();
    }
    fields.refuse(
        said.span(),
        "this category is not known",
        Suggestion.hint(said.text(), CATEGORIES, "write one of " + String.join(", ", CATEGORIES)));
    return "";
  }

  private static List<String> hosts(Fields site) {
    List<String> hosts = new ArrayList<>();
    for (Phrase said : site.texts("internal-hosts")) {
      String host = said.text().toLowerCase(Locale.ROOT);
      if (HOST.matcher(host).matches()) {
        hosts.add(host);
      } else {
        site.refuse(said.span(), "this is not a host", "write db.corp.example or *.corp.example");
      }
    }
    return hosts;
  }

  /** A value shorter than this, or most of all addresses, would let nearly anything pass. */
  private static List<String> allow(Fields site) {
    List<String> allowed = new ArrayList<>();
    for (Phrase said : site.texts("allow")) {
      Optional<AddressRange> range = AddressRange.of(said.text());
      boolean slashed = said.text().matches("[0-9a-fA-F.:]+/\\S*");
      if (range.isEmpty() && slashed || range.isPresent() && range.get().isTooWide()) {
        site.refuse(
            said.span(), "this is not a range of addresses", "write 10.0.0.0/8 or fd00::/8");
      } else if (said.text().strip().length() < SHORTEST_ALLOWED) {
        site.refuse(said.span(), "this value is too short to allow", "write all of the value");
      } else if (said.text().contains("*")) {
        site.refuse(said.span(), "a value is allowed exactly, without *", "write each value");
      } else {
        allowed.add(said.text());
      }
    }
    return allowed;
  }

  private static Map<String, List<String>> sections(Fields site) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    Optional<Fields> given = site.map("sections");
    if (given.isPresent()) {
      for (String role : ROLES) {
        List<String> words = given.get().texts(role).stream().map(Phrase::text).toList();
        if (!words.isEmpty()) {
          sections.put(role, words);
        }
      }
      given.get().finish();
    }
    return Collections.unmodifiableMap(sections);
  }

  /** {@code timeline:}: from how many minutes a silence counts, and whether customers see it. */
  private record Gaps(int minutes, boolean shown) {
    static Gaps of(Fields site) {
      Optional<Fields> given = site.map("timeline");
      if (given.isEmpty()) {
        return new Gaps(GAP_MINUTES, true);
      }
      Fields timeline = given.get();
      int minutes =
          timeline.text("gap-minutes").map(said -> minutes(said, site)).orElse(GAP_MINUTES);
      Gaps gaps = new Gaps(minutes, SiteYaml.shown(timeline, "gaps", true));
      timeline.finish();
      return gaps;
    }

    private static int minutes(Phrase said, Fields site) {
      if (said.text().matches("[0-9]{1,4}")) {
        int minutes = Integer.parseInt(said.text());
        if (minutes >= 1 && minutes <= DAY) {
          return minutes;
        }
      }
      site.refuse(said.span(), "this is not a number of minutes", "write 1 to 1440");
      return GAP_MINUTES;
    }
  }

  /** {@code actions: {due: show}}. */
  private static boolean dueDates(Fields site) {
    Optional<Fields> actions = site.map("actions");
    boolean shown = actions.isPresent() && shown(actions.get(), "due", false);
    actions.ifPresent(Fields::finish);
    return shown;
  }

  /** Whether customers see something: {@code show} or {@code hide}. */
  private static boolean shown(Fields fields, String key, boolean otherwise) {
    Optional<Phrase> said = fields.text(key);
    if (said.isPresent() && !said.get().text().matches("show|hide")) {
      fields.refuse(said.get().span(), "this is neither show nor hide", "write show or hide");
      return false;
    }
    return said.map(phrase -> phrase.text().equals("show")).orElse(otherwise);
  }

  /** By rule; {@code advice: off} is said of all. */
  private static Map<String, String> advice(Fields site) {
    Optional<Value> given = site.value("advice");
    if (given.isPresent() && given.get() instanceof Value.Scalar all && isOff(all)) {
      return Map.of("all", "off");
    }
    Map<String, String> advice = new LinkedHashMap<>();
    for (Value.Entry entry : entries(site, "advice")) {
      String said = entry.value() instanceof Value.Scalar scalar ? scalar.text() : "";
      if (!RULE.matcher(entry.key()).matches()) {
        site.refuse(entry.keySpan(), "this is not the name of a rule", "write BL303: off");
      } else if (!SAID_OF_RULES.contains(said)) {
        site.refuse(
            entry.value().span(),
            "a rule is on, off, or has a severity",
            Suggestion.hint(said, SAID_OF_RULES, "write " + String.join(", ", SAID_OF_RULES)));
      } else {
        advice.put(entry.key(), said);
      }
    }
    return Collections.unmodifiableMap(advice);
  }

  private static boolean isOff(Value.Scalar scalar) {
    return scalar.text().equals("off") || scalar.text().equals("false");
  }

  private static List<Value.Entry> entries(Fields site, String key) {
    return site.map(key).map(Fields::entries).orElse(List.of());
  }
}
