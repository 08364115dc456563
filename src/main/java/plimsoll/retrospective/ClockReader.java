package plimsoll.retrospective;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads times of day in the ways that people write them. */
final class ClockReader {
  private static final Map<String, Integer> NAMED =
      Map.of("noon", 12, "midday", 12, "mittag", 12, "midnight", 0, "minuit", 0, "mitternacht", 0);

  /** What stands behind a time of 24 hours. */
  private static final List<String> HOURS =
      List.of("hrs", "h", "hs", "horas", "heures", "hours", "ч", "часов");

  /** Half of the day, and whether it is the second one. */
  private static final List<Map.Entry<String, Boolean>> HALVES =
      List.of(
          Map.entry("午前", false),
          Map.entry("上午", false),
          Map.entry("早上", false),
          Map.entry("凌晨", false),
          Map.entry("午後", true),
          Map.entry("下午", true),
          Map.entry("晚上", true),
          Map.entry("中午", true),
          Map.entry("오전", false),
          Map.entry("새벽", false),
          Map.entry("아침", false),
          Map.entry("오후", true),
          Map.entry("저녁", true));

  private static final Pattern UNKNOWN =
      Pattern.compile("[0-2?xh_-][0-9?xh_-]:[?xm_-]{2}|\\?{2,5}");

  private static final List<String> SUFFIXES =
      List.of("am", "pm", "a.m.", "p.m.", "a. m.", "p. m.", "a.m", "p.m");

  private ClockReader() {}

  /** The names of times of day. */
  static Set<String> names() {
    return NAMED.keySet();
  }

  /** Takes the time here; takes nothing and gives {@link Clock#NONE} if there is none. */
  static Clock read(Cursor c) {
    return read(c, false, false);
  }

  /**
   * @param bare whether a word before it says that a time follows, so that {@code 14.02} is one
   * @param digits whether four digits, and {@code 14.02}, are one
   */
  static Clock read(Cursor c, boolean bare, boolean digits) {
    int start = c.at();
    Clock clock = digits && c.digitsAhead() == 4 ? military(c, true) : any(c, bare || digits);
    if (clock == Clock.NONE || !edge(c)) {
      c.to(start);
      return Clock.NONE;
    }
    return clock;
  }

  private static boolean edge(Cursor c) {
    boolean zulu = c.peek() == 'z' && !Character.isLetterOrDigit(c.peek(1));
    boolean more = c.peek() == ':' && Cursor.isDigit(c.peek(1));
    return (c.atEdge() || zulu || c.word().equals("ish")) && !more;
  }

  private static Clock any(Cursor c, boolean bare) {
    Clock unknown = unknown(c);
    if (unknown != Clock.NONE) {
      return unknown;
    }
    Integer named = NAMED.get(c.word());
    if (named != null) {
      c.take(c.word());
      return new Clock(named, 0, -1, true);
    }
    for (Map.Entry<String, Boolean> half : HALVES) {
      if (c.take(half.getKey())) {
        c.spaces();
        return half(numbered(c, true), half.getValue());
      }
    }
    return numbered(c, bare);
  }

  /** {@code ??:??}, {@code ???}, {@code 2X:XX}, {@code HH:mm}, {@code --:--}. */
  private static Clock unknown(Cursor c) {
    int start = c.at();
    int length = 0;
    boolean gap = false;
    while ("0123456789?xhm:_-".indexOf(c.peek(length)) >= 0 && c.peek(length) != 0) {
      gap |= "?xhm_-".indexOf(c.peek(length)) >= 0;
      length++;
    }
    if (!gap) {
      return Clock.NONE;
    }
    String shape = c.ahead(length);
    boolean known = UNKNOWN.matcher(shape).matches();
    c.to(known ? start + length : start);
    return known ? Clock.UNKNOWN : Clock.NONE;
  }

  private static Clock numbered(Cursor c, boolean bare) {
    int width = c.digitsAhead();
    if (width == 0 || width > 4 || width == 3) {
      return Clock.NONE;
    }
    if (width == 4) {
      return military(c, false);
    }
    int hour = c.number(width);
    if (c.takeOneOf("時点點时시")) {
      return cjk(c, hour);
    }
    if (c.peek() == ':' && Cursor.isDigit(c.peek(1))) {
      c.take(":");
      return minutes(c, hour);
    }
    if (c.peek() == '.' && Cursor.isDigit(c.peek(1))) {
      return dotted(c, hour, bare);
    }
    if (c.peek() == 'h' || c.peek() == ' ' && c.peek(1) == 'h' && !Character.isLetter(c.peek(2))) {
      return french(c, hour);
    }
    return half(c, new Clock(hour, 0, -1, false), true);
  }

