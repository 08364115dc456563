package plimsoll.retrospective;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads times that count from the start: {@code T+5m}, {@code T0}, {@code +1h10m}. */
final class SinceReader {
  /** What the start is called. */
  static final List<String> NAMES = List.of("t");

  private static final List<String> SECONDS = List.of("s", "sec", "secs", "second", "seconds");
  private static final List<String> MINUTES =
      List.of("m", "min", "mins", "minute", "minutes", "minuten", "minutos", "分", "分钟");
  private static final List<String> HOURS =
      List.of("h", "hr", "hrs", "hour", "hours", "stunden", "heures", "horas", "時間", "小时");
  private static final List<String> DAYS = List.of("d", "day", "days", "日", "天");

  private SinceReader() {}

  /** Takes such a time; takes nothing if none stands here. */
  static Optional<Duration> read(Cursor c) {
    if (c.peek() != 't' && c.peek() != '+') {
      return Optional.empty();
    }
    int start = c.at();
    boolean named = c.take("t");
    c.spaces();
    Optional<Duration> since = named && zero(c) ? Optional.of(Duration.ZERO) : signed(c, named);
    if (since.isEmpty()) {
      c.to(start);
    }
    return since;
  }

  /** {@code T0}, {@code T=0}. */
  private static boolean zero(Cursor c) {
    int start = c.at();
    c.takeOneOf("=");
    if (c.take("0") && !Character.isLetterOrDigit(c.peek()) && c.peek() != ':') {
      return true;
    }
    c.to(start);
    return false;
  }

  private static Optional<Duration> signed(Cursor c, boolean named) {
    int sign = c.takeOneOf("+") ? 1 : named && c.takeOneOf("-–") ? -1 : 0;
    c.spaces();
    if (sign == 0 || c.digitsAhead() == 0 || c.digitsAhead() > 4) {
      return Optional.empty();
    }
    Clock clock = c.digitsAhead() <= 2 && c.peek(c.digitsAhead()) == ':' ? hours(c) : Clock.NONE;
    if (clock.isSaid()) {
      return Optional.of(Duration.ofSeconds((long) sign * clock.secondOfDay()));
    }
    return units(c, named).map(length -> sign < 0 ? length.negated() : length);
  }

  /** {@code 00:05}, {@code 1:10:00}. */
  private static Clock hours(Cursor c) {
    int start = c.at();
    Clock clock = ClockReader.read(c);
    if (clock.halved()) {
      c.to(start);
      return Clock.NONE;
    }
    return clock;
  }

  private static Optional<Duration> units(Cursor c, boolean named) {
    Duration all = Duration.ZERO;
    boolean any = false;
    while (c.digitsAhead() > 0 && c.digitsAhead() <= 4) {
      int start = c.at();
      int number = c.number(c.digitsAhead());
      c.spaces();
      Optional<Duration> unit = unit(c);
      if (unit.isEmpty()) {
        c.to(start);
        boolean zero = named && !any && number == 0;
        return zero && c.take("0") ? Optional.of(Duration.ZERO) : Optional.empty();
      }
      all = all.plus(unit.get().multipliedBy(number));
      any = true;
      int end = c.at();
      c.spaces();
      c.to(c.digitsAhead() > 0 ? c.at() : end);
    }
    return any ? Optional.of(all) : Optional.empty();
  }

  private static Optional<Duration> unit(Cursor c) {
    String word = c.word();
    Duration unit =
        MINUTES.contains(word)
            ? Duration.ofMinutes(1)
            : HOURS.contains(word)
                ? Duration.ofHours(1)
                : SECONDS.contains(word)
                    ? Duration.ofSeconds(1)
                    : DAYS.contains(word) ? Duration.ofDays(1) : Duration.ZERO;
    return unit.isZero() || !c.take(word) ? Optional.empty() : Optional.of(unit);
  }
}
