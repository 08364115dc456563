package plimsoll.retrospective;

import java.util.List;
import java.util.Set;
import plimsoll.vocabulary.WordLists;

/** The words that stand around times. */
final class TimeWords {
  private static final WordLists LISTS = WordLists.of("times.tsv");

  /** Before a time that is only near. */
  static final List<String> ABOUT = of("about");

  /** Behind it. */
  static final List<String> ABOUT_AFTER = of("about-after");

  /** In parentheses behind it. */
  static final List<String> ABOUT_ASIDE = of("about-aside");

  static final Set<String> WEEKDAYS = Set.copyOf(of("weekday"));

  /** Days of the week that are a single letter, which says so only in parentheses. */
  static final Set<String> WEEKDAYS_ASIDE = Set.copyOf(of("weekday-aside"));

  /** Between a day and its time. */
  static final List<String> JOINS = of("join");

  /** Between the two ends of a range. */
  static final List<String> RANGE = of("range");

  static final List<String> RANGE_AND = of("range-and");

  /** Behind the end of a range. */
  static final List<String> RANGE_AFTER = of("range-after");

  static final List<String> NEXT_DAY = of("next-day");

  static final List<String> SAME_DAY = of("same-day");

  private TimeWords() {}

  /** The words of a kind, in the order of the file. */
  static List<String> of(String kind) {
    return LISTS.written(kind);
  }
}
