package plimsoll.retrospective;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Optional;

/**
 * A time as its author wrote it at the beginning of a text, before anything is known of the day and
 * the zone that other lines say.
 *
 * @param untilDay the day that a range ends on, {@link Day#NONE} if it says none
 * @param until the time of day that a range ends at
 * @param about whether the author wrote "about"
 * @param nextDay whether it says that it was the day after: {@code 翌日 0:20}
 * @param weekday the day of the week, where it says no other day: {@code Wed 09:00}
 * @param since how long after the start of the timeline, where it says that: {@code T+5m}
 * @param loose whether it is a time only below a heading that says so: {@code by 14:00}, {@code
 *     between 14:00 and 15:00}, {@code +5 min}
 * @param end how many characters of the text it takes up
 */
record WrittenTime(
    Day day,
    Clock clock,
    Zone zone,
    Day untilDay,
    Clock until,
    boolean about,
    boolean nextDay,
    Optional<DayOfWeek> weekday,
    Optional<Duration> since,
    boolean loose,
    int end) {
  static final WrittenTime NOTHING = plain(Day.NONE, Clock.NONE, 0);

  /** A day or a time of day, of which nothing more is said. */
  static WrittenTime plain(Day day, Clock clock, int end) {
    return new WrittenTime(
        day,
        clock,
        Zone.UNSAID,
        Day.NONE,
        Clock.NONE,
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        false,
        end);
  }

  /** Whether there is anything of a time, even if only {@code ??:??}. */
  boolean isTime() {
    return isDated() || clock.isSaid() || clock.isUnknown() || since.isPresent();
  }

  boolean isDated() {
    return day.isSaid() || day.isUnreadable();
  }

  /** A day and nothing more. */
  boolean isDayOnly() {
    return day.isSaid() && !clock.isSaid() && !clock.isUnknown() && since.isEmpty();
  }

  /** The same on a day that something above it says. */
  WrittenTime on(Day said) {
    return new WrittenTime(
        said, clock, zone, untilDay, until, about, nextDay, weekday, since, loose, end);
  }

  /** The same, not to the minute. */
  WrittenTime roughly() {
    return new WrittenTime(
        day, clock, zone, untilDay, until, true, nextDay, weekday, since, loose, end);
  }

  /** The same from and to another time of day. */
  WrittenTime at(Clock from, Clock to) {
    return new WrittenTime(
        day, from, zone, untilDay, to, about, nextDay, weekday, since, loose, end);
  }
}
