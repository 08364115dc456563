package plimsoll.render.pages;

import java.util.Locale;
import java.util.Set;
import plimsoll.content.Moment;
import plimsoll.render.html.Dates;
import plimsoll.retrospective.Timeline;

/** What an author wrote for a time, where the printed time does not say all of it. */
final class AsWritten {
  /** UiText that the printed time has no need of. */
  private static final Set<String> SAID =
      Set.of("utc", "gmt", "the", "uhr", "hrs", "hours", "from", "until", "between", "and");

  /** Letters of Chinese and Japanese days and times. */
  private static final String UNITS = "年月日時时点點分秒半頃";

  /** Letters of the halves of a day, which a time of day says, and a mere day does not. */
  private static final String HALVES = "午前後下上";

  private AsWritten() {}

  /** The author's words; empty if every one of them is in the printed time. */
  static String of(String written, Moment at, Dates dates) {
    String printed = (dates.full(at).text() + " " + Dates.zone(at)).toLowerCase(Locale.ROOT);
    String small = written.toLowerCase(Locale.ROOT);
    int from = 0;
    while (from < small.length()) {
      int end = from;
      while (end < small.length() && Character.isLetter(small.charAt(end))) {
        end++;
      }
      if (end > from && isMore(small.substring(from, end), printed, at)) {
        return written;
      }
      from = end + 1;
    }
    return "";
  }

  private static boolean isMore(String word, String printed, Moment at) {
    boolean latin = word.charAt(0) < 0x2e80;
    if (at.offset().isPresent() && Timeline.isZone(word)) {
      return false;
    }
    String said = at.precision() == Moment.Precision.DAY ? UNITS : UNITS + HALVES;
    return latin
        ? word.length() > 2 && !SAID.contains(word) && !printed.contains(word.substring(0, 3))
        : word.chars().anyMatch(c -> said.indexOf(c) < 0);
  }
}
