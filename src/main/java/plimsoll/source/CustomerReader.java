package plimsoll.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import plimsoll.config.Config;
import plimsoll.config.Fields;
import plimsoll.config.Phrase;
import plimsoll.content.Meta;
import plimsoll.content.Moment;
import plimsoll.content.Slug;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Severity;
import plimsoll.problem.Span;

/** Reads the {@code customer:} map: a closed list of keys, each of which must be understood. */
final class CustomerReader {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");
  private static final int LONGEST_SLUG = 150;

  private final Fields map;
  private final Config config;
  private final Problems problems;
  private final Severity severity;

  private CustomerReader(Fields map, Config config, Problems problems, Severity severity) {
    this.map = map;
    this.config = config;
    this.problems = problems;
    this.severity = severity;
  }

  /** Reads the map; its problems have the given severity. */
  static CustomerMap read(
      plimsoll.config.Value.Mapping value,
      Span key,
      Config config,
      Problems problems,
      Severity severity) {
    Fields map =
        Fields.of(value, new Fields.Report(problems, severity, Code.FM_UNKNOWN, Code.FM_VALUE));
    return new CustomerReader(map, config, problems, severity).read(key);
  }

  static boolean isSlug(String text) {
    return text.length() <= LONGEST_SLUG && SLUG.matcher(text).matches();
  }

  private CustomerMap read(Span key) {
    CustomerMap read =
        new CustomerMap(
            key,
            required("title", key),
            slug(key),
            text("summary", key),
            text("status", key),
            severity(key),
            times(),
            services(),
            factors(),
            tags(),
            slugs("aliases", Code.FM_SLUG),
            slugs("related", Code.FM_VALUE),
            updates(),
            assets());
    map.finish();
    return read;
  }

  private Phrase text(String name, Span key) {
    return map.text(name)
        .map(p -> new Phrase(Readable.oneLine(p.text()), p.span()))
        .orElse(Phrase.none(key));
  }

  private Phrase required(String name, Span key) {
    Phrase said = text(name, key);
    if (said.isEmpty()) {
      tell(
          Code.FM_MISSING,
          key,
          "the customer: map has no " + name,
          "write it for customers: nothing internal is used instead");
    }
    return said;
  }

  private Phrase slug(Span key) {
    Phrase said = required("slug", key);
    return said.isEmpty() || usable(said, Code.FM_SLUG) ? said : Phrase.none(said.span());
  }

  private List<Phrase> slugs(String name, Code code) {
    return map.texts(name).stream().filter(p -> usable(p, code)).toList();
  }

  private boolean usable(Phrase said, Code code) {
    if (isSlug(said.text())) {
      return true;
    }
    tell(
        code,
        said.span(),
        "this is not a slug",
        "write small letters a to z and digits, with single hyphens between them");
    return false;
  }

  private Phrase severity(Span key) {
    Phrase said = text("severity", key);
    boolean known = config.severities().stream().anyMatch(s -> s.key().equals(said.text()));
    if (said.isEmpty() || known) {
      return said;
    }
    map.refuse(
        said.span(),
        "this severity is not in site.yaml",
        "use one of its keys, exactly as written");
    return Phrase.none(said.span());
  }

  private Map<Meta.Milestone, Moment> times() {
    Map<Meta.Milestone, Moment> times = new EnumMap<>(Meta.Milestone.class);
    for (Meta.Milestone milestone :
        List.of(Meta.Milestone.STARTED, Meta.Milestone.RESOLVED, Meta.Milestone.UPDATED)) {
      map.text(milestone.name().toLowerCase(Locale.ROOT))
          .filter(p -> !p.isEmpty())
          .flatMap(this::time)
          .ifPresent(m -> times.put(milestone, m));
    }
    order(times);
    return times;
  }

  private void order(Map<Meta.Milestone, Moment> times) {
    Moment start = times.get(Meta.Milestone.STARTED);
    Moment end = times.get(Meta.Milestone.RESOLVED);
    if (start != null
        && end != null
        && end.local().toLocalDate().isBefore(start.local().toLocalDate())) {
      map.text("resolved")
          .ifPresent(
              said ->
                  problems.add(
                      Problem.notice(
                          Code.OUT_OF_ORDER,
                          said.span(),
                          "the end is before the start",
                          "correct one of the two")));
    }
  }

