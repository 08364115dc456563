package plimsoll.render.pages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import plimsoll.content.Audience;
import plimsoll.content.Moment;
import plimsoll.render.drawing.TimelineDrawing;
import plimsoll.render.html.Blocks;
import plimsoll.render.html.Dates;
import plimsoll.render.html.Html;
import plimsoll.render.html.Passage;
import plimsoll.render.html.UiText;
import plimsoll.render.html.When;
import plimsoll.retrospective.Timeline;

/**
 * A timeline: drawn, and as a table that says the same.
 *
 * @param drawing empty if there is too little to draw
 * @param broken whether the drawing leaves some time out
 * @param zone of all times, or empty
 */
record TimelineView(
    Html drawing,
    boolean broken,
    String zone,
    boolean utc,
    boolean lanes,
    boolean marks,
    List<Row> rows) {
  private static final Set<Timeline.Mark> TROUBLE =
      EnumSet.of(
          Timeline.Mark.START,
          Timeline.Mark.DETECTION,
          Timeline.Mark.HYPOTHESIS,
          Timeline.Mark.ESCALATION);

  private static final Set<Timeline.Mark> RELIEF =
      EnumSet.of(Timeline.Mark.MITIGATION, Timeline.Mark.RECOVERY);

  /** Whether a silence is worth a mention. */
  public boolean gaps() {
    return rows.stream().anyMatch(row -> !row.gap().isEmpty());
  }

  /** How many columns the table has. */
  public int columns() {
    return 2 + (utc ? 1 : 0) + (lanes ? 1 : 0);
  }

  /**
   * An entry.
   *
   * @param day printed above the entry when it is not the day of the one before; one or none
   * @param at one, or none for an unknown time
   * @param until the end of a range; one or none
   * @param asWritten the time in its author's words, where they say more than the time that is
   *     printed: a weekday, "maybe", the name of a zone; else empty
   * @param mark the turning point's slug; empty for other entries
   * @param gap the silence after it, in words, the longest in a whole sentence; empty if there is
   *     none worth a mention
   */
  record Row(
      int number,
      List<When> day,
      List<When> at,
      List<When> until,
      boolean about,
      String written,
      String asWritten,
      String mark,
      String markName,
      String lane,
      Html text,
      boolean internal,
      String gap) {}

  static List<TimelineView> of(Timeline timeline, Passage passage, Dates dates, int headingLevel) {
    if (timeline.entries().isEmpty()) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    Optional<Moment> before = Optional.empty();
    String[] gaps = gaps(timeline, passage, dates);
    for (int i = 0; i < timeline.entries().size(); i++) {
      Timeline.Entry entry = timeline.entries().get(i);
      rows.add(row(entry, i + 1, gaps[i], before, passage, dates, headingLevel));
      before = entry.start().isPresent() ? entry.start() : before;
    }
    TimelineDrawing.Drawn drawn =
        TimelineDrawing.of(timeline, passage.showsGaps(), passage.words(), dates);
    return List.of(
        new TimelineView(
            drawn.picture(),
            drawn.broken(),
            zone(timeline),
            rows.stream().anyMatch(r -> r.at().stream().anyMatch(w -> !w.utc().isEmpty())),
            rows.stream().anyMatch(r -> !r.lane().isEmpty()) && TimelineDrawing.hasLanes(timeline),
            rows.stream().anyMatch(r -> !r.mark().isEmpty()),
            rows));
  }

  private static Row row(
      Timeline.Entry entry,
      int number,
      String gap,
      Optional<Moment> before,
      Passage passage,
      Dates dates,
      int headingLevel) {
    UiText words = passage.words();
    boolean internal = passage.marksReach() && entry.reach() == Audience.INTERNAL;
    String mark =
        entry.mark() == Timeline.Mark.NONE ? "" : entry.mark().name().toLowerCase(Locale.ROOT);
    boolean newDay =
        entry.start().isPresent()
            && !entry.start().map(TimelineView::day).equals(before.map(TimelineView::day));
    return new Row(
        number,
        newDay ? entry.start().map(dates::day).stream().toList() : List.of(),
        entry.start().map(dates::time).stream().toList(),
        entry.end().map(end -> end(entry, end, dates)).stream().toList(),
        entry.about(),
        entry.written(),
        entry.start().map(at -> AsWritten.of(entry.written(), at, dates)).orElse(""),
        mark,
        mark.isEmpty() ? "" : words.get("mark-" + mark),
        entry.lane(),
        Blocks.of(entry.content(), internal ? passage.unmarked() : passage, headingLevel),
        internal,
        gap);
  }

  private static When end(Timeline.Entry entry, Moment end, Dates dates) {
    boolean sameDay = entry.start().map(TimelineView::day).equals(Optional.of(day(end)));
    return sameDay ? dates.time(end) : dates.full(end);
  }

  private static java.time.LocalDate day(Moment moment) {
    return moment.local().toLocalDate();
  }

  /**
   * The silence after each entry in words; empty where none is worth a mention. The company is
   * asked about the one in which understanding was being repaired; customers only read that it is
   * there.
   */
  private static String[] gaps(Timeline timeline, Passage passage, Dates dates) {
    UiText words = passage.words();
    String[] told = new String[timeline.entries().size()];
    Arrays.fill(told, "");
    Optional<Timeline.Gap> longest = repair(timeline);
    for (Timeline.Gap gap : passage.showsGaps() ? timeline.gaps() : List.<Timeline.Gap>of()) {
      if (gap.after() >= 0 && gap.after() < told.length && told[gap.after()].isEmpty()) {
        boolean asked = passage.forAuthors() && longest.equals(Optional.of(gap));
        String key = asked ? "gap" : "gap-short";
        told[gap.after()] = words.fill(key, dates.length(gap.length()));
      }
    }
    return told;
  }

  /**
   * The silence in which understanding was being repaired: the longest between the first sign of
   * trouble and the first relief. Before the one nobody was puzzled, after the other nobody is, and
   * whoever is puzzled for more than a day sleeps. Empty if there is no gap.
   */
  private static Optional<Timeline.Gap> repair(Timeline timeline) {
    List<Timeline.Entry> entries = timeline.entries();
    int trouble = first(entries, 0, TROUBLE).orElse(0);
    int relief = first(entries, trouble, RELIEF).orElse(entries.size());
    Comparator<Timeline.Gap> byLength = Comparator.comparing(Timeline.Gap::length);
    return timeline.gaps().stream()
        .filter(gap -> gap.after() >= trouble && gap.after() < relief)
        .filter(gap -> gap.length().compareTo(Duration.ofDays(1)) < 0)
        .max(byLength);
  }

  private static Optional<Integer> first(
      List<Timeline.Entry> entries, int from, Set<Timeline.Mark> marks) {
    return IntStream.range(from, entries.size())
        .boxed()
        .filter(i -> marks.contains(entries.get(i).mark()))
        .findFirst();
  }

  /** The zone of all times if they share one. */
  private static String zone(Timeline timeline) {
    List<String> zones =
        timeline.entries().stream()
            .flatMap(e -> e.start().stream())
            .map(Dates::zone)
            .distinct()
            .toList();
    return zones.size() == 1 ? zones.get(0) : "";
  }
}
