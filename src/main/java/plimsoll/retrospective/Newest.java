package plimsoll.retrospective;

import java.util.List;

/** Tells a log that was written from the top, as status pages are, from a story. */
final class Newest {
  /** Fewer times of day without a day are swapped rather than turned round. */
  private static final int FEWEST = 4;

  private static final int FEWEST_DATED = 2;

  private Newest() {}

  /** Whether every time is earlier than the one above it, or the same. */
  static boolean first(List<Told> told) {
    int times = 0;
    boolean earlier = false;
    boolean dated = true;
    WrittenTime last = WrittenTime.NOTHING;
    for (Told entry : told) {
      WrittenTime time = entry.time();
      if (!time.clock().isSaid()) {
        continue;
      }
      int step = times == 0 ? 0 : compare(last, time);
      if (step > 0 || time.nextDay()) {
        return false;
      }
      earlier |= step < 0;
      dated &= time.day().isSaid();
      last = time;
      times++;
    }
    return times >= (dated ? FEWEST_DATED : FEWEST) && earlier;
  }

  /** Below 0 if {@code next} is earlier than {@code last}, as far as the two say. */
  private static int compare(WrittenTime last, WrittenTime next) {
    Day from = last.day();
    Day to = next.day();
    boolean both = from.isSaid() && to.isSaid();
    int days = both ? Integer.compare(number(to), number(from)) : 0;
    return days != 0
        ? days
        : Integer.compare(next.clock().secondOfDay(), last.clock().secondOfDay());
  }

  private static int number(Day day) {
    return (day.year() * 12 + day.month()) * 31 + day.day();
  }
}
