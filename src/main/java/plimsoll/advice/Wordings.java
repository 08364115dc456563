package plimsoll.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the words that rules ask about. */
final class Wordings {
  private final List<Rule> rules;

  /** Positions of rules by language and key; those that have an expression without a key. */
  private final Map<String, Map<String, Set<Integer>>> byKey = new HashMap<>();

  private final Map<String, Set<Integer>> always = new HashMap<>();

  Wordings(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    for (int i = 0; i < rules.size(); i++) {
      for (Map.Entry<String, List<Expression>> patterns : rules.get(i).patterns().entrySet()) {
        for (Expression expression : patterns.getValue()) {
          enter(patterns.getKey(), expression, i);
        }
      }
    }
  }

  private void enter(String language, Expression expression, int rule) {
    if (expression.keys().isEmpty()) {
      always.computeIfAbsent(language, k -> new TreeSet<>()).add(rule);
    }
    for (String key : expression.keys()) {
      byKey
          .computeIfAbsent(language, k -> new HashMap<>())
          .computeIfAbsent(key, k -> new TreeSet<>())
          .add(rule);
    }
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
      Set<String> tokens = Tokens.of(sentence.text());
      for (String language : languages(sentence.text(), german)) {
        for (int i : candidates(language, tokens)) {
          Rule rule = rules.get(i);
          if (!rule.silentIn().contains(passage.scope())) {
            find(rule, language, tokens, sentence.text())
                .map(at -> new Found(rule, sentence.at() + at[0], sentence.at() + at[1]))
                .filter(one -> found.stream().noneMatch(other -> same(other, one, sentence)))
                .ifPresent(found::add);
          }
        }
      }
    }
    return found;
  }

  /** Whether a rule asks about a text in any of its languages. */
  boolean isFoundIn(String text) {
    Set<String> tokens = Tokens.of(text);
    return rules.stream()
        .anyMatch(
            rule ->
                rule.patterns().keySet().stream()
                    .anyMatch(language -> find(rule, language, tokens, text).isPresent()));
  }

  private static boolean same(Found a, Found b, Sentences.Sentence sentence) {
    return a.rule() == b.rule() && a.from() >= sentence.at();
  }

  private static List<String> languages(String text, boolean german) {
    if (Tokens.hasKana(text)) {
      return List.of("ja", "en");
    }
    if (Tokens.hasHan(text)) {
      return List.of("zh", "ja", "en");
    }
    return german ? List.of("de", "en") : List.of("en");
  }

  private Set<Integer> candidates(String language, Set<String> tokens) {
    Set<Integer> candidates = new TreeSet<>(always.getOrDefault(language, Set.of()));
    Map<String, Set<Integer>> keys = byKey.getOrDefault(language, Map.of());
    for (String token : tokens) {
      candidates.addAll(keys.getOrDefault(token, Set.of()));
    }
    return candidates;
  }

  static Optional<int[]> find(Rule rule, String language, Set<String> tokens, String sentence) {
    for (Expression expression : rule.patterns().getOrDefault(language, List.of())) {
      if (!isPossible(expression, tokens)) {
        continue;
      }
      Optional<int[]> at = expression.find(sentence, 0);
      while (at.isPresent() && isExcepted(rule, sentence, at.get())) {
        at = expression.find(sentence, at.get()[1]);
      }
      if (at.isPresent()) {
        return isOutweighed(rule, sentence) ? Optional.empty() : at;
      }
    }
    return Optional.empty();
  }

  private static boolean isOutweighed(Rule rule, String sentence) {
    return rule.unless().values().stream()
        .flatMap(List::stream)
        .anyMatch(expression -> expression.find(sentence, 0).isPresent());
  }

  private static boolean isPossible(Expression expression, Set<String> tokens) {
    return expression.keys().isEmpty() || expression.keys().stream().anyMatch(tokens::contains);
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
