package plimsoll.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the words that rules ask about. */
final class Wordings {
  private final List<Rule> rules;

  /** An expression of the rule at a position. */
  private record Of(int rule, int order, Expression expression) implements Comparable<Of> {
    @Override
    public int compareTo(Of other) {
      return rule != other.rule
          ? Integer.compare(rule, other.rule)
          : Integer.compare(order, other.order);
    }
  }

  /** Expressions by language and key; those that have no key. */
  private final Map<String, Map<String, List<Of>>> byKey = new HashMap<>();

  private final Map<String, List<Of>> always = new HashMap<>();

  Wordings(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    for (int i = 0; i < rules.size(); i++) {
      for (Map.Entry<String, List<Expression>> patterns : rules.get(i).patterns().entrySet()) {
        int order = 0;
        for (Expression expression : patterns.getValue()) {
          enter(patterns.getKey(), new Of(i, order++, expression));
        }
      }
    }
  }

  private void enter(String language, Of of) {
    if (of.expression().keys().isEmpty()) {
      always.computeIfAbsent(language, k -> new ArrayList<>()).add(of);
    }
    for (String key : of.expression().keys()) {
      byKey
          .computeIfAbsent(language, k -> new HashMap<>())
          .computeIfAbsent(key, k -> new ArrayList<>())
          .add(of);
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
        Set<Rule> seen = new HashSet<>();
        for (Of of : possible(language, tokens)) {
          Rule rule = rules.get(of.rule());
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
    Set<String> tokens = Tokens.of(text);
    return Stream.concat(always.keySet().stream(), byKey.keySet().stream())
        .distinct()
        .flatMap(language -> possible(language, tokens).stream())
        .anyMatch(of -> find(rules.get(of.rule()), of.expression(), text).isPresent());
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

  /** The expressions that a sentence may have, in their order. */
  private Set<Of> possible(String language, Set<String> tokens) {
    Set<Of> possible = new TreeSet<>();
    for (Of of : always.getOrDefault(language, List.of())) {
      if (of.expression().isPossible(tokens)) {
        possible.add(of);
      }
    }
    Map<String, List<Of>> keys = byKey.getOrDefault(language, Map.of());
    for (String token : tokens) {
      for (Of of : keys.getOrDefault(token, List.of())) {
        if (of.expression().isPossible(tokens)) {
          possible.add(of);
        }
      }
    }
    return possible;
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
