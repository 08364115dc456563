package plimsoll.retrospective;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import plimsoll.vocabulary.Months;

/** Reads days in the ways that people write them. */
final class DayReader {
  private static final List<String> ORDINALS = List.of("st", "nd", "rd", "th", "er", "º", "ª");

  private static final Beginnings BEGINNINGS = new Beginnings(List.of(names()));

  private DayReader() {}

  /** The names of months, and what is said for them. */
  static Set<String> names() {
    return Months.names();
  }

  /** Whether a day may stand at a place of a text. */
  static boolean mayStandAt(String text, int at) {
    return BEGINNINGS.mayStandAt(text, at);
  }

  /** Takes the day that stands here; takes nothing and gives {@link Day#NONE} if there is none. */
  static Day read(Cursor c) {
    int start = c.at();
    Day day = Character.isLetter(c.peek()) ? named(c) : numbered(c);
    if (!day.isSaid() && !day.isUnreadable()) {
      c.to(start);
    }
    return day;
  }

  private static Day numbered(Cursor c) {
    int width = c.digitsAhead();
    if (width == 0 || width > 5) {
      return Day.NONE;
    }
    int start = c.at();
    int first = c.number(width);
    char next = c.peek();
    if ("年년月월".indexOf(next) >= 0 || "日일".indexOf(next) >= 0 && width <= 2) {
      c.to(start);
      return cjk(c);
    }
    if ((next == '-' || next == '/' || next == '.') && (Cursor.isDigit(c.peek(1)) || width == 4)) {
      Day day = separated(c, first, width, next);
      if (day.isSaid() || day.isUnreadable()) {
        return day;
      }
      c.to(start + width);
    }
    return width <= 2 ? dayThenMonth(c, first) : Day.NONE;
  }

  private static Day separated(Cursor c, int first, int width, char separator) {
    c.take(String.valueOf(separator));
    int middle = c.digitsAhead();
    if (middle == 0 || middle > 2) {
      return Day.NONE;
    }
    int second = c.number(middle);
    if (width > 2) {
      return yearFirst(c, first, width, second, separator);
    }
    if (c.peek() != separator || c.digitsAhead() > 0) {
      return withoutYear(c, first, width, second, middle, separator);
    }
    c.take(String.valueOf(separator));
    int last = c.digitsAhead();
    if (last == 0 && separator == '.') {
      return real(0, second, first, Day.Order.SAID);
    }
    return yearLast(c, first, second, last, separator);
  }

  private static Day yearFirst(Cursor c, int year, int width, int month, char separator) {
    if (!c.take(String.valueOf(separator)) || month < 1 || month > 12) {
      return Day.NONE;
    }
    int last = c.digitsAhead();
    if (last == 0 && c.take("??")) {
      return Day.UNREADABLE;
    }
    if (last == 0 || last > 2) {
      return Day.NONE;
    }
    int day = c.number(last);
    Day real = real(year, month, day, Day.Order.SAID);
    return width == 4 && real != Day.NONE ? real : Day.UNREADABLE;
  }

  private static Day yearLast(Cursor c, int first, int second, int width, char separator) {
    if (width < 2 || width > 5 || first > 31 || second > 31) {
      return Day.NONE;
    }
    int written = c.number(width);
    if (Cursor.isDigit(c.peek(1)) && c.peek() == separator) {
      return Day.NONE;
    }
    if (width == 3 || width == 5) {
      return separator == '.' ? Day.NONE : Day.UNREADABLE;
    }
    int year = width == 2 ? 2000 + written : written;
    return separator == '.'
        ? real(year, second, first, Day.Order.SAID)
        : either(year, first, second);
  }

  /** {@code 10/20}, {@code 12-05}, {@code 14.06.}: two numbers and no year. */
  private static Day withoutYear(
      Cursor c, int first, int width, int second, int middle, char separator) {
    boolean sure =
        separator == '/' || separator == '-' && width == 2 && middle == 2 && c.peek() != '-';
    if (!sure || !c.atEdge()) {
      return Day.NONE;
    }
    // With hyphens and zeros it is the tail of an ISO date.
    return separator == '-' && first <= 12
        ? real(0, first, second, Day.Order.SAID)
        : either(0, first, second);
  }

