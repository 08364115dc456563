package plimsoll.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import plimsoll.content.Moment;
import plimsoll.retrospective.Timeline;

/**
 * The day that due dates are compared with: what the user said, else the newest day that the view
 * itself tells of. The clock is never asked, so that the same input gives the same bytes.
 *
 * @param said at most one day
 */
public record Today(List<LocalDate> said) {
  /** Nobody said what day it is. */
  public static final Today UNSAID = new Today(List.of());

  public Today {
    said = List.copyOf(said);
  }

  /** The day that the user gave. */
  public static Today of(LocalDate day) {
    return new Today(List.of(Objects.requireNonNull(day)));
  }

  /** The day said, else the newest of {@code entries}; the first of 1970 if they have none. */
  LocalDate in(List<Entry> entries) {
    return said.stream()
        .findFirst()
        .or(() -> entries.stream().flatMap(Today::days).max(LocalDate::compareTo))
        .orElse(LocalDate.EPOCH);
  }

  private static Stream<LocalDate> days(Entry entry) {
    List<Moment> all = new ArrayList<>(entry.meta().times().values());
    entry.meta().updates().forEach(update -> all.add(update.date()));
    for (Timeline.Entry told : entry.retrospective().timeline().entries()) {
      all.addAll(told.at());
      all.addAll(told.until());
    }
    return all.stream().map(m -> m.local().toLocalDate());
  }
}
