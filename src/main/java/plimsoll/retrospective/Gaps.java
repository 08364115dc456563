package plimsoll.retrospective;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.content.Moment;

/** The silences of a timeline. */
final class Gaps {
  private Gaps() {}

  /** Those between neighbours that say their time of day, longer than {@code minutes}. */
  static List<Timeline.Gap> of(List<Timeline.Entry> entries, int minutes) {
    List<Timeline.Gap> gaps = new ArrayList<>();
    Optional<Moment> last = Optional.empty();
    int after = 0;
    for (int i = 0; i < entries.size(); i++) {
      Optional<Moment> start = entries.get(i).start().filter(Gaps::isClock);
      if (start.isEmpty()) {
        continue;
      }
      Optional<Duration> length = last.flatMap(from -> between(from, start.get()));
      if (length.isPresent() && length.get().toMinutes() > minutes) {
        gaps.add(new Timeline.Gap(after, length.get()));
      }
      Moment end = entries.get(i).end().filter(Gaps::isClock).orElse(start.get());
      boolean later = last.isEmpty() || !end.sortKey().isBefore(last.get().sortKey());
      last = later ? Optional.of(end) : last;
      after = i;
    }
    return gaps;
  }

  private static boolean isClock(Moment moment) {
    return moment.precision() != Moment.Precision.DAY;
  }

  private static Optional<Duration> between(Moment from, Moment to) {
    Duration length = Duration.between(from.sortKey(), to.sortKey());
    boolean comparable = from.zone().isEmpty() == to.zone().isEmpty();
    return comparable && !length.isNegative() ? Optional.of(length) : Optional.empty();
  }
}
