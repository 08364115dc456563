package plimsoll.site;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.content.Meta;
import plimsoll.content.Moment;
import plimsoll.retrospective.Retrospective;
import plimsoll.retrospective.Timeline;

/**
 * The turning points of what happened: from the front matter where it says, else from the
 * timeline's own marks. Each list holds at most one moment.
 */
public record Milestones(
    List<Moment> started, List<Moment> detected, List<Moment> mitigated, List<Moment> resolved) {

  static Milestones of(Retrospective retrospective) {
    return new Milestones(
        find(retrospective, Meta.Milestone.STARTED, Timeline.Mark.START),
        find(retrospective, Meta.Milestone.DETECTED, Timeline.Mark.DETECTION),
        find(retrospective, Meta.Milestone.MITIGATED, Timeline.Mark.MITIGATION),
        find(retrospective, Meta.Milestone.RESOLVED, Timeline.Mark.RECOVERY));
  }

  private static List<Moment> find(
      Retrospective retrospective, Meta.Milestone milestone, Timeline.Mark mark) {
    Stream<Moment> said = retrospective.document().meta().at(milestone).stream();
    Stream<Moment> marked =
        retrospective.timeline().entries().stream()
            .filter(entry -> entry.mark() == mark)
            .flatMap(entry -> entry.start().stream());
    return Stream.concat(said, marked).limit(1).toList();
  }

  /** The moment that dates the retrospective, if one is known. */
  public Optional<Moment> date() {
    return Stream.of(started, detected, mitigated, resolved).flatMap(List::stream).findFirst();
  }

  /** How long until somebody noticed. */
  public Optional<Duration> untilDetected() {
    return between(started, detected);
  }

  /** How long until it was made bearable. */
  public Optional<Duration> untilMitigated() {
    return between(started, mitigated);
  }

  /** How long until it was over; none if it is said to have ended when it began. */
  public Optional<Duration> untilResolved() {
    return between(started, resolved).filter(length -> !length.isZero());
  }

  /** A duration is shown only where both ends give a time, and both or neither give a zone. */
  private static Optional<Duration> between(List<Moment> from, List<Moment> to) {
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    Moment a = from.get(0);
    Moment b = to.get(0);
    boolean comparable =
        a.precision() != Moment.Precision.DAY
            && b.precision() != Moment.Precision.DAY
            && a.zone().isEmpty() == b.zone().isEmpty();
    Duration length = Duration.between(a.sortKey(), b.sortKey());
    return comparable && !length.isNegative() ? Optional.of(length) : Optional.empty();
  }
}
