package plimsoll.retrospective;

import java.util.ArrayList;
import java.util.List;

/**
 * Carries am and pm from one entry to the next: {@code 9:55 AM}, {@code 10:15}, {@code 12:20 PM},
 * {@code 1:05}. Where nobody says a half, all times are of 24 hours.
 */
final class Halves {
  private Day day = Day.NONE;
  private int before;

  private Halves() {}

  static List<Told> carried(List<Told> told) {
    if (told.stream().noneMatch(Halves::saysHalf)) {
      return told;
    }
    Halves halves = new Halves();
    List<Told> carried = new ArrayList<>();
    told.forEach(entry -> carried.add(halves.of(entry)));
    return carried;
  }

  /** Noon has no half to carry. */
  private static boolean saysHalf(Told told) {
    Clock clock = told.time().clock();
    return clock.halved() && (clock.hour() % 12 != 0 || clock.minute() != 0);
  }

  private Told of(Told told) {
    WrittenTime time = told.time();
    if (time.day().isSaid() && !time.day().equals(day)) {
      day = time.day();
      before = 0;
    }
    Clock clock = time.clock();
    if (!clock.isSaid() || time.nextDay()) {
      before = time.nextDay() ? 0 : before;
      return told;
    }
    Clock settled = clock.isEitherHalf() ? firstAfter(clock, before) : clock;
    before = settled.secondOfDay();
    Clock until = time.until();
    Clock end =
        until.isEitherHalf() && !time.untilDay().isSaid() ? firstAfter(until, before) : until;
    return settled.equals(clock) && end.equals(until) ? told : told.with(time.at(settled, end));
  }

  /** Before noon, after it if that is too early, and as it was written if both are. */
  private static Clock firstAfter(Clock clock, int before) {
    if (clock.morning().secondOfDay() >= before) {
      return clock.morning();
    }
    return clock.afternoon().secondOfDay() >= before ? clock.afternoon() : clock;
  }
}
