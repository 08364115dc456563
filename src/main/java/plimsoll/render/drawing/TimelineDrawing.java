package plimsoll.render.drawing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import plimsoll.content.Moment;
import plimsoll.render.html.Dates;
import plimsoll.render.html.Html;
import plimsoll.render.html.UiText;
import plimsoll.retrospective.Timeline;

/**
 * A timeline as a picture: lanes for who or where, a shape and a word for each turning point, and
 * the long silences hatched. Colours and faces are the style sheet's; the table below says the same
 * in words.
 */
public final class TimelineDrawing {
  private static final double WIDTH = 960;
  private static final double LANE = 34;
  private static final int MOST_LANES = 6;
  private static final int FEWEST = 3;
  private static final double NAMES = 132;
  private static final double MARGIN = 14;

  private final Timeline timeline;
  private final UiText words;
  private final Dates dates;
  private final List<Integer> drawn = new ArrayList<>();
  private final List<String> lanes;
  private final TimeScale scale;
  private final Labels labels;
  private final List<Optional<Instant>> starts;
  private final List<Silence> silences;
  private final double left;
  private final boolean showsGaps;
  private final StringBuilder out = new StringBuilder();

  /** A long gap between two entries, as it is drawn. */
  private record Silence(double from, double to, String length) {
    private double middle() {
      return (from + to) / 2;
    }

    private double half() {
      return Labels.width(length) / 2;
    }
  }

  private TimelineDrawing(Timeline timeline, boolean showsGaps, UiText words, Dates dates) {
    this.showsGaps = showsGaps;
    this.timeline = timeline;
    this.words = words;
    this.dates = dates;
    this.starts =
        timeline.entries().stream().map(entry -> entry.start().map(Moment::sortKey)).toList();
    for (int i = 0; i < starts.size(); i++) {
      if (start(i).isPresent()) {
        drawn.add(i);
      }
    }
    this.lanes = lanes();
    this.left = lanes.size() > 1 || !lanes.get(0).isEmpty() ? NAMES : MARGIN;
    this.scale = TimeScale.of(times(), startsOfSilence(), left, WIDTH - MARGIN - 10, 7);
    this.silences = silences();
    this.labels = labels();
  }

  /**
   * The drawing; empty if fewer than three times are known.
   *
   * @param showsGaps whether it says where there are no entries
   */
  public static Drawn of(Timeline timeline, boolean showsGaps, UiText words, Dates dates) {
    long known = timeline.entries().stream().flatMap(e -> e.start().stream()).distinct().count();
    if (known < FEWEST) {
      return new Drawn(Html.EMPTY, false);
    }
    TimelineDrawing drawing = new TimelineDrawing(timeline, showsGaps, words, dates);
    return new Drawn(Html.markup(drawing.draw()), !drawing.scale.breaks().isEmpty());
  }

  /**
   * A drawing.
   *
   * @param broken whether its line leaves some time out
   */
  public record Drawn(Html picture, boolean broken) {}

  private StringBuilder draw() {
    double top = labels.height();
    double bottom = top + lanes.size() * LANE;
    double height = bottom + 44;
    out.append("<svg class=\"drawing\" viewBox=\"0 0 960 ").append(number(height));
    out.append("\" width=\"960\" height=\"").append(number(height)).append("\" role=\"img\">");
    out.append("<title>");
    Html.escapeTo(out, words.get("timeline-drawing"));
    out.append("</title>\n");
    trouble(top, bottom);
    gaps(top, bottom);
    for (int i = 0; i < lanes.size(); i++) {
      lane(lanes.get(i), top + (i + 0.5) * LANE);
    }
    axis(bottom);
    ends(bottom + 38);
    scale.breaks().forEach(x -> sign(x, bottom));
    labels.draw(out);
    drawn.forEach(i -> entry(i, top));
    return out.append("</svg>\n");
  }

  /** From the start to the recovery the ship sits below its line. */
  private void trouble(double top, double bottom) {
    Optional<Instant> from = turning(Timeline.Mark.START);
    Optional<Instant> to = turning(Timeline.Mark.RECOVERY);
    if (from.isPresent() && to.isPresent() && from.get().isBefore(to.get())) {
      double x = scale.at(from.get());
      rect("trouble", x, top, scale.at(to.get()) - x, bottom - top);
    }
  }

