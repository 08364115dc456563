package plimsoll.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import plimsoll.config.Config;
import plimsoll.config.LanguageTag;
import plimsoll.config.Phrase;
import plimsoll.config.Value;
import plimsoll.content.Meta;
import plimsoll.content.Moment;
import plimsoll.content.Slug;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Span;
import plimsoll.problem.Suggestion;
import plimsoll.vocabulary.WordLists;

/**
 * Reads the internal keys of front matter. Nothing is dropped: what we do not know, or cannot read,
 * becomes a fact, and every doubt is a notice.
 */
final class InternalHeaderReader {
  /** Keys that are read elsewhere: they decide what customers get. */
  private static final Set<String> DECIDING =
      Set.of("id", "audience", "kind", "status", "customer");

  /** Whatever else these keys say is kept as a fact. */
  private static final Map<String, Set<String>> UNDERSTOOD =
      Map.of(
          "status", Set.of("draft", "review", "final"),
          "kind", Set.of("incident", "near-miss", "success"),
          "audience", Set.of("customer", "internal"));

  private static final List<String> OURS =
      List.of(
          "id",
          "audience",
          "kind",
          "status",
          "customer",
          "title",
          "summary",
          "language",
          "severity",
          "started",
          "detected",
          "mitigated",
          "resolved",
          "updated",
          "services",
          "factors",
          "tags",
          "authors",
          "related",
          "unrelated",
          "aliases",
          "hopes");

  /** What other tools call our keys. */
  private static final Map<String, String> FOREIGN = foreign();

  /** What says when a file was written: the day of the event only if nothing else says it. */
  private static final String WRITTEN = "written";

  private static final String HOW = "write 2026-03-02T01:02Z";

  private static Map<String, String> foreign() {
    WordLists lists = WordLists.of("keys.tsv");
    Map<String, String> foreign = new HashMap<>();
    for (String ours : lists.kinds()) {
      lists.written(ours).forEach(key -> foreign.put(key, ours));
    }
    return Map.copyOf(foreign);
  }

  private final Config config;
  private final Problems problems;
  private final Map<String, List<Phrase>> lists = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<Meta.Milestone, Moment> times = new EnumMap<>(Meta.Milestone.class);
  private final List<Meta.Fact> facts = new ArrayList<>();
  private final Map<Meta.Milestone, OpenDate> open = new EnumMap<>(Meta.Milestone.class);
  private Optional<Written> written = Optional.empty();
  private Optional<OpenDate> openWritten = Optional.empty();
  private boolean hasEnd;

  private InternalHeaderReader(Config config, Problems problems) {
    this.config = config;
    this.problems = problems;
  }

  static InternalHeaderReader read(Value.Mapping map, Config config, Problems problems) {
    InternalHeaderReader reader = new InternalHeaderReader(config, problems);
    for (Value.Entry entry : map.entries()) {
      if (!DECIDING.contains(entry.key())) {
        reader.entry(entry, map);
      } else if (UNDERSTOOD.containsKey(entry.key())
          && !UNDERSTOOD.get(entry.key()).contains(Readable.of(entry.value()))
          && !Readable.isNothing(entry.value())) {
        reader.fact(entry);
      }
    }
    // What has a place for when it was over says with its date when it began, as status pages do.
    if (reader.hasEnd || reader.times.containsKey(Meta.Milestone.RESOLVED)) {
      reader.written.ifPresent(w -> reader.times.putIfAbsent(Meta.Milestone.STARTED, w.day()));
    }
    return reader;
  }

  String text(String key) {
    return texts.getOrDefault(key, "");
  }

  List<Phrase> list(String key) {
    return lists.getOrDefault(key, List.of());
  }

  Map<Meta.Milestone, Moment> times() {
    return times;
  }

  List<Meta.Fact> facts() {
    return facts;
  }

  private void entry(Value.Entry entry, Value.Mapping map) {
    String ours = FOREIGN.get(folded(entry.key()));
    if (Readable.isNothing(entry.value())) {
      hasEnd |= "resolved".equals(ours);
      return;
    }
    if (WRITTEN.equals(ours)) {
      written(entry);
      return;
    }
    if (ours == null) {
      known(entry.key(), entry);
    } else if (map.get(ours).filter(v -> !isFlag(v)).isPresent()) {
      fact(entry);
    } else {
      problems.add(
          Problem.sureGuess(Code.FM_UNKNOWN, entry.keySpan(), "this key is read as " + ours, ""));
      known(ours, entry);
    }
  }

