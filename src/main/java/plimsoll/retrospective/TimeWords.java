package plimsoll.retrospective;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  static final Map<String, DayOfWeek> WEEKDAYS = weekdays("weekday-");

  /** Days of the week that are a single letter, which says so only in parentheses. */
  static final Map<String, DayOfWeek> WEEKDAYS_ASIDE = weekdays("weekday-aside-");

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

  private static Map<String, DayOfWeek> weekdays(String kind) {
    Map<String, DayOfWeek> words = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      of(kind + day.getValue()).forEach(word -> words.put(word, day));
    }
    return Map.copyOf(words);
  }

  /** The words of a kind, in the order of the file. */
  static List<String> of(String kind) {
    return LISTS.written(kind);
  }
}