  private void gaps(double top, double bottom) {
    double free = -1;
    for (Silence silence : silences) {
      double x = silence.from();
      double width = silence.to() - x;
      if (width <= 0) {
        continue;
      }
      rect("silence", x, top, width, bottom - top);
      out.append("<path class=\"hatch\" d=\"");
      for (double dx = 6; dx < width; dx += 9) {
        out.append('M').append(number(x + dx)).append(' ').append(number(top + 3));
        out.append('V').append(number(bottom - 3));
      }
      out.append("\"/>");
      double middle = x + width / 2;
      // The table says it too, so a picture of many silences need not print each.
      if (middle - silence.half() > free) {
        free = middle + silence.half() + 8;
        text("silence-length", middle, bottom + 18, "middle", silence.length());
      }
    }
  }

  private void lane(String name, double y) {
    out.append("<path class=\"lane-line\" d=\"M")
        .append(number(left))
        .append(' ')
        .append(number(y));
    out.append('H').append(number(WIDTH - 4)).append("\"/>");
    if (!name.isEmpty()) {
      text("lane-name", left - 12, y + 4, "end", Labels.shorten(name, NAMES - 14));
    }
    out.append('\n');
  }

  /** The days at the ends; one, if all of it happened on the same. */
  private void ends(double y) {
    Comparator<Moment> byTime = Comparator.comparing(Moment::sortKey);
    List<Moment> moments =
        drawn.stream()
            .map(i -> timeline.entries().get(i))
            .flatMap(entry -> Stream.concat(entry.at().stream(), entry.until().stream()))
            .sorted(byTime)
            .toList();
    String first = day(moments.get(0));
    String last = day(moments.get(moments.size() - 1));
    text("day-label", left, y, "start", first);
    if (!last.equals(first)) {
      text("day-label", WIDTH - 4, y, "end", last);
    }
  }

  private String day(Moment moment) {
    return dates.shortDay(moment).text();
  }

  /** Where the line leaves time out. */
  private void sign(double x, double y) {
    String at = "M" + number(x - 5) + ' ' + number(y + 5) + "l6 -14";
    out.append("<path class=\"break-gap\" d=\"").append(at).append("h4l-6 14z\"/>");
    out.append("<path class=\"break\" d=\"").append(at).append('M').append(number(x - 1));
    out.append(' ').append(number(y + 5)).append("l6 -14\"/>\n");
  }

  private void axis(double y) {
    out.append("<path class=\"load-line\" d=\"M")
        .append(number(left))
        .append(' ')
        .append(number(y));
    out.append('H').append(number(WIDTH - 4)).append("\"/>");
    ZoneOffset zone =
        timeline.entries().get(drawn.get(0)).start().orElseThrow().offset().orElse(ZoneOffset.UTC);
    double free = -1;
    for (Instant tick : Ticks.between(scale.first(), scale.last(), zone)) {
      double x = scale.at(tick);
      String label = Ticks.label(LocalDateTime.ofInstant(tick, zone), dates);
      double width = Labels.width(label);
      if (x - width / 2 < free || x + width / 2 > WIDTH || besideSilence(x, width)) {
        continue;
      }
      free = x + width / 2 + 14;
      out.append("<path class=\"tick\" d=\"M").append(number(x)).append(' ').append(number(y));
      out.append("v5\"/>");
      text("tick-label", x, y + 18, "middle", label);
    }
    out.append('\n');
  }

  /** Whether a label there would be on the length of a silence. */
  private boolean besideSilence(double x, double width) {
    for (Silence silence : silences) {
      boolean inside = x > silence.from() && x < silence.to();
      if (inside || Math.abs(x - silence.middle()) < silence.half() + width / 2 + 6) {
        return true;
      }
    }
    return false;
  }

  private void entry(int i, double top) {
    Timeline.Entry entry = timeline.entries().get(i);
    double x = scale.at(start(i).orElseThrow());
    double y = top + (laneOf(entry) + 0.5) * LANE;
    String mark = entry.mark().name().toLowerCase(Locale.ROOT);
    out.append("<g class=\"at at-").append(mark).append("\" data-entry=\"").append(i + 1);
    out.append("\">");
    entry
        .end()
        .map(Moment::sortKey)
        .filter(end -> end.isAfter(start(i).orElseThrow()))
        .ifPresent(end -> rect("span", x, y - 3, scale.at(end) - x, 6));
    out.append(Shapes.of(entry.mark(), number(x), number(y))).append("</g>\n");
  }

