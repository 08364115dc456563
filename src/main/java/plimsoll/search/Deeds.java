package plimsoll.search;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells what somebody did from how it ended, by the patterns of {@code helped.tsv}. */
final class Deeds {
  /** What is asked of a sentence is asked again for its page and for the other view. */
  private static final int MOST_KEPT = 50_000;

  private static final int LONGEST_KEPT = 300;

  /** Chinese and Japanese begin behind it. */
  private static final char EASTERN = '\u2e80';

  private static final Map<String, Deeds> KINDS =
      Tables.rows("helped.tsv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.get(0),
                  Collectors.collectingAndThen(
                      Collectors.mapping(row -> row.get(1), Collectors.toList()), Deeds::new)));

  /** Patterns of one kind as one, so that each place of a text is looked at once. */
  private final Predicate<String> anywhere;

  private final Predicate<String> eastern;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  private Deeds(List<String> patterns) {
    this.anywhere = one(patterns.stream().filter(p -> !isEastern(p)).toList());
    this.eastern = one(patterns.stream().filter(Deeds::isEastern).toList());
  }

  /** Something was done that ends incidents, as far as the sentence says. */
  static boolean isAct(String text) {
    return is("act", text) && !isNoHelp(text);
  }

  /** Something was done, whatever it was for. */
  static boolean isChange(String text) {
    return is("change", text) && !isNoHelp(text);
  }

  /** It did not help, made it worse, or was only thought of. */
  static boolean isNoHelp(String text) {
    return is("not", text);
  }

  static boolean isOutcome(String text) {
    return is("end", text);
  }

  private static boolean is(String kind, String text) {
    Deeds deeds = KINDS.get(kind);
    return deeds != null && deeds.isIn(text);
  }

  private boolean isIn(String text) {
    Boolean before = known.get(text);
    if (before != null) {
      return before;
    }
    boolean found =
        anywhere.test(text) || text.chars().anyMatch(c -> c > EASTERN) && eastern.test(text);
    if (text.length() <= LONGEST_KEPT && known.size() < MOST_KEPT) {
      known.put(text, found);
    }
    return found;
  }

  /** Whether a pattern begins with such a letter, and has words of no other script then. */
  private static boolean isEastern(String pattern) {
    return pattern.charAt(0) > EASTERN && !pattern.contains("\\w");
  }

  private static Predicate<String> one(List<String> patterns) {
    return patterns.isEmpty()
        ? text -> false
        : Pattern.compile(
                patterns.stream().map(p -> "(?:" + p + ")").collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS)
            .asPredicate();
  }
}
