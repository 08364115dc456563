package plimsoll.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import plimsoll.config.Config;
import plimsoll.config.Parsed;
import plimsoll.config.Phrase;
import plimsoll.config.Value;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.content.Meta;
import plimsoll.content.Slug;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Severity;
import plimsoll.problem.Span;
import plimsoll.problem.Suggestion;

/** Reads one file's header: first what decides who reads it, then the rest. */
final class HeaderReader {
  private static final Pattern SAFE_LINE =
      Pattern.compile("[\"']?\\p{L}+[\"']?\\s*[:=]\\s*[\"']?\\p{L}+[\"']?\\s*");
  private static final List<String> KINDS = List.of("incident", "near-miss", "success");
  private static final List<String> STAGES = List.of("draft", "review", "final");

  private final String path;
  private final String text;
  private final FrontMatter matter;
  private final Value.Mapping map;
  private final Config config;
  private final Problems problems;
  private final boolean guessing;

  private HeaderReader(
      String path, String text, Config config, Problems problems, boolean guessing) {
    this.path = path;
    this.text = text;
    this.matter = FrontMatter.find(path, text);
    this.map =
        matter.state() == FrontMatter.State.READ
            ? matter.parsed().value()
            : new Value.Mapping(List.of(), Span.of(path));
    this.config = config;
    this.problems = problems;
    this.guessing = guessing;
  }

  static Header read(String path, String text, Config config, Problems problems, boolean guessing) {
    return new HeaderReader(path, text, config, problems, guessing).read();
  }

  private Header read() {
    faults();
    Document.Type type = type(path);
    Audience audience = audience(type);
    Header.Stage stage = stage(audience);
    boolean live = audience == Audience.CUSTOMER && stage == Header.Stage.FINAL;
    LostWords.report(matter.parsed(), text, live, problems);
    InternalHeaderReader said = InternalHeaderReader.read(map, config, problems);
    Optional<Meta.Kind> kind = kind();
    Guesses guesses =
        guessing || audience == Audience.CUSTOMER
            ? Guesses.of(path, type, text, matter, kind, said, config, problems)
            : Guesses.none(kind, said);
    Optional<Phrase> id = id();
    String language = said.text("language").isEmpty() ? config.language() : said.text("language");
    String name = id.map(Phrase::text).orElseGet(() -> FileName.of(path));
    return new Header(
        path,
        type,
        audience,
        stage,
        name,
        id.isPresent(),
        id.map(Phrase::span).orElse(Span.of(path)),
        Slug.of(name),
        kind.orElse(Meta.Kind.INCIDENT),
        language,
        guesses.said(),
        customer(audience, live ? Severity.ERROR : Severity.NOTICE),
        guesses.titleLine(),
        matter.bodyOffset(),
        matter.bodyLine());
  }

  private void faults() {
    for (Parsed.Fault fault : matter.parsed().faults()) {
      if (fault.kind() == Parsed.Fault.Kind.DUPLICATE) {
        error(Code.FM_DUPLICATE, fault.span(), fault.message(), fault.hint());
      } else if (fault.kind() == Parsed.Fault.Kind.SYNTAX) {
        Problem problem =
            Problem.notice(
                Code.FM_SYNTAX,
                fault.span(),
                fault.message() + "; the front matter is shown as text",
                fault.hint());
        problems.add(matter.suspect() > 0 ? problem.as(Severity.ERROR) : problem);
      }
    }
    if (matter.state() == FrontMatter.State.ABSENT && matter.suspect() > 0) {
      error(
          Code.FM_SYNTAX,
          Span.at(path, matter.suspect(), 1, 1),
          "audience: customer is written here, but not in front matter",
          "begin the file with --- alone on its first line, and close it so");
    }
  }

  static Document.Type type(String path) {
    int slash = path.indexOf('/');
    return switch (slash < 0 ? "" : path.substring(0, slash)) {
      case "services" -> Document.Type.SERVICE;
      case "pages" -> Document.Type.PAGE;
      case "paths" -> Document.Type.PATH;
      default -> Document.Type.RETROSPECTIVE;
    };
  }

  /** Customer only if the one key that says so says exactly that; every slip is an error. */
  private Audience audience(Document.Type type) {
    Audience audience = Audience.INTERNAL;
    boolean slipped = false;
    for (Value.Entry entry : map.entries()) {
      if (!AudienceSlip.isAudience(entry.key())) {
        continue;
      }
      String said = exact(entry);
      if (!entry.key().equals("audience") || said.isEmpty() || aliased(entry)) {
        slip(entry);
        slipped = true;
      } else if (said.equals("customer")) {
        audience = Audience.CUSTOMER;
      }
    }
    if (audience == Audience.CUSTOMER && type == Document.Type.PATH) {
      error(
          Code.FM_AUDIENCE,
          Span.of(path),
          "a reading path is always internal",
          "delete audience: customer, or move the file out of paths/");
      slipped = true;
    }
    return slipped ? Audience.INTERNAL : audience;
  }

  private static String exact(Value.Entry entry) {
    boolean known =
        entry.value() instanceof Value.Scalar s
            && s.tag() == Value.Tag.STRING
            && (s.text().equals("customer") || s.text().equals("internal"));
    return known ? ((Value.Scalar) entry.value()).text() : "";
  }

  private void slip(Value.Entry entry) {
    boolean key = !entry.key().equals("audience");
    Problem problem =
        Problem.error(
            Code.FM_AUDIENCE,
            key ? entry.keySpan() : entry.value().span(),
            key ? "this key looks like audience" : "this audience is neither customer nor internal",
            "write audience: customer or audience: internal, in small letters");
    problems.add(problem.withExcerpt(safeLine(entry)));
  }