  /** {@code Incident_Date}, {@code incident-date} and {@code incidentDate} are one key. */
  private static String folded(String key) {
    return key.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[-_\\s]+", " ")
        .strip();
  }

  /** When the file was written, as far as its front matter says; a fact of the page besides. */
  private void written(Value.Entry entry) {
    fact(entry);
    if (!isFlag(entry.value()) && written.isEmpty()) {
      String said = Readable.of(entry.value());
      Optional<Moment> day =
          Dates.read(said, config.zone()).map(Dates.Reading::moment).or(() -> DateWords.find(said));
      written = day.map(moment -> new Written(moment, entry.keySpan()));
      if (day.isEmpty() && DateWords.isAmbiguous(said)) {
        openWritten = Optional.of(new OpenDate(said, entry.keySpan()));
      }
    }
  }

  /** A day that may be no more than that of the writing, and the key that says it. */
  record Written(Moment day, Span key) {}

  Optional<Written> written() {
    return written;
  }

  /** A date of three numbers that can be read in two ways. */
  record OpenDate(String said, Span span) {}

  /** All such dates as they are written. */
  List<String> openDates() {
    return Stream.concat(open.values().stream(), openWritten.stream()).map(OpenDate::said).toList();
  }

  /** Reads such dates in an order that the rest of the file tells. */
  void settle(DayOrder order) {
    open.forEach(
        (milestone, date) -> {
          Optional<Moment> day = DateWords.find(date.said(), order);
          day.ifPresent(moment -> times.put(milestone, moment));
          if (day.isPresent()) {
            notice(Code.INFERRED_DATE, date.span(), "the day is taken from these words", HOW);
          } else {
            notice(
                Code.AMBIGUOUS_DATE,
                date.span(),
                "a date can be read as day and month or as month and day",
                "write 2026-04-03");
          }
        });
    openWritten
        .flatMap(date -> DateWords.find(date.said(), order).map(d -> new Written(d, date.span())))
        .ifPresent(day -> written = Optional.of(day));
  }

  /** {@code resolved: true} says nothing about when. */
  private static boolean isFlag(Value value) {
    return value instanceof Value.Scalar scalar && scalar.tag() == Value.Tag.BOOLEAN;
  }

  private void known(String key, Value.Entry entry) {
    switch (key) {
      case "title", "summary" -> text(key, entry);
      case "language" -> language(entry);
      case "severity" -> severity(entry);
      case "started", "detected", "mitigated", "resolved", "updated" ->
          time(Meta.Milestone.valueOf(key.toUpperCase(Locale.ROOT)), entry);
      case "services" -> terms(key, entry, serviceNames());
      case "factors" -> terms(key, entry, factorNames());
      case "tags", "authors", "related", "unrelated", "hopes" -> lists.put(key, words(entry));
      case "aliases" -> aliases(entry);
      default -> unknown(entry);
    }
  }

  private void unknown(Value.Entry entry) {
    fact(entry);
    if (AudienceSlip.isAudience(entry.key())) {
      return; // an error already
    }
    Suggestion.nearest(entry.key(), OURS)
        .ifPresent(
            near ->
                notice(
                    Code.FM_UNKNOWN,
                    entry.keySpan(),
                    "this key resembles a Plimsoll key and was kept as an extra field",
                    "did you mean \"" + near + "\"?"));
  }

  private void text(String key, Value.Entry entry) {
    if (entry.value() instanceof Value.Scalar scalar) {
      texts.put(key, Readable.oneLine(scalar.text()));
    } else {
      odd(entry, "a single text is expected here", "put the text in quotes");
    }
  }

  private void language(Value.Entry entry) {
    String said = Readable.of(entry.value());
    if (LanguageTag.isOne(said)) {
      texts.put("language", said);
    } else {
      odd(entry, "this is not a language tag", "write en, zh, ja, pt-BR …");
    }
  }

