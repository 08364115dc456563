package plimsoll.retrospective;

import java.time.DayOfWeek;
import java.util.Optional;

/** Reads a day of the week beside a day or a time: {@code Wed 09:00}, {@code 2026-03-04 (Wed)}. */
final class WeekdayReader {
  private WeekdayReader() {}

  /**
   * Takes a weekday; takes nothing if none stands here.
   *
   * @param dated whether a day was read before it, so that the weekday needs parentheses or a time
   */
  static Optional<DayOfWeek> read(Cursor c, boolean dated) {
    int start = c.at();
    boolean aside = c.takeOneOf("(");
    String word = c.word();
    Optional<DayOfWeek> known =
        Optional.ofNullable(TimeWords.WEEKDAYS.get(word))
            .or(() -> Optional.ofNullable(aside ? TimeWords.WEEKDAYS_ASIDE.get(word) : null));
    boolean follows = aside || !dated || word.length() > 2;
    if (known.isPresent() && follows && c.take(word)) {
      c.takeOneOf(".");
      if (aside ? c.takeOneOf(")") : !dated || isBeforeTime(c)) {
        return known;
      }
    }
    c.to(start);
    return Optional.empty();
  }

  /** Whether a day or a time follows, so that the weekday belongs to it. */
  private static boolean isBeforeTime(Cursor c) {
    int start = c.at();
    c.takeOneOf(",");
    c.spaces();
    boolean time = DayReader.read(c).isSaid() || ClockReader.read(c).isSaid();
    c.to(start);
    return time;
  }
}
