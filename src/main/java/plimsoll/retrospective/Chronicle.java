package plimsoll.retrospective;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.content.Meta;
import plimsoll.content.Moment;
import plimsoll.problem.Code;

/**
 * Works out when the entries of a timeline were: it carries days and zones from one to the next,
 * crosses midnight, and remarks on everything that nobody wrote.
 */
final class Chronicle {
  /** A clock that goes back by more than this has passed midnight; by less, entries are swapped. */
  private static final int MIDNIGHT = 3 * 60 * 60;

  private static final int DAY = 24 * 60 * 60;

  private final Meta meta;
  private final DateOrder order;
  private final Doubts doubts = new Doubts();
  private final Offsets offsets;
  private final List<Timeline.Entry> entries = new ArrayList<>();
  private final boolean newestFirst;

  /** The day of all entries that do not say another, if somebody wrote so. */
  private final Optional<LocalDate> standing;

  /** Whether the entry before said another day for itself alone. */
  private boolean strayed;

  private Optional<LocalDate> today;
  private Optional<LocalDate> said;
  private Optional<LocalDateTime> zero;
  private Optional<LocalDateTime> before = Optional.empty();

  private Chronicle(TimelineReader.Found found, Meta meta, Optional<ZoneId> site) {
    this.meta = meta;
    List<Day> days = new ArrayList<>(List.of(found.day()));
    found.told().forEach(told -> days.addAll(List.of(told.time().day(), told.time().untilDay())));
    this.order = DateOrder.of(days, meta);
    this.newestFirst = Newest.first(found.told());
    this.offsets = Offsets.of(found.told(), meta.language(), site, doubts, newestFirst);
    this.zero =
        meta.at(Meta.Milestone.STARTED)
            .filter(moment -> moment.precision() != Moment.Precision.DAY)
            .map(Moment::local);
    this.today = Optional.empty();
    this.today = found.day().isSaid() ? date(found.day(), found.told()) : Optional.empty();
    this.said = today;
    this.standing = found.forAll() ? today : Optional.empty();
  }

  /** The entries in the order of the document, and what had to be guessed. */
  record Result(List<Timeline.Entry> entries, List<Remark> remarks) {
    Result {
      entries = List.copyOf(entries);
      remarks = List.copyOf(remarks);
    }
  }

  static Result of(TimelineReader.Found found, Meta meta, Optional<ZoneId> site) {
    Chronicle chronicle = new Chronicle(found, meta, site);
    List<Told> carried = Halves.carried(found.told());
    for (int i = 0; i < carried.size(); i++) {
      chronicle.halved(found.told().get(i), carried.get(i));
      chronicle.add(carried.get(i));
    }
    Contradictions.between(found.told(), chronicle.entries, meta, chronicle.doubts);
    return new Result(chronicle.entries, chronicle.doubts.remarks());
  }

  private void halved(Told written, Told carried) {
    if (!written.time().equals(carried.time())) {
      doubts.remark(
          written,
          Code.INFERRED_DATE,
          "this time has no am or pm; assumed to follow the previous entry",
          "write am or pm, or use 24-hour times");
    }
  }

  private void add(Told undated) {
    Day trailing = undated.time().clock().isSaid() ? Trailing.day(undated.content()) : Day.NONE;
    boolean behind = trailing.isSaid() && !undated.time().isDated();
    Told told = behind ? undated.below(trailing, "") : undated;
    WrittenTime time = told.time();
    if (strayed && !time.isDated()) {
      today = standing;
      before = Optional.empty();
    }
    strayed = standing.isPresent() && time.isDated();
    Optional<LocalDate> date =
        (time.day().isSaid()
                ? date(time.day(), List.of(told))
                : time.nextDay() ? dayAfter(told) : carried(told))
            .map(day -> onWeekday(told, day));
    if (time.isDated() && date.isPresent()) {
      today = date;
      said = date;
    }
    Optional<LocalDateTime> start = counts(time) ? counted(told) : start(told, date);
    Clock clock = counts(time) ? start.map(Chronicle::clock).orElse(Clock.NONE) : time.clock();
    List<Moment> at = start.map(local -> moment(told, local, clock)).stream().toList();
    at.stream()
        .filter(moment -> moment.precision() != Moment.Precision.DAY)
        .forEach(moment -> offsets.passed(moment.local(), moment.offset()));
    List<Moment> until = start.flatMap(local -> until(told, local)).stream().toList();
    if (time.day().isUnreadable()) {
      doubts.remark(
          told,
          Code.UNREADABLE_TIME,
          "an entry begins with something that looks like a date but is not one",
          "write 2026-03-02 09:05");
    }
    entries.add(
        new Timeline.Entry(
            at,
            until,
            time.about() && (!at.isEmpty() || time.isTime()),
            told.written(),
            told.lane(),
            Timeline.Mark.NONE,
            told.content(),
            told.reach()));
  }

