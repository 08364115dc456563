package plimsoll.advice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import plimsoll.config.Parsed;
import plimsoll.config.Value;
import plimsoll.config.Yaml;
import plimsoll.problem.Severity;

/** The rules that come with Plimsoll, as a site configures them. */
final class Rules {
  private static final Rules SHIPPED = read();

  private final List<Rule> wordings;
  private final List<Rule> structures;

  private Rules(List<Rule> wordings, List<Rule> structures) {
    this.wordings = List.copyOf(wordings);
    this.structures = List.copyOf(structures);
  }

  /** The rules as they come. */
  static Rules shipped() {
    return SHIPPED;
  }

  /**
   * The rules of a site.
   *
   * @param said by id: {@code off}, {@code on}, {@code info}, {@code warning} or {@code error}
   */
  Rules with(Map<String, String> said) {
    return new Rules(
        wordings.stream().map(rule -> with(rule, said)).toList(),
        structures.stream().map(rule -> with(rule, said)).toList());
  }

  private static Rule with(Rule rule, Map<String, String> said) {
    return switch (said.getOrDefault(rule.id(), "")) {
      case "off" -> rule.with(rule.severity(), false);
      case "on" -> rule.with(rule.severity(), true);
      case "info" -> rule.with(Severity.ADVICE, true);
      case "warning" -> rule.with(Severity.NOTICE, true);
      case "error" -> rule.with(Severity.ERROR, true);
      default -> rule;
    };
  }

  /** About words, those that speak. */
  List<Rule> wordings() {
    return wordings.stream().filter(Rule::on).toList();
  }

  /** All, in the order of their ids. */
  List<Rule> all() {
    List<Rule> all = new ArrayList<>(wordings);
    all.addAll(structures);
    return all.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
  }

  /** One by its id, if there is such a rule and it speaks. */
  Optional<Rule> speaking(String id) {
    return all().stream().filter(rule -> rule.on() && rule.id().equals(id)).findFirst();
  }

  private static Rules read() {
    Value.Mapping words = yaml("words.yaml");
    Map<String, Map<String, String>> classes = new HashMap<>();
    for (Value.Entry entry : words.entries()) {
      for (Value.Entry language : ((Value.Mapping) entry.value()).entries()) {
        classes
            .computeIfAbsent(language.key(), k -> new HashMap<>())
            .put(entry.key(), text(language.value()).strip());
      }
    }
    Map<String, String> names = Objects.requireNonNull(classes.get("en"));
    classes.get("de").putIfAbsent("Name", Objects.requireNonNull(names.get("Name")));
    Value.Mapping rules = yaml("rules.yaml");
    return new Rules(list(rules, "rules", classes), list(rules, "structure", classes));
  }

  private static List<Rule> list(
      Value.Mapping file, String key, Map<String, Map<String, String>> classes) {
    Value.Sequence sequence = (Value.Sequence) file.get(key).orElseThrow();
    return sequence.items().stream()
        .map(Value.Mapping.class::cast)
        .map(rule -> rule(rule, classes))
        .toList();
  }

  private static Rule rule(Value.Mapping map, Map<String, Map<String, String>> classes) {
    boolean warning = map.get("severity").map(Rules::text).orElse("info").equals("warning");
    return new Rule(
        text(map.get("id").orElseThrow()),
        text(map.get("name").orElseThrow()),
        text(map.get("reason").orElseThrow()),
        text(map.get("question").orElseThrow()),
        warning ? Severity.NOTICE : Severity.ADVICE,
        !map.get("default").map(Rules::text).orElse("on").equals("off"),
        texts(map.get("bad")),
        texts(map.get("good")),
        texts(map.get("silent-in")).stream()
            .map(name -> Scope.valueOf(name.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet()),
        expressions(map.get("patterns"), classes),
        expressions(map.get("except"), classes));
  }

  private static Map<String, List<Expression>> expressions(
      Optional<Value> value, Map<String, Map<String, String>> classes) {
    Map<String, List<Expression>> all = new LinkedHashMap<>();
    if (value.isPresent()) {
      for (Value.Entry entry : ((Value.Mapping) value.get()).entries()) {
        String language = entry.key();
        boolean spaced = !language.equals("zh") && !language.equals("ja");
        Map<String, String> words = classes.getOrDefault(language, Map.of());
        all.put(
            language,
            texts(Optional.of(entry.value())).stream()
                .map(text -> Expression.of(text, words, spaced))
                .toList());
      }
    }
    return all;
  }

  private static List<String> texts(Optional<Value> value) {
    return value.isEmpty()
        ? List.of()
        : ((Value.Sequence) value.get()).items().stream().map(Rules::text).toList();
  }

  private static String text(Value value) {
    return ((Value.Scalar) value).text();
  }

  private static Value.Mapping yaml(String name) {
    try (InputStream in = Rules.class.getResourceAsStream("/plimsoll/advice/" + name)) {
      String text =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      Parsed parsed = Yaml.parse(name, text, 1);
      if (!parsed.faults().isEmpty()) {
        throw new IllegalStateException(parsed.faults().toString());
      }
      return parsed.value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
