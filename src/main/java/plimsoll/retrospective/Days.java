package plimsoll.retrospective;

import java.util.ArrayList;
import java.util.List;

/** Headings that name a day, and stand beside the timeline that they belong to. */
final class Days {
  private Days() {}

  /**
   * Puts {@code ## May 12} below the {@code ## Timeline} before it: people write the days of a long
   * timeline as headings of the same level.
   */
  static List<Outline> gathered(List<Outline> siblings) {
    List<Outline> gathered = new ArrayList<>();
    List<Outline> days = new ArrayList<>();
    for (Outline outline : siblings) {
      int last = gathered.size() - 1;
      if (last >= 0 && gathered.get(last).role() == Role.TIMELINE && isDay(outline)) {
        days.add(outline);
        continue;
      }
      close(gathered, days);
      gathered.add(outline);
    }
    close(gathered, days);
    return gathered;
  }

  private static void close(List<Outline> gathered, List<Outline> days) {
    int last = gathered.size() - 1;
    if (!days.isEmpty()) {
      gathered.set(last, gathered.get(last).with(days));
      days.clear();
    }
  }

  /**
   * Whether a heading begins with a day; below a timeline it is one already. With a time of day it
   * is an update, whatever it says behind it: {@code 2026-03-02 02:20 UTC: Monitoring}.
   */
  private static boolean isDay(Outline outline) {
    if (outline.heading().isEmpty() || outline.role() == Role.TIMELINE) {
      return false;
    }
    WrittenTime time = Lead.of(outline.heading().get(0).text()).time();
    return time.day().isSaid() && (outline.role() == Role.OTHER || time.clock().isSaid());
  }
}