  /** Whether an entry says how long after the start it was, and nothing else. */
  private static boolean counts(WrittenTime time) {
    return time.since().isPresent() && !time.clock().isSaid();
  }

  private static Clock clock(LocalDateTime local) {
    return new Clock(
        local.getHour(), local.getMinute(), local.getSecond() > 0 ? local.getSecond() : -1, true);
  }

  /**
   * {@code T+5m}: from the entry that is T0, else from the start of the page or the first entry.
   */
  private Optional<LocalDateTime> counted(Told told) {
    Duration since = told.time().since().orElse(Duration.ZERO);
    Optional<LocalDateTime> start = zero.map(from -> from.plus(since));
    if (start.isPresent()) {
      doubts.remark(
          told,
          Code.INFERRED_DATE,
          "relative times are counted from the start of the page or the timeline",
          "write the time of day");
      before = start;
      today = start.map(LocalDateTime::toLocalDate);
    }
    return start;
  }

  /** {@code 翌日}: the day after the last one that was written. */
  private Optional<LocalDate> dayAfter(Told told) {
    Optional<LocalDate> base = said.or(() -> carried(told));
    today = base.map(day -> day.plusDays(1));
    return today;
  }

  /**
   * {@code Wed 09:00}: the first such day that is not before the one of the line above; the nearest
   * one to the day of the page, which may be when it was written.
   */
  private LocalDate onWeekday(Told told, LocalDate known) {
    if (told.time().weekday().isEmpty()) {
      return known;
    }
    int ahead = (told.time().weekday().get().getValue() - known.getDayOfWeek().getValue() + 7) % 7;
    boolean back = newestFirst || ahead > 3 && entries.isEmpty() && said.isEmpty();
    LocalDate day = known.plusDays(back && ahead > 0 ? ahead - 7 : ahead);
    if (ahead > 0) {
      doubts.remark(
          told,
          Code.INFERRED_DATE,
          "the day is taken from the day of the week",
          "write the date with the first time of each day");
      today = Optional.of(day);
    }
    return day;
  }

  private Optional<LocalDateTime> start(Told told, Optional<LocalDate> date) {
    WrittenTime time = told.time();
    if (date.isEmpty() || time.day().isUnreadable()) {
      return Optional.empty();
    }
    if (!time.clock().isSaid()) {
      return time.day().isSaid() ? Optional.of(date.get().atStartOfDay()) : Optional.empty();
    }
    LocalDateTime local = date.get().atStartOfDay().plusSeconds(time.clock().secondOfDay());
    boolean dated = time.day().isSaid() || time.nextDay() || time.weekday().isPresent();
    LocalDateTime start = dated ? local : afterMidnight(told, local);
    inOrder(told, start);
    before = Optional.of(start);
    if (time.since().isPresent() || zero.isEmpty()) {
      zero = Optional.of(start.minus(time.since().orElse(Duration.ZERO)));
    }
    return Optional.of(start);
  }

  private LocalDateTime afterMidnight(Told told, LocalDateTime local) {
    Optional<LocalDateTime> abroad = abroad(told, local);
    boolean passed = before.isPresent() && local.plusSeconds(MIDNIGHT).isBefore(before.get());
    if (abroad.isPresent() || !passed) {
      return abroad.orElse(local);
    }
    if (newestFirst) {
      doubts.remark(
          told,
          Code.INFERRED_DATE,
          "the newest entry comes first here, so no midnight is assumed to have passed",
          "write the day with each time");
      return local;
    }
    doubts.line(
        told,
        Code.INFERRED_DATE,
        "the time goes back here, so midnight is assumed to have passed",
        "write the day where a new one begins");
    LocalDateTime next = local.plusDays(1);
    today = Optional.of(next.toLocalDate());
    return next;
  }