  private Optional<Moment> time(Phrase said) {
    Optional<Dates.Reading> reading = Dates.read(said.text(), config.zone());
    if (reading.isEmpty()) {
      map.refuse(said.span(), "this is not a date", "write 2026-03-02 or 2026-03-02T01:02Z");
      return Optional.empty();
    }
    Dates.Doubt doubt = reading.get().doubt();
    if (doubt == Dates.Doubt.NO_ZONE) {
      problems.add(
          Problem.notice(
              Code.AMBIGUOUS_ZONE,
              said.span(),
              DateDoubt.message(doubt).orElse(""),
              DateDoubt.HINT));
    } else if (doubt != Dates.Doubt.NONE) {
      map.refuse(said.span(), DateDoubt.message(doubt).orElse(""), DateDoubt.HINT);
    }
    return Optional.of(reading.get().moment());
  }

  private List<Phrase> services() {
    List<Phrase> services = new ArrayList<>();
    for (Phrase said : map.texts("services")) {
      Config.Service service = config.services().get(said.text());
      if (service == null) {
        map.refuse(said.span(), "this service is not in site.yaml", "use one of its keys");
      } else if (service.customer().isEmpty()) {
        map.refuse(
            said.span(),
            "this service cannot be named to customers",
            "give it customer words under services in site.yaml, or leave it out");
      } else {
        services.add(said);
      }
    }
    return services;
  }

  private List<Phrase> factors() {
    List<Phrase> factors = new ArrayList<>();
    for (Phrase said : map.texts("factors")) {
      if (config.factors().containsKey(said.text())) {
        factors.add(said);
      } else {
        map.refuse(said.span(), "this factor is not in site.yaml", "use one of its keys");
      }
    }
    return factors;
  }

  private List<Phrase> tags() {
    List<Phrase> tags = new ArrayList<>();
    for (Phrase said : map.texts("tags")) {
      if (Slug.of(said.text()).isEmpty()) {
        map.refuse(said.span(), "this tag has no letter or digit", "write a word");
      } else {
        tags.add(new Phrase(Readable.oneLine(said.text()), said.span()));
      }
    }
    return tags;
  }

  private List<CustomerMap.Update> updates() {
    List<CustomerMap.Update> updates = new ArrayList<>();
    for (Fields fields : map.maps("updates")) {
      Optional<Moment> date = fields.text("date").flatMap(this::time);
      Optional<Phrase> text = fields.text("text").filter(t -> !t.isEmpty());
      fields.finish();
      if (date.isPresent() && text.isPresent()) {
        Phrase words = text.get();
        updates.add(
            new CustomerMap.Update(
                date.get(), new Phrase(Readable.oneLine(words.text()), words.span())));
      } else {
        map.refuse(fields.span(), "an update needs a date and a text", "write both");
      }
    }
    return updates;
  }

  private List<CustomerMap.ClearedAsset> assets() {
    List<CustomerMap.ClearedAsset> assets = new ArrayList<>();
    for (Fields fields : map.maps("assets")) {
      Optional<Phrase> file = fields.text("file").filter(t -> !t.isEmpty());
      Optional<Phrase> sha256 = fields.text("sha256");
      fields.finish();
      if (file.isPresent() && sha256.map(s -> SHA256.matcher(s.text()).matches()).orElse(false)) {
        assets.add(
            new CustomerMap.ClearedAsset(file.get(), sha256.get().text().toLowerCase(Locale.ROOT)));
      } else {
        map.refuse(
            fields.span(),
            "an asset needs its file and the SHA-256 of its bytes",
            "write file: … and sha256: with 64 hexadecimal digits");
      }
    }
    return assets;
  }

  private void tell(Code code, Span span, String message, String hint) {
    problems.add(new Problem(severity, code, span, message, hint, ""));
  }
}
