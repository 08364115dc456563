package plimsoll.source;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.content.Meta;
import plimsoll.content.Moment;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Span;

/** The times that front matter says: of the event, and of the writing. Every doubt is a notice. */
final class HeaderTimes {
  /** An incident seldom lasts longer, in days. */
  private static final long LONG = 60;

  private static final String HOW = "write 2026-03-02T01:02Z";

  private final Optional<ZoneId> zone;
  private final Problems problems;
  private final Map<Meta.Milestone, Moment> times = new EnumMap<>(Meta.Milestone.class);
  private final Map<Meta.Milestone, Span> places = new EnumMap<>(Meta.Milestone.class);
  private final Map<Meta.Milestone, OpenDate> open = new EnumMap<>(Meta.Milestone.class);
  private Optional<Written> written = Optional.empty();
  private Optional<OpenDate> openWritten = Optional.empty();
  private boolean hasEnd;

  HeaderTimes(Optional<ZoneId> zone, Problems problems) {
    this.zone = zone;
    this.problems = problems;
  }

  /**
   * Reads when the event came to a milestone.
   *
   * @return whether the words say a time and nothing else: other words are worth keeping
   */
  boolean read(Meta.Milestone milestone, String said, Span span) {
    places.put(milestone, span);
    Optional<Dates.Reading> reading = Dates.read(said, zone);
    if (reading.isPresent()) {
      times.put(milestone, reading.get().moment());
      DateDoubt.message(reading.get().doubt())
          .ifPresent(m -> notice(Code.AMBIGUOUS_ZONE, span, m, DateDoubt.HINT));
      return true;
    }
    Optional<Moment> guess = DateWords.find(said);
    guess.ifPresent(moment -> times.put(milestone, moment));
    if (DateWords.isAmbiguous(said)) {
      open.put(milestone, new OpenDate(said, span));
    } else if (guess.isPresent()) {
      notice(Code.INFERRED_DATE, span, "the day is taken from these words", HOW);
    } else {
      notice(Code.FM_VALUE, span, "this is not a date", "write 2026-03-02 or 2026-03-02T01:02Z");
    }
    return false;
  }

  /** Reads when the file was written; what is said first counts. */
  void written(String said, Span key) {
    if (written.isPresent()) {
      return;
    }
    Optional<Moment> day =
        Dates.read(said, zone).map(Dates.Reading::moment).or(() -> DateWords.find(said));
    written = day.map(moment -> new Written(moment, key));
    if (day.isEmpty() && DateWords.isAmbiguous(said)) {
      openWritten = Optional.of(new OpenDate(said, key));
    }
  }

  /** There is a key for the end, and nothing in it yet. */
  void endIsLeftOpen() {
    hasEnd = true;
  }

  /** What has a place for when it was over says with its date when it began, as status pages do. */
  void beginWithTheDateOfStatusPages() {
    if (hasEnd || times.containsKey(Meta.Milestone.RESOLVED)) {
      written.ifPresent(w -> times.putIfAbsent(Meta.Milestone.STARTED, w.day()));
    }
  }

  Map<Meta.Milestone, Moment> all() {
    return times;
  }

  /** A day that may be no more than that of the writing, and the key that says it. */
  record Written(Moment day, Span key) {}

  Optional<Written> written() {
    return written;
  }

  /** A date of three numbers that can be read in two ways. */
  record OpenDate(String said, Span span) {}

  /** All such dates as they are written. */
  List<String> openDates() {
    return Stream.concat(open.values().stream(), openWritten.stream()).map(OpenDate::said).toList();
  }

  /** Reads such dates in an order that the rest of the file tells. */
  void settle(DayOrder order) {
    open.forEach(
        (milestone, date) -> {
          Optional<Moment> day = DateWords.find(date.said(), order);
          day.ifPresent(moment -> times.put(milestone, moment));
          if (day.isPresent()) {
            notice(Code.INFERRED_DATE, date.span(), "the day is taken from these words", HOW);
          } else {
            notice(
                Code.AMBIGUOUS_DATE,
                date.span(),
                "a date can be read as day and month or as month and day",
                "write 2026-04-03");
          }
        });
    openWritten
        .flatMap(date -> DateWords.find(date.said(), order).map(d -> new Written(d, date.span())))
        .ifPresent(day -> written = Optional.of(day));
  }

  /** Asks about an end that is before the start, or months after it. */
  void lasting(Optional<Moment> start) {
    Moment end = times.get(Meta.Milestone.RESOLVED);
    Span span = places.get(Meta.Milestone.RESOLVED);
    if (start.isEmpty() || end == null || span == null) {
      return;
    }
    long days =
        ChronoUnit.DAYS.between(start.get().local().toLocalDate(), end.local().toLocalDate());
    if (days < 0) {
      notice(Code.OUT_OF_ORDER, span, "the end is before the start", "correct one of the two");
    } else if (days > LONG) {
      notice(
          Code.OUT_OF_ORDER,
          span,
          "the end is months after the start",
          "correct one of the two, or leave them if they are right");
    }
  }

  private void notice(Code code, Span span, String message, String hint) {
    problems.add(Problem.notice(code, span, message, hint));
  }
}
