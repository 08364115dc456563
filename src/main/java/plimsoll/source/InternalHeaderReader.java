package plimsoll.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.config.Config;
import plimsoll.config.LanguageTag;
import plimsoll.config.Phrase;
import plimsoll.config.Value;
import plimsoll.content.Meta;
import plimsoll.content.Slug;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Span;

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

  /** What says when a file was written: the day of the event only if nothing else says it. */
  private static final String WRITTEN = "written";

  private final Config config;
  private final Problems problems;
  private final Map<String, List<Phrase>> lists = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final List<Meta.Fact> facts = new ArrayList<>();
  private final StringBuilder keys = new StringBuilder();
  private final HeaderTimes times;

  private InternalHeaderReader(Config config, Problems problems) {
    this.config = config;
    this.problems = problems;
    this.times = new HeaderTimes(config.zone(), problems);
  }

  static InternalHeaderReader read(Value.Mapping map, Config config, Problems problems) {
    InternalHeaderReader reader = new InternalHeaderReader(config, problems);
    for (Value.Entry entry : map.entries()) {
      reader.keys.append(entry.key().replace('_', ' ')).append('\n');
      if (!DECIDING.contains(entry.key())) {
        reader.entry(entry, map);
      } else if (UNDERSTOOD.containsKey(entry.key())
          && !UNDERSTOOD.get(entry.key()).contains(Readable.of(entry.value()))
          && !Readable.isNothing(entry.value())) {
        reader.fact(entry);
      }
    }
    reader.times.beginWithTheDateOfStatusPages();
    return reader;
  }

  String text(String key) {
    return texts.getOrDefault(key, "");
  }

  List<Phrase> list(String key) {
    return lists.getOrDefault(key, List.of());
  }

  HeaderTimes times() {
    return times;
  }

  /** The words of all keys, which are of the language that the text is in. */
  String keys() {
    return keys.toString();
  }

  List<Meta.Fact> facts() {
    return facts;
  }

  private void entry(Value.Entry entry, Value.Mapping map) {
    Optional<String> ours = HeaderKeys.ours(entry.key());
    if (Readable.isNothing(entry.value())) {
      if (ours.filter("resolved"::equals).isPresent()) {
        times.endIsLeftOpen();
      }
      return;
    }
    if (ours.filter(WRITTEN::equals).isPresent()) {
      fact(entry);
      if (!isFlag(entry.value())) {
        times.written(Readable.of(entry.value()), entry.keySpan());
      }
      return;
    }
    if (ours.isEmpty()) {
      known(entry.key(), entry);
    } else if (map.get(ours.get()).filter(v -> !isFlag(v)).isPresent()) {
      fact(entry);
    } else {
      String meant = "this key is read as " + ours.get();
      problems.add(Problem.sureGuess(Code.FM_UNKNOWN, entry.keySpan(), meant, ""));
      known(ours.get(), entry);
    }
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
    HeaderKeys.resembling(entry.key())
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
    boolean all =
        !isFlag(entry.value())
            && times.read(milestone, Readable.of(entry.value()), entry.value().span());
    if (!all) {
      fact(entry);
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
