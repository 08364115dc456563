package plimsoll.retrospective;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import plimsoll.content.Meta;
import plimsoll.content.Moment;

/**
 * Whether {@code 3/4/2026} is in March or in April, by what else the document says.
 *
 * @param sure whether something told
 */
record DateOrder(boolean dayFirst, boolean sure) {
  private static final Set<String> DAY_FIRST = Set.of("de", "fr", "es", "it", "pt", "nl", "pl");

  static DateOrder of(List<Day> days, Meta meta) {
    boolean monthFirst = days.stream().anyMatch(d -> d.order() == Day.Order.MONTH_FIRST);
    boolean dayFirst = days.stream().anyMatch(d -> d.order() == Day.Order.DAY_FIRST);
    if (monthFirst != dayFirst) {
      return new DateOrder(dayFirst, true);
    }
    for (Day day : days) {
      if (day.order() == Day.Order.EITHER && day.year() > 0 && !monthFirst) {
        boolean asMonth = isNear(day, meta);
        boolean asDay = isNear(day.dayFirst(), meta);
        if (asMonth != asDay) {
          return new DateOrder(asDay, true);
        }
      }
    }
    return byLanguage(meta.language().toLowerCase(Locale.ROOT), monthFirst);
  }

  private static DateOrder byLanguage(String language, boolean contradicted) {
    boolean european = DAY_FIRST.contains(language.split("-")[0]) || language.equals("en-gb");
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
