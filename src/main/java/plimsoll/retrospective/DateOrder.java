package plimsoll.retrospective;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import plimsoll.content.Meta;
import plimsoll.content.Moment;
import plimsoll.vocabulary.DayFirst;

/**
 * Whether {@code 3/4/2026} is in March or in April, by what else the document says.
 *
 * @param sure whether something told
 */
record DateOrder(boolean dayFirst, boolean sure) {
  /** The days of one timeline are seldom further apart than this. */
  private static final long NEAR = 45;

  static DateOrder of(List<Day> days, Meta meta) {
    boolean monthFirst = days.stream().anyMatch(d -> d.order() == Day.Order.MONTH_FIRST);
    boolean dayFirst = days.stream().anyMatch(d -> d.order() == Day.Order.DAY_FIRST);
    if (monthFirst != dayFirst) {
      return new DateOrder(dayFirst, true);
    }
    List<Day> open =
        days.stream().filter(d -> d.order() == Day.Order.EITHER && d.year() > 0).toList();
    for (Day day : open) {
      if (!monthFirst) {
        boolean asMonth = isNear(day, meta);
        boolean asDay = isNear(day.dayFirst(), meta);
        if (asMonth != asDay) {
          return new DateOrder(asDay, true);
        }
      }
    }
    long asMonth = span(open);
    long asDay = span(open.stream().map(Day::dayFirst).toList());
    if (!monthFirst && Math.min(asMonth, asDay) <= NEAR && asMonth != asDay) {
      if (Math.min(asMonth, asDay) * 3 < Math.max(asMonth, asDay)) {
        return new DateOrder(asDay < asMonth, true);
      }
    }
    return byLanguage(meta.language().toLowerCase(Locale.ROOT), monthFirst);
  }

  /** How many days lie between the first and the last: read rightly, they lie together. */
  private static long span(List<Day> days) {
    long[] sorted = days.stream().mapToLong(DateOrder::number).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[sorted.length - 1] - sorted[0];
  }

  private static long number(Day day) {
    return LocalDate.of(day.year(), day.month(), day.day()).toEpochDay();
  }

  private static DateOrder byLanguage(String language, boolean contradicted) {
    boolean european = DayFirst.isWrittenIn(language);
    boolean american = language.equals("en-us");
    return new DateOrder(european, (european || american) && !contradicted);
  }

  /** Whether it is about the day that the page itself says. */
  private static boolean isNear(Day day, Meta meta) {
    LocalDate date = LocalDate.of(day.year(), day.month(), day.day());
    return meta.times().values().stream()
        .map(Moment::local)
        .anyMatch(local -> Math.abs(local.toLocalDate().toEpochDay() - date.toEpochDay()) <= 7);
  }
}