  private static Clock minutes(Cursor c, int hour) {
    if (c.digitsAhead() != 2) {
      return Clock.NONE;
    }
    int minute = c.number(2);
    int second = -1;
    if (c.peek() == ':' && Cursor.isDigit(c.peek(1)) && Cursor.isDigit(c.peek(2))) {
      c.take(":");
      second = c.number(2);
      fraction(c);
    }
    return half(c, new Clock(hour, minute, second, false), false);
  }

  /** {@code 14:02:11.482}, and {@code 14:02:11,482} as logs write it. */
  private static void fraction(Cursor c) {
    int width = 0;
    while (Cursor.isDigit(c.peek(1 + width))) {
      width++;
    }
    if (c.peek() == '.' && width > 0 && width <= 9 || c.peek() == ',' && width == 3) {
      c.to(c.at() + 1 + width);
    }
  }

  /** {@code 10.30 Uhr}, {@code 10.30 am}, {@code kl. 10.30}; alone it is a version. */
  private static Clock dotted(Cursor c, int hour, boolean bare) {
    c.take(".");
    return c.digitsAhead() == 2
        ? half(c, new Clock(hour, c.number(2), -1, false), !bare)
        : Clock.NONE;
  }

  /** {@code 15h50}, {@code 14 h 30}, {@code 9h}. */
  private static Clock french(Cursor c, int hour) {
    c.spaces();
    c.take("h");
    int start = c.at();
    c.spaces();
    if (c.digitsAhead() == 2) {
      return real(hour, c.number(2), -1).ofWholeDay();
    }
    c.to(start);
    return real(hour, 0, -1).ofWholeDay();
  }

  /** {@code 10時05分30秒}, {@code 3点半}. */
  private static Clock cjk(Cursor c, int hour) {
    c.spaces();
    if (c.take("半") || c.take("반")) {
      return real(hour, 30, -1);
    }
    int minute = unit(c, "分", "분");
    int second = minute < 0 ? -1 : unit(c, "秒", "초");
    return real(hour, Math.max(0, minute), second);
  }

  private static int unit(Cursor c, String unit, String other) {
    int start = c.at();
    c.spaces();
    int width = c.digitsAhead();
    if (width == 1 || width == 2) {
      int value = c.number(width);
      if (c.take(unit) || c.take(other)) {
        return value;
      }
    }
    c.to(start);
    return -1;
  }

  /** {@code 0830 UTC}, {@code 0830 hrs}: four digits are a time only where that is said. */
  private static Clock military(Cursor c, boolean said) {
    Clock clock = real(c.number(2), c.number(2), -1).ofWholeDay();
    int end = c.at();
    c.spaces();
    String word = c.word();
    if (word.equals("hrs") || word.equals("hours") || word.equals("h")) {
      c.take(word);
      return clock;
    }
    c.to(end);
    return said || List.of("utc", "gmt", "z").contains(word) ? clock : Clock.NONE;
  }

  /** What stands behind the numbers: {@code pm}, {@code a.m.}, {@code Uhr}. */
  private static Clock half(Cursor c, Clock clock, boolean needed) {
    int start = c.at();
    c.spaces();
    for (String suffix : SUFFIXES) {
      int before = c.at();
      if (c.take(suffix) && !Character.isLetterOrDigit(c.peek())) {
        return half(clock, suffix.charAt(0) == 'p');
      }
      c.to(before);
    }
    if (c.takeWord("uhr")
        || c.takeWord("uur")
        || c.takeWord("u")
        || !needed && HOURS.stream().anyMatch(c::takeWord)) {
      return real(clock.hour(), clock.minute(), clock.second()).ofWholeDay();
    }
    c.to(start);
    return needed ? Clock.NONE : real(clock.hour(), clock.minute(), clock.second());
  }

  /** A time on a clock of twelve hours; {@code 13:55 PM} says what it means without the half. */
  private static Clock half(Clock clock, boolean second) {
    int hour = clock.hour();
    if (hour > 12) {
      return real(hour, clock.minute(), clock.second()).ofWholeDay();
    }
    if (hour == 12 && !second) {
      hour = 0;
    } else if (hour >= 0 && hour < 12 && second) {
      hour += 12;
    }
    Clock real = clock.isSaid() ? real(hour, clock.minute(), clock.second()) : Clock.NONE;
    return real.isSaid() ? new Clock(real.hour(), real.minute(), real.second(), true) : Clock.NONE;
  }

  private static Clock real(int hour, int minute, int second) {
    boolean real =
        hour >= 0 && hour <= 24 && minute < 60 && second < 61 && (hour < 24 || minute == 0);
    return real ? new Clock(hour, minute, Math.min(second, 59), false) : Clock.NONE;
  }
}
