package plimsoll.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import plimsoll.work.Lazy;

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

  /** Most languages are never asked for. */
  private final Map<String, Lazy<Expressions>> byLanguage = new TreeMap<>();

  /** A language's expressions by key, and those that have none. */
  private record Expressions(Map<String, List<Of>> byKey, List<Of> always) {
    static Expressions of(String language, List<Rule> rules) {
      Expressions all = new Expressions(new HashMap<>(), new ArrayList<>());
      for (int i = 0; i < rules.size(); i++) {
        int order = 0;
        for (Expression one : rules.get(i).patterns().getOrDefault(language, List.of())) {
          all.enter(new Of(i, order++, one));
        }
      }
      return all;
    }

    private void enter(Of of) {
      Set<String> keys = of.expression().keys();
      if (keys.isEmpty()) {
        always.add(of);
      }
      keys.forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(of));
    }

    /** Those that a sentence may have, in their order. */
    Set<Of> possible(Set<String> tokens) {
      Set<Of> possible = new TreeSet<>();
      Stream.concat(
              always.stream(),
              tokens.stream().flatMap(token -> byKey.getOrDefault(token, List.of()).stream()))
          .filter(of -> of.expression().isPossible(tokens))
          .forEach(possible::add);
      return possible;
    }
  }

  Wordings(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    rules.stream()
        .flatMap(rule -> rule.patterns().keySet().stream())
        .distinct()
        .forEach(
            language ->
                byLanguage.put(language, new Lazy<>(() -> Expressions.of(language, this.rules))));
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
    return byLanguage.keySet().stream()
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

  private Set<Of> possible(String language, Set<String> tokens) {
    Lazy<Expressions> expressions = byLanguage.get(language);
    return expressions == null ? Set.of() : expressions.get().possible(tokens);
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