  private void severity(Value.Entry entry) {
    String said = Readable.of(entry.value());
    Optional<Config.Severity> found =
        config.severities().stream()
            .filter(s -> s.key().equalsIgnoreCase(said) || s.name().equalsIgnoreCase(said))
            .findFirst();
    Optional<String> word = SeverityGuess.of(said, config);
    found.map(Config.Severity::key).or(() -> word).ifPresent(s -> texts.put("severity", s));
    if (found.isEmpty() && word.filter(said::equals).isEmpty()) {
      fact(entry);
    }
    if (found.isEmpty() && word.isEmpty()) {
      notice(
          Code.UNKNOWN_TERM,
          entry.value().span(),
          "this severity is not in site.yaml",
          "add it under severities, or use one of its keys");
    }
  }

  private void time(Meta.Milestone milestone, Value.Entry entry) {
    if (isFlag(entry.value())) {
      fact(entry);
      return;
    }
    String said = Readable.of(entry.value());
    Span span = entry.value().span();
    Optional<Dates.Reading> reading = Dates.read(said, config.zone());
    if (reading.isPresent()) {
      times.put(milestone, reading.get().moment());
      DateDoubt.message(reading.get().doubt())
          .ifPresent(m -> notice(Code.AMBIGUOUS_ZONE, span, m, DateDoubt.HINT));
      return;
    }
    Optional<Moment> guess = DateWords.find(said);
    guess.ifPresent(moment -> times.put(milestone, moment));
    fact(entry);
    if (DateWords.isAmbiguous(said)) {
      open.put(milestone, new OpenDate(said, span));
      return;
    }
    if (guess.isPresent()) {
      notice(Code.INFERRED_DATE, span, "the day is taken from these words", HOW);
    } else {
      notice(Code.FM_VALUE, span, "this is not a date", "write 2026-03-02 or 2026-03-02T01:02Z");
    }
  }

  /** Words that {@code site.yaml} knows become its keys; others stand for themselves. */
  private void terms(String key, Value.Entry entry, Map<String, String> keys) {
    List<Phrase> terms = new ArrayList<>();
    for (Phrase said : words(entry)) {
      String found = keys.get(said.text().toLowerCase(Locale.ROOT));
      if (found == null && !keys.isEmpty()) {
        notice(
            Code.UNKNOWN_TERM,
            said.span(),
            "this word is not under " + key + " in site.yaml",
            "add it there, or use one of its keys");
      }
      terms.add(found == null ? said : new Phrase(found, said.span()));
    }
    lists.put(key, terms);
  }

  private Map<String, String> serviceNames() {
    Map<String, String> keys = new HashMap<>();
    config.services().values().forEach(s -> keys.put(s.name().toLowerCase(Locale.ROOT), s.key()));
    config.services().keySet().forEach(k -> keys.put(k.toLowerCase(Locale.ROOT), k));
    return keys;
  }

  private Map<String, String> factorNames() {
    Map<String, String> keys = new HashMap<>();
    config.factors().values().forEach(f -> keys.put(f.name().toLowerCase(Locale.ROOT), f.key()));
    config.factors().keySet().forEach(k -> keys.put(k.toLowerCase(Locale.ROOT), k));
    return keys;
  }

  private void aliases(Value.Entry entry) {
    List<Phrase> slugs = new ArrayList<>();
    for (Phrase said : words(entry)) {
      if (Slug.of(said.text()).equals(said.text())) {
        slugs.add(said);
      } else {
        facts.add(new Meta.Fact(entry.key(), said.text()));
        notice(
            Code.FM_VALUE,
            said.span(),
            "this former address is not a page name and was kept as an extra field",
            "write the last part of the former address");
      }
    }
    lists.put("aliases", slugs);
  }

  private static List<Phrase> words(Value.Entry entry) {
    List<Value> items =
        entry.value() instanceof Value.Sequence list ? list.items() : List.of(entry.value());
    return items.stream()
        .map(v -> new Phrase(Readable.of(v), v.span()))
        .filter(p -> !p.isEmpty())
        .toList();
  }

  private void odd(Value.Entry entry, String message, String hint) {
    fact(entry);
    notice(Code.FM_VALUE, entry.value().span(), message, hint);
  }

  private void fact(Value.Entry entry) {
    facts.add(new Meta.Fact(entry.key(), Readable.of(entry.value())));
  }

  private void notice(Code code, Span span, String message, String hint) {
    problems.add(Problem.notice(code, span, message, hint));
  }
}