  private static Day either(int year, int first, int second) {
    if (first > 12) {
      return real(year, second, first, Day.Order.DAY_FIRST);
    }
    if (second > 12) {
      return real(year, first, second, Day.Order.MONTH_FIRST);
    }
    return real(year, first, second, first == second ? Day.Order.SAID : Day.Order.EITHER);
  }

  private static Day real(int year, int month, int day, Day.Order order) {
    boolean real =
        month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year == 0 ? 2000 : year, month).lengthOfMonth()
            && (year == 0 || year >= 1900 && year < 2200);
    return real ? new Day(year, month, day, order) : Day.NONE;
  }

  /** {@code 2023年5月16日}, {@code 5月16日}, {@code 16日}. */
  private static Day cjk(Cursor c) {
    int year = unit(c, "年년", 4);
    int month = unit(c, "月월", 2);
    int day = unit(c, "日号일", 2);
    if (month == 0 && (year > 0 || day == 0)) {
      return Day.NONE;
    }
    return month == 0 && day <= 31
        ? new Day(0, 0, day, Day.Order.SAID)
        : real(year, month, day, Day.Order.SAID);
  }

  private static int unit(Cursor c, String units, int most) {
    int start = c.at();
    c.spaces();
    int width = c.digitsAhead();
    if (width > 0 && width <= most) {
      int value = c.number(width);
      c.spaces();
      if (c.takeOneOf(units)) {
        return value;
      }
    }
    c.to(start);
    return 0;
  }

  /** {@code 14th of June, 2022}. */
  private static Day dayThenMonth(Cursor c, int day) {
    ordinal(c);
    c.takeOneOf(".");
    c.spaces();
    if (c.takeWord("of") || c.takeWord("de")) {
      c.spaces();
    }
    boolean tight = c.takeOneOf("-/");
    int month = month(c);
    return month == 0 || day < 1 || day > 31
        ? Day.NONE
        : real(tight ? shortYear(c) : year(c), month, day, Day.Order.SAID);
  }

  /** {@code June 14th, 2022}. */
  private static Day named(Cursor c) {
    int month = month(c);
    c.spaces();
    int width = c.digitsAhead();
    if (month == 0 || width == 0 || width > 2) {
      return Day.NONE;
    }
    int day = c.number(width);
    ordinal(c);
    if (!c.atEdge() || c.peek() == ':' && Cursor.isDigit(c.peek(1))) {
      return Day.NONE;
    }
    dayRange(c);
    return real(year(c), month, day, Day.Order.SAID);
  }

  /** {@code October 29-30, 2025}: the first of the two. */
  private static void dayRange(Cursor c) {
    int start = c.at();
    boolean range = c.takeOneOf("-–") && c.digitsAhead() > 0 && c.digitsAhead() <= 2;
    if (range) {
      c.number(c.digitsAhead());
    }
    if (!range || c.peek() == ':' || Character.isLetterOrDigit(c.peek())) {
      c.to(start);
    }
  }

  private static void ordinal(Cursor c) {
    for (String ordinal : ORDINALS) {
      if (c.takeWord(ordinal)) {
        return;
      }
    }
  }

  private static int month(Cursor c) {
    String word = c.word();
    int month = Months.of(word);
    if (month > 0) {
      c.take(word);
      c.takeOneOf(".");
    }
    return month;
  }

  /** {@code 25/Mar/26}, {@code 05-Mar-2026}. */
  private static int shortYear(Cursor c) {
    int start = c.at();
    if (c.takeOneOf("-/") && c.digitsAhead() == 2) {
      return 2000 + c.number(2);
    }
    c.to(start);
    return year(c);
  }

  private static int year(Cursor c) {
    int start = c.at();
    c.takeOneOf(",-/");
    c.spaces();
    if (c.takeWord("de") || c.takeWord("del")) {
      c.spaces();
    }
    if (c.digitsAhead() == 4) {
      int year = c.number(4);
      boolean another = "-/.:".indexOf(c.peek()) >= 0 && Cursor.isDigit(c.peek(1));
      if (year >= 1900 && year < 2200 && !another) {
        return year;
      }
    }
    c.to(start);
    return 0;
  }
}