  /**
   * {@code 14:02 PDT}, then {@code 21:05 UTC}: a time of another zone is on the day that brings it
   * behind the one before, which need not be the same day.
   */
  private Optional<LocalDateTime> abroad(Told told, LocalDateTime local) {
    Optional<Instant> last = offsets.before();
    Optional<ZoneOffset> here = offsets.guessed(told, local);
    if (newestFirst
        || last.isEmpty()
        || before.isEmpty()
        || !told.time().zone().isSaid()
        || here.isEmpty()
        || before.get().toInstant(here.get()).equals(last.get())) {
      return Optional.empty();
    }
    for (int days = -1; days <= 1; days++) {
      LocalDateTime other = local.plusDays(days);
      if (!other.plusSeconds(MIDNIGHT).toInstant(here.get()).isBefore(last.get())) {
        today = Optional.of(other.toLocalDate());
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  private void inOrder(Told told, LocalDateTime start) {
    Optional<ZoneOffset> offset = offsets.guessed(told, start);
    boolean earlier =
        offsets.before().isPresent() && offset.isPresent()
            ? start.toInstant(offset.get()).isBefore(offsets.before().get())
            : before.isPresent() && start.isBefore(before.get());
    if (earlier && before.isPresent() && !newestFirst) {
      doubts.line(
          told,
          Code.OUT_OF_ORDER,
          "an entry is earlier than the one before it",
          "correct the time, or write the day");
    }
  }

  private Optional<Moment> until(Told told, LocalDateTime start) {
    WrittenTime time = told.time();
    if (time.untilDay().isSaid() && !time.until().isSaid()) {
      return date(time.untilDay(), List.of(told))
          .filter(end -> end.isAfter(start.toLocalDate()))
          .map(end -> new Moment(end.atStartOfDay(), "", Moment.Precision.DAY));
    }
    if (!time.until().isSaid()) {
      return Optional.empty();
    }
    LocalDate day =
        time.untilDay().isSaid()
            ? date(time.untilDay(), List.of(told)).orElse(start.toLocalDate())
            : start.toLocalDate();
    LocalDateTime end = day.atStartOfDay().plusSeconds(time.until().secondOfDay());
    boolean over = !time.untilDay().isSaid() && end.isBefore(start);
    return Optional.of(moment(told, over ? end.plusSeconds(DAY) : end, time.until()));
  }

  /** The day of the entry before, of a heading, or else of the page. */
  private Optional<LocalDate> carried(Told told) {
    if (today.isEmpty() && told.time().clock().isSaid()) {
      today = ofPage();
      if (today.isPresent() && !isSaidToTheMinute()) {
        doubts.remark(
            told,
            Code.INFERRED_DATE,
            "the timeline does not say its first day; the page's date is used",
            "write the day with the first time, or above the timeline");
      }
    }
    return today;
  }

  /** A start with a time of day is what its author wrote; a mere day may be a guess itself. */
  private boolean isSaidToTheMinute() {
    return meta.at(Meta.Milestone.STARTED)
        .filter(moment -> moment.precision() != Moment.Precision.DAY)
        .isPresent();
  }

  private Optional<LocalDate> ofPage() {
    return meta.at(Meta.Milestone.STARTED)
        .or(() -> meta.at(Meta.Milestone.DETECTED))
        .or(() -> meta.at(Meta.Milestone.RESOLVED))
        .map(moment -> moment.local().toLocalDate());
  }

  /** A day with all its parts; those that were not written come from what is known already. */
  private Optional<LocalDate> date(Day written, List<Told> place) {
    Day day = written.order() == Day.Order.EITHER ? ordered(written, place) : written;
    Optional<LocalDate> known = today.or(this::ofPage);
    if (day.year() == 0 && known.isEmpty()) {
      return Optional.empty();
    }
    int month = day.month() > 0 ? day.month() : known.map(LocalDate::getMonthValue).orElse(1);
    int year = day.year() > 0 ? day.year() : year(month, known.get(), place);
    try {
      return Optional.of(LocalDate.of(year, month, day.day()));
    } catch (DateTimeException e) {
      return Optional.of(YearMonth.of(year, month).atEndOfMonth());
    }
  }

  private Day ordered(Day day, List<Told> place) {
    if (!order.sure()) {
      place.stream()
          .limit(1)
          .forEach(
              told ->
                  doubts.remark(
                      told,
                      Code.AMBIGUOUS_DATE,
                      "this date can be read in two ways; its first number is taken as the "
                          + (order.dayFirst() ? "day" : "month"),
                      "write 2026-04-03"));
    }
    return order.dayFirst() ? day.dayFirst() : day;
  }

  /** The year of a day without one: the new year is not far from the old one. */
  private int year(int month, LocalDate known, List<Told> place) {
    if (today.isEmpty() && !isSaidToTheMinute()) {
      place.stream()
          .limit(1)
          .forEach(
              told ->
                  doubts.remark(
                      told,
                      Code.INFERRED_DATE,
                      "the timeline does not say its year; the page's year is used",
                      "write the year with the first day"));
    }
    int ahead = month - known.getMonthValue();
    return known.getYear() + (ahead < -6 ? 1 : ahead > 6 ? -1 : 0);
  }

  private Moment moment(Told told, LocalDateTime local, Clock clock) {
    if (!clock.isSaid()) {
      return new Moment(local, "", Moment.Precision.DAY);
    }
    Moment.Precision precision =
        clock.second() < 0 ? Moment.Precision.MINUTE : Moment.Precision.SECOND;
    String zone = offsets.of(told, local).map(ZoneOffset::getId).orElse("");
    return new Moment(local, zone, precision);
  }
}
