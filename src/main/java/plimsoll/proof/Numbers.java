package plimsoll.proof;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Other numbers and days in the place of those that are written. No two become equal: each of these
 * is a bijection, and keeps the form, so that a day is a day afterwards.
 */
final class Numbers {
  private static final int DAYS = 1009;
  private static final int HOURS = 5;
  private static final int MINUTES = 17;

  private Numbers() {}

  /** {@code 2026-03-02}, and whatever follows it, such as a time. */
  static String day(String written) {
    try {
      LocalDate day = LocalDate.parse(written.substring(0, 10));
      return day.plusDays(DAYS) + clocks(written.substring(10));
    } catch (DateTimeException e) {
      return digits(written);
    }
  }

  /** The hours and minutes in a text of digits, colons and a zone; the zone stays. */
  private static String clocks(String written) {
    return written.length() < 6
        ? written
        : written.charAt(0) + clock(written.substring(1, 6)) + written.substring(6);
  }

  /** {@code 9:05} or {@code 09:05:30}. */
  static String clock(String written) {
    int colon = written.indexOf(':');
    int hour = Integer.parseInt(written.substring(0, colon));
    int minute = Integer.parseInt(written.substring(colon + 1, colon + 3));
    if (hour > 23 || minute > 59) {
      return digits(written);
    }
    int other = (hour + HOURS) % 24;
    String hours = colon == 2 ? String.format(Locale.ROOT, "%02d", other) : "" + other;
    return hours
        + String.format(Locale.ROOT, ":%02d", (minute + MINUTES) % 60)
        + written.substring(colon + 3);
  }

  /** As many digits; a zero in front stays one. */
  static String digits(String written) {
    StringBuilder other = new StringBuilder(written.length());
    boolean leading = true;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit || leading && c == '0') {
        other.append(c);
      } else if (leading) {
        other.append((char) ('1' + (c - '1' + 4) % 9));
      } else {
        other.append((char) ('0' + (c - '0' + 7) % 10));
      }
      leading = !digit || leading && c == '0';
    }
    return other.toString();
  }
}
