package plimsoll.search;

import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param hits best first
 * @param total how many pages match in all
 * @param aside what was set aside as noise, by {@code times}, {@code ids}, {@code addresses},
 *     {@code hosts} and {@code numbers}
 * @param corrected words that occur nowhere, and what was searched instead
 * @param expanded words that were asked for, and others that mean the same and were looked for too
 * @param lines the lines of a paste that were used, those that say what failed
 * @param weak whether even the best page has less than half of what is asked
 */
public record Results(
    List<Hit> hits,
    int total,
    Map<String, List<String>> aside,
    Map<String, String> corrected,
    Map<String, List<String>> expanded,
    List<String> lines,
    boolean weak) {
  public Results {
    hits = List.copyOf(hits);
  }

  /** A page that was found; a higher score is better and means nothing by itself. */
  public record Hit(Findable entry, int score) {}
}