  private Labels labels() {
    Labels made = new Labels(left, WIDTH);
    for (int i : drawn) {
      Timeline.Entry entry = timeline.entries().get(i);
      if (entry.mark() != Timeline.Mark.NONE) {
        String mark = entry.mark().name().toLowerCase(Locale.ROOT);
        String time = dates.time(entry.start().orElseThrow()).text();
        double lane = (laneOf(entry) + 0.5) * LANE;
        made.add(mark, words.get("mark-" + mark), time, scale.at(start(i).orElseThrow()), lane);
      }
    }
    return made;
  }

  /** One name among many entries without any is no track of its own. */
  public static boolean hasLanes(Timeline timeline) {
    long named = timeline.entries().stream().filter(e -> !e.lane().isEmpty()).count();
    return 2 * named >= timeline.entries().size();
  }

  private List<String> lanes() {
    if (!hasLanes(timeline)) {
      return List.of("");
    }
    Set<String> named = new LinkedHashSet<>();
    drawn.forEach(i -> named.add(timeline.entries().get(i).lane()));
    List<String> all = new ArrayList<>(named);
    if (all.size() > MOST_LANES) {
      List<String> some = new ArrayList<>(all.subList(0, MOST_LANES - 1));
      some.remove("");
      some.add("");
      return some;
    }
    return all;
  }

  /** What has no lane of its own shares the last. */
  private int laneOf(Timeline.Entry entry) {
    int lane = lanes.indexOf(entry.lane());
    return lane < 0 ? lanes.size() - 1 : lane;
  }

  private Set<Instant> times() {
    Set<Instant> times = new HashSet<>();
    for (int i : drawn) {
      Timeline.Entry entry = timeline.entries().get(i);
      times.add(start(i).orElseThrow());
      entry.end().map(Moment::sortKey).ifPresent(times::add);
    }
    return times;
  }

  private List<Silence> silences() {
    List<Silence> silences = new ArrayList<>();
    for (Timeline.Gap gap : showsGaps ? timeline.gaps() : List.<Timeline.Gap>of()) {
      Optional<Instant> from = lastBefore(gap);
      Optional<Instant> to = next(gap);
      if (from.isPresent() && to.isPresent()) {
        String length = dates.length(gap.length());
        silences.add(new Silence(scale.at(from.get()), scale.at(to.get()), length));
      }
    }
    return silences;
  }

  private Set<Instant> startsOfSilence() {
    Set<Instant> starts = new HashSet<>();
    timeline.gaps().forEach(gap -> lastBefore(gap).ifPresent(starts::add));
    return starts;
  }

  /** When the last thing before a silence was over. */
  private Optional<Instant> lastBefore(Timeline.Gap gap) {
    if (gap.after() >= timeline.entries().size() || start(gap.after()).isEmpty()) {
      return Optional.empty();
    }
    Optional<Instant> to = next(gap);
    return timeline
        .entries()
        .get(gap.after())
        .end()
        .map(Moment::sortKey)
        .filter(end -> to.map(end::isBefore).orElse(false))
        .or(() -> start(gap.after()));
  }

  private Optional<Instant> next(Timeline.Gap gap) {
    return drawn.stream().filter(i -> i > gap.after()).findFirst().flatMap(this::start);
  }

  private Optional<Instant> start(int i) {
    return starts.get(i);
  }

  private Optional<Instant> turning(Timeline.Mark mark) {
    return drawn.stream()
        .filter(i -> timeline.entries().get(i).mark() == mark)
        .reduce((a, b) -> mark == Timeline.Mark.START ? a : b)
        .flatMap(this::start);
  }

  private void rect(String name, double x, double y, double width, double height) {
    out.append("<rect class=\"").append(name).append("\" x=\"").append(number(x));
    out.append("\" y=\"").append(number(y)).append("\" width=\"").append(number(width));
    out.append("\" height=\"").append(number(height)).append("\"/>");
  }

  private void text(String name, double x, double y, String anchor, String words) {
    Labels.text(out, name, x, y, anchor, words);
  }

  /** A coordinate with one decimal: enough for a screen, and the same bytes everywhere. */
  static String number(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0
        ? Long.toString(tenths / 10)
        : tenths / 10 + "." + Math.abs(tenths % 10);
  }
}