  /** The source line, if it holds nothing but two words that are nearly ours. */
  private String safeLine(Value.Entry entry) {
    if (!(entry.value() instanceof Value.Scalar scalar)) {
      return "";
    }
    Lines lines = Lines.from(text, text.startsWith("\uFEFF") ? 1 : 0);
    int line = entry.keySpan().line() - 1;
    String shown = line < lines.size() ? lines.text(line) : "";
    String value = scalar.text().toLowerCase(Locale.ROOT);
    boolean near =
        Suggestion.distance(value, "customer") <= 2 || Suggestion.distance(value, "internal") <= 2;
    return near && SAFE_LINE.matcher(shown).matches() ? shown : "";
  }

  private boolean aliased(Value.Entry entry) {
    return !aliases(entry).isEmpty();
  }

  private List<Span> aliases(Value.Entry entry) {
    return matter.parsed().aliases().stream().filter(alias -> map.holds(entry, alias)).toList();
  }

  /** What is not clearly final is not for customers, however it was meant. */
  private Header.Stage stage(Audience audience) {
    Header.Stage stage = Header.Stage.FINAL;
    for (Value.Entry entry : map.entries()) {
      String key = entry.key();
      boolean slip =
          !key.equals("status")
              && Suggestion.distance(key.toLowerCase(Locale.ROOT).strip(), "status") <= 1;
      if (key.equals("status")) {
        stage = narrower(stage, status(entry, audience));
      } else if (slip && audience == Audience.CUSTOMER) {
        notice(
            Code.FM_UNKNOWN,
            entry.keySpan(),
            "this key looks like status: the file is treated as a draft",
            "write status: draft, review or final");
        stage = Header.Stage.DRAFT;
      } else if (heldBack(key, Readable.of(entry.value()))) {
        stage = Header.Stage.DRAFT;
      }
    }
    return stage;
  }

  private static Header.Stage narrower(Header.Stage a, Header.Stage b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  /** How other tools mark a draft. */
  private static boolean heldBack(String key, String value) {
    return (key.equals("draft") && !value.isEmpty() && !value.equals("false"))
        || (key.equals("published") && value.equals("false"));
  }

  private Header.Stage status(Value.Entry entry, Audience audience) {
    String said = Readable.of(entry.value());
    if (entry.value() instanceof Value.Scalar && STAGES.contains(said) && !aliased(entry)) {
      return Header.Stage.valueOf(said.toUpperCase(Locale.ROOT));
    }
    boolean customer = audience == Audience.CUSTOMER;
    if (customer || !said.isEmpty()) {
      notice(
          Code.FM_VALUE,
          entry.value().span(),
          customer
              ? "this status is not known: the file is treated as a draft"
              : "this status is not known and was kept as an extra field",
          Suggestion.hint(said, STAGES, "write draft, review or final"));
    }
    return customer ? Header.Stage.DRAFT : Header.Stage.FINAL;
  }

  private Optional<Meta.Kind> kind() {
    Optional<Value> value = map.get("kind").filter(v -> !Readable.isNothing(v));
    if (value.isEmpty()) {
      return Optional.empty();
    }
    String said = Readable.of(value.get()).toLowerCase(Locale.ROOT).replaceAll("[ _]", "-");
    int known = KINDS.indexOf(said);
    if (known < 0) {
      notice(
          Code.FM_VALUE,
          value.get().span(),
          "this kind is not known: the file is treated as an incident",
          Suggestion.hint(said, KINDS, "write incident, near-miss or success"));
      return Optional.empty();
    }
    return Optional.of(Meta.Kind.values()[known]);
  }

  private Optional<Phrase> id() {
    Optional<Value> value = map.get("id").filter(v -> !Readable.isNothing(v));
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof Value.Scalar scalar && !Slug.of(scalar.text()).isEmpty()) {
      return Optional.of(new Phrase(Readable.oneLine(scalar.text()), scalar.span()));
    }
    notice(
        Code.FM_VALUE,
        value.get().span(),
        "this id has no letter or digit: the file's name is used",
        "write a word");
    return Optional.empty();
  }

  private CustomerMap customer(Audience audience, Severity severity) {
    Optional<Value.Entry> found =
        map.entries().stream().filter(e -> e.key().equals("customer")).findFirst();
    if (found.isEmpty() || Readable.isNothing(found.get().value())) {
      return missing(audience, severity, found.map(Value.Entry::keySpan).orElse(Span.of(path)));
    }
    Value.Entry entry = found.get();
    for (Span alias : aliases(entry)) {
      problems.add(
          new Problem(
              severity,
              Code.FM_VALUE,
              alias,
              "an alias in the customer: map takes words from elsewhere",
              "write the words out",
              ""));
    }
    if (!(entry.value() instanceof Value.Mapping customer)) {
      problems.add(
          new Problem(
              severity,
              Code.FM_VALUE,
              entry.value().span(),
              "customer: is a map",
              "write title: and slug: below it, indented",
              ""));
      return CustomerMap.none(entry.keySpan());
    }
    return CustomerReader.read(customer, entry.keySpan(), config, problems, severity);
  }

  private CustomerMap missing(Audience audience, Severity severity, Span span) {
    if (audience == Audience.CUSTOMER) {
      problems.add(
          new Problem(
              severity,
              Code.FM_MISSING,
              span,
              "a file for customers needs a customer: map with title and slug",
              "write both for customers: nothing internal is used instead",
              ""));
    }
    return CustomerMap.none(span);
  }

  private void error(Code code, Span span, String message, String hint) {
    problems.add(Problem.error(code, span, message, hint));
  }

  private void notice(Code code, Span span, String message, String hint) {
    problems.add(Problem.notice(code, span, message, hint));
  }
}
