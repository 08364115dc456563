package plimsoll.advice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import plimsoll.config.Fields;
import plimsoll.config.Phrase;
import plimsoll.problem.Severity;

/** Reads rules from YAML: those that come with Plimsoll, and a site's own. */
final class RuleReader {
  private static final Pattern ID = Pattern.compile("[A-Z]{2}[0-9]{3}");
  private static final Set<String> UNSPACED = Set.of("zh", "ja");

  /** The words of each class, by language and name. */
  private final Map<String, Map<String, String>> classes;

  /** Whether expressions may be wrong; our own are not. */
  private final boolean checking;

  RuleReader(Map<String, Map<String, String>> classes) {
    this(classes, false);
  }

  private RuleReader(Map<String, Map<String, String>> classes, boolean checking) {
    this.classes = classes;
    this.checking = checking;
  }

  /** The same for rules of others. */
  RuleReader checking() {
    return new RuleReader(classes, true);
  }

  /** The same, which also knows the classes that a map adds: {@code person: {en: (…)}}. */
  RuleReader with(Fields words) {
    Map<String, Map<String, String>> all = new HashMap<>();
    classes.forEach((language, known) -> all.put(language, new HashMap<>(known)));
    words
        .entries()
        .forEach(
            entry ->
                words
                    .fields(entry.value())
                    .ifPresent(
                        byLanguage ->
                            byLanguage
                                .entries()
                                .forEach(
                                    said ->
                                        byLanguage
                                            .text(said.key())
                                            .ifPresent(
                                                text ->
                                                    all.computeIfAbsent(
                                                            said.key(), k -> new HashMap<>())
                                                        .put(entry.key(), text.text())))));
    return new RuleReader(all);
  }

  /** The same, which also knows these people by name. */
  RuleReader naming(List<String> people) {
    String names =
        people.stream()
            .map(name -> name.replaceAll("[^\\p{L}\\p{N}@.' -]", ""))
            .filter(name -> name.length() > 1)
            .collect(Collectors.joining("|"));
    Map<String, Map<String, String>> all = new HashMap<>();
    classes.forEach(
        (language, known) -> {
          Map<String, String> more = new HashMap<>(known);
          more.computeIfPresent("Name", (key, words) -> names + "|" + words);
          all.put(language, more);
        });
    return new RuleReader(all);
  }

  /** Names are written alike in the languages of one script. */
  RuleReader sharing(String name, String from, String to) {
    String words = classes.getOrDefault(from, Map.of()).getOrDefault(name, "");
    classes.computeIfAbsent(to, k -> new HashMap<>()).putIfAbsent(name, words);
    return this;
  }

  /** An expression with the classes of a language. */
  Expression expression(String language, String text) {
    Expression expression =
        Expression.of(text, classes.getOrDefault(language, Map.of()), !UNSPACED.contains(language));
    return checking ? expression.checked() : expression;
  }

  /** The rules of a list; one that lacks something is reported and left out. */
  List<Rule> rules(List<Fields> list) {
    List<Rule> rules = new ArrayList<>();
    list.forEach(fields -> rule(fields).ifPresent(rules::add));
    return rules;
  }

  private Optional<Rule> rule(Fields fields) {
    Optional<Phrase> id = fields.text("id");
    String name = word(fields, "name");
    String reason = word(fields, "reason");
    String question = word(fields, "question");
    Rule rule =
        new Rule(
            id.map(Phrase::text).orElse(""),
            name.isEmpty() ? id.map(Phrase::text).orElse("") : name,
            reason,
            question,
            severity(fields),
            !word(fields, "default").equals("off"),
            words(fields, "bad"),
            words(fields, "good"),
            scopes(fields),
            expressions(fields, "patterns"),
            expressions(fields, "except"),
            expressions(fields, "unless"));
    fields.finish();
    if (!ID.matcher(rule.id()).matches()) {
      fields.refuse(
          id.map(Phrase::span).orElse(fields.span()),
          "a rule needs an id of two capitals and three digits",
          "write id: XX101");
      return Optional.empty();
    }
    if (reason.isEmpty() || question.isEmpty()) {
      fields.refuse(
          fields.span(), "a rule needs a reason and a question", "write reason: and question:");
      return Optional.empty();
    }
    return Optional.of(rule);
  }

  private static String word(Fields fields, String key) {
    return fields.text(key).map(Phrase::text).orElse("");
  }

  private static List<String> words(Fields fields, String key) {
    return fields.texts(key).stream().map(Phrase::text).toList();
  }

  private static Severity severity(Fields fields) {
    Optional<Phrase> said = fields.text("severity");
    if (said.isEmpty()) {
      return Severity.ADVICE;
    }
    Optional<Severity> severity = severity(said.get().text());
    if (severity.isEmpty()) {
      fields.refuse(said.get().span(), "this is not a severity", "write info, warning or error");
    }
    return severity.orElse(Severity.ADVICE);
  }

  /** What settings call a severity. */
  static Optional<Severity> severity(String said) {
    return switch (said) {
      case "info" -> Optional.of(Severity.ADVICE);
      case "warning" -> Optional.of(Severity.NOTICE);
      case "error" -> Optional.of(Severity.ERROR);
      default -> Optional.empty();
    };
  }

  private static Set<Scope> scopes(Fields fields) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (Phrase said : fields.texts("silent-in")) {
      try {
        scopes.add(Scope.valueOf(said.text().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        fields.refuse(
            said.span(),
            "rules do not know this part of a document",
            "write heading, action, timeline or prose");
      }
    }
    return scopes;
  }

  private Map<String, List<Expression>> expressions(Fields fields, String key) {
    Map<String, List<Expression>> all = new LinkedHashMap<>();
    fields.map(key).ifPresent(byLanguage -> byLanguage(byLanguage, all));
    return all;
  }

  private void byLanguage(Fields fields, Map<String, List<Expression>> all) {
    fields
        .entries()
        .forEach(
            entry -> {
              String language = entry.key();
              List<Expression> expressions = new ArrayList<>();
              for (Phrase said : fields.texts(language)) {
                try {
                  expressions.add(expression(language, said.text()));
                } catch (IllegalArgumentException e) {
                  fields.refuse(
                      said.span(),
                      "this expression cannot be read",
                      "close every ( with ), and name only classes of words that exist");
                }
              }
              all.put(language, expressions);
            });
  }
}
