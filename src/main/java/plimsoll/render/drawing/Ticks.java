package plimsoll.render.drawing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import plimsoll.content.Moment;
import plimsoll.render.html.Dates;

/** The round times below a drawn timeline. */
final class Ticks {
  private static final int[] MINUTES = {
    1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 7 * 1440, 14 * 1440, 28 * 1440
  };
  private static final int MOST = 48;

  private Ticks() {}

  /** Round times of a zone; more than there is room for, the drawing leaves some out. */
  static List<Instant> between(Instant from, Instant to, ZoneOffset zone) {
    long minutes = Duration.between(from, to).toMinutes();
    long step = MINUTES[MINUTES.length - 1];
    for (int candidate : MINUTES) {
      if (minutes / candidate <= MOST / 3) {
        step = candidate;
        break;
      }
    }
    step = Math.max(step, minutes / MOST / 1440 * 1440);
    long seconds = step * 60;
    long offset = zone.getTotalSeconds();
    long first = Math.floorDiv(from.getEpochSecond() + offset + seconds - 1, seconds) * seconds;
    List<Instant> ticks = new ArrayList<>();
    for (long t = first - offset; t <= to.getEpochSecond(); t += seconds) {
      ticks.add(Instant.ofEpochSecond(t));
    }
    return ticks;
  }

  /** The time of day; a day's first minute is the day. */
  static String label(LocalDateTime local, Dates dates) {
    boolean midnight = local.getHour() == 0 && local.getMinute() == 0;
    return midnight
        ? dates.shortDay(new Moment(local, "", Moment.Precision.DAY)).text()
        : Dates.clock(local);
  }
}
