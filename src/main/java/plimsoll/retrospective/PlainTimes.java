package plimsoll.retrospective;

/**
 * The two forms in which most times are written, {@code 14:02} and {@code 2026-03-05}, where
 * nothing else is said: {@link TimeReader} reads them no differently, and a hundred times as long.
 */
final class PlainTimes {
  private PlainTimes() {}

  /** The time that is all of a text, or {@link WrittenTime#NOTHING} if it has neither form. */
  static WrittenTime read(String text) {
    if (text.length() == 5 && text.charAt(2) == ':') {
      return clock(number(text, 0, 2), number(text, 3, 5));
    }
    boolean day = text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
    return day
        ? day(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
        : WrittenTime.NOTHING;
  }

  private static WrittenTime clock(int hour, int minute) {
    boolean plain = hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
    return plain
        ? WrittenTime.plain(Day.NONE, new Clock(hour, minute, -1, false), 5)
        : WrittenTime.NOTHING;
  }

  /** Does not validate the day of the month; the caller does. */
  private static WrittenTime day(int year, int month, int day) {
    boolean plain =
        year >= 2000 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
    return plain
        ? WrittenTime.plain(new Day(year, month, day, Day.Order.SAID), Clock.NONE, 10)
        : WrittenTime.NOTHING;
  }

  /** The value of ASCII digits, or -1 if there is anything else. */
  private static int number(String text, int start, int end) {
    int value = 0;
    for (int i = start; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
