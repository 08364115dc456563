package plimsoll.advice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import plimsoll.text.Prefilter;
import plimsoll.work.Lazy;

/** Finds the words that rules ask about. */
final class Wordings {
  /** An expression of a rule. */
  private record Of(Rule rule, Expression expression) {}

  /** Most languages are never asked for. */
  private final Map<String, Lazy<Expressions>> byLanguage = new TreeMap<>();

  /** A language's expressions, and what tells which of them a sentence may have. */
  private record Expressions(List<Of> all, Prefilter prefilter) {
    static Expressions of(String language, List<Rule> rules) {
      List<Of> all =
          rules.stream()
              .flatMap(
                  rule ->
                      rule.patterns().getOrDefault(language, List.of()).stream()
                          .map(one -> new Of(rule, one)))
              .toList();
      return new Expressions(all, Prefilter.ofAll(all.stream().map(of -> of.expression().parts())));
    }

    /** Those that a sentence may have, in their order. */
    Stream<Of> possible(String sentence) {
      return prefilter.in(sentence).stream().mapToObj(all::get);
    }
  }

  Wordings(List<Rule> rules) {
    List<Rule> all = List.copyOf(rules);
    all.stream()
        .flatMap(rule -> rule.patterns().keySet().stream())
        .distinct()
        .forEach(
            language -> byLanguage.put(language, new Lazy<>(() -> Expressions.of(language, all))));
  }

  /**
   * Words of a passage that a rule asks about.
   *
   * @param from the first character in the passage
   * @param to the one after the last
   */
  record Found(Rule rule, int from, int to) {}

  /**
   * What is found in a passage; one place for each rule and sentence.
   *
   * @param german whether the document is in German: other languages show by their script
   */
  List<Found> in(Passage passage, boolean german) {
    List<Found> found = new ArrayList<>();
    for (Sentences.Sentence sentence : Sentences.of(passage.text())) {
      for (String language : languages(sentence.text(), german)) {
        Set<Rule> seen = new HashSet<>();
        for (Of of : possible(language, sentence.text()).toList()) {
          Rule rule = of.rule();
          if (!seen.contains(rule) && !rule.silentIn().contains(passage.scope())) {
            Optional<int[]> at = find(rule, of.expression(), sentence.text());
            at.map(place -> new Found(rule, sentence.at() + place[0], sentence.at() + place[1]))
                .filter(one -> found.stream().noneMatch(other -> same(other, one, sentence)))
                .ifPresent(found::add);
            at.ifPresent(place -> seen.add(rule));
          }
        }
      }
    }
    return found;
  }

  /** Whether a rule asks about a text in any of its languages. */
  boolean isFoundIn(String text) {
    return byLanguage.keySet().stream()
        .flatMap(language -> possible(language, text))
        .anyMatch(of -> find(of.rule(), of.expression(), text).isPresent());
  }

  private static boolean same(Found a, Found b, Sentences.Sentence sentence) {
    return a.rule() == b.rule() && a.from() >= sentence.at();
  }

  private static List<String> languages(String text, boolean german) {
    if (Scripts.hasKana(text)) {
      return List.of("ja", "en");
    }
    if (Scripts.hasHan(text)) {
      return List.of("zh", "ja", "en");
    }
    return german ? List.of("de", "en") : List.of("en");
  }

  private Stream<Of> possible(String language, String sentence) {
    Lazy<Expressions> expressions = byLanguage.get(language);
    return expressions == null ? Stream.of() : expressions.get().possible(sentence);
  }

  private static Optional<int[]> find(Rule rule, Expression expression, String sentence) {
    Optional<int[]> at = expression.find(sentence, 0);
    while (at.isPresent() && isExcepted(rule, sentence, at.get())) {
      at = expression.find(sentence, at.get()[1]);
    }
    return at.isPresent() && isOutweighed(rule, sentence) ? Optional.empty() : at;
  }

  private static boolean isOutweighed(Rule rule, String sentence) {
    return rule.unless().values().stream()
        .flatMap(List::stream)
        .anyMatch(expression -> expression.find(sentence, 0).isPresent());
  }

  private static boolean isExcepted(Rule rule, String sentence, int[] at) {
    for (List<Expression> exceptions : rule.exceptions().values()) {
      for (Expression exception : exceptions) {
        Optional<int[]> other = exception.find(sentence, 0);
        while (other.isPresent()) {
          if (other.get()[0] < at[1] && at[0] < other.get()[1]) {
            return true;
          }
          other = exception.find(sentence, other.get()[1]);
        }
      }
    }
    return false;
  }
}
