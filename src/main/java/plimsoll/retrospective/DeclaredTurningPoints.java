package plimsoll.retrospective;

import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import plimsoll.content.Meta;
import plimsoll.content.Moment;
import plimsoll.retrospective.Timeline.Entry;
import plimsoll.retrospective.Timeline.Mark;

/**
 * The turning points that the front matter says. What stands there to the minute is what its author
 * worked out; the words of entries count only where it is silent.
 *
 * @param kinds the turning points that are said to the minute
 * @param byEntry those of them at whose minute an entry stands, by the entry's place
 */
record DeclaredTurningPoints(Set<Mark> kinds, Map<Integer, Mark> byEntry) {
  /** In the order in which they take an entry that two of them could have. */
  private static final Map<Mark, Meta.Milestone> MILESTONES =
      new EnumMap<>(
          Map.of(
              Mark.RECOVERY, Meta.Milestone.RESOLVED,
              Mark.MITIGATION, Meta.Milestone.MITIGATED,
              Mark.DETECTION, Meta.Milestone.DETECTED,
              Mark.START, Meta.Milestone.STARTED));

  private static final List<Mark> ORDER =
      List.of(Mark.RECOVERY, Mark.MITIGATION, Mark.DETECTION, Mark.START);

  static DeclaredTurningPoints of(List<Entry> entries, Meta meta) {
    Set<Mark> kinds = EnumSet.noneOf(Mark.class);
    Map<Integer, Mark> byEntry = new HashMap<>();
    for (Mark mark : ORDER) {
      Optional<Moment> said =
          meta.at(Objects.requireNonNull(MILESTONES.get(mark)))
              .filter(moment -> moment.precision() != Moment.Precision.DAY);
      if (said.isPresent()) {
        kinds.add(mark);
        for (int i = 0; i < entries.size(); i++) {
          if (!byEntry.containsKey(i) && isAt(entries.get(i), said.get())) {
            byEntry.put(i, mark);
            break;
          }
        }
      }
    }
    return new DeclaredTurningPoints(kinds, byEntry);
  }

  private static boolean isAt(Entry entry, Moment said) {
    return entry
        .start()
        .filter(at -> at.precision() != Moment.Precision.DAY)
        .filter(at -> minute(at, said).equals(minute(said, at)))
        .isPresent();
  }

  /** On the world's clock if both say their zone, else as it is written. */
  private static Object minute(Moment moment, Moment other) {
    return moment.instant().isPresent() && other.instant().isPresent()
        ? moment.sortKey().truncatedTo(ChronoUnit.MINUTES)
        : moment.local().truncatedTo(ChronoUnit.MINUTES);
  }
}
