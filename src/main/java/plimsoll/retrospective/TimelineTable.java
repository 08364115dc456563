package plimsoll.retrospective;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import plimsoll.content.Block;
import plimsoll.content.Inline;
import plimsoll.content.PlainText;
import plimsoll.vocabulary.LabelKey;

/** A table with a line for each time. */
final class TimelineTable {
  /** So many rows that all begin with a time of day are a timeline, whatever the language. */
  private static final int FEWEST = 2;

  private final Block.Table table;
  private final List<Integer> dates = new ArrayList<>();
  private final List<Integer> clocks = new ArrayList<>();
  private final List<Integer> who = new ArrayList<>();
  private final List<Integer> words = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private final List<Block.Row> rows;
  private final boolean captioned;
  private final List<Block.Row> filled;

  /** Where among all rows those that are filled are. */
  private final List<Integer> places;

  /** What the rows that are filled say of their time, and how it is read. */
  private final List<String> said;

  private final List<WrittenTime> times;

  /** Whether four digits are a time of day in it. */
  private final boolean digits;

  private TimelineTable(Block.Table table) {
    this.table = table;
    this.rows = rows(table);
    List<Integer> timely = columns(true);
    captioned = !timely.isEmpty();
    if (!captioned) {
      timely = IntStream.range(0, width()).filter(this::holdsTimes).limit(1).boxed().toList();
    }
    for (int column = 0; column < width(); column++) {
      if (!timely.isEmpty() && Captions.isEnd(caption(column)) && holdsClocks(column)) {
        ends.add(column);
      } else if (timely.contains(column)) {
        (holdsClocks(column) || timely.size() == 1 ? clocks : dates).add(column);
      } else {
        (Captions.isWho(caption(column)) ? who : words).add(column);
      }
    }
    places = filledPlaces();
    filled = places.stream().map(rows::get).toList();
    said = filled.stream().map(this::said).toList();
    digits = captioned && DigitTimes.areTimes(said);
    times = said.stream().map(this::read).toList();
  }

  private WrittenTime read(String text) {
    return digits ? TimeReader.readDigits(text) : TimeReader.read(text);
  }

  /** A table without captions has an entry where others have them. */
  private static List<Block.Row> rows(Block.Table table) {
    List<Block.Row> rows = new ArrayList<>();
    boolean entry =
        table.header().cells().stream()
            .map(cell -> TimeReader.read(PlainText.of(cell.text()).strip()))
            .anyMatch(time -> time.clock().isSaid() && !time.loose());
    if (entry) {
      rows.add(table.header());
    }
    rows.addAll(table.rows());
    return rows;
  }

  static TimelineTable of(Block.Table table) {
    return new TimelineTable(table);
  }

  /** Whether it says by itself that it is a timeline. */
  boolean isObvious() {
    boolean clocksAlone =
        filled.size() >= FEWEST
            && times.stream().allMatch(time -> time.clock().isSaid() && !time.loose());
    return (captioned || clocksAlone) && timed() >= 2 && timed() * 2 >= filled.size();
  }

  /** Whether it is one below a heading that says so. */
  boolean isPossible() {
    return !filled.isEmpty() && (captioned || timed() * 2 >= filled.size()) && timed() > 0;
  }

  /** The zone that the caption names. */
  Zone zone(Zone otherwise) {
    for (int column : primary()) {
      Zone zone = ZoneReader.in(caption(column));
      if (zone.isSaid()) {
        return zone;
      }
    }
    return otherwise;
  }

  /** The year that a caption names: {@code Date (2021)}; 0 if none does. */
  int year() {
    for (int column : primary()) {
      for (String word : LabelKey.of(caption(column)).split(" ")) {
        if (word.length() == 4 && (word.startsWith("20") || word.startsWith("19"))) {
          return word.chars().allMatch(Character::isDigit) ? Integer.parseInt(word) : 0;
        }
      }
    }
    return 0;
  }

  List<Told> entries(Zone otherwise) {
    Zone zone = zone(otherwise);
    boolean about = primary().stream().map(this::caption).anyMatch(Notes::isAbout);
    boolean clocked = holdsClocks();
    int year = year();
    List<Told> entries = new ArrayList<>();
    WrittenTime day = WrittenTime.NOTHING;
    String dayWords = "";
    for (int i = 0; i < filled.size(); i++) {
      if (clocked && isDay(i)) {
        day = times.get(i);
        dayWords = said.get(i);
        continue;
      }
      Told entry = entry(i, zone, about, year);
      entries.add(dayWords.isEmpty() ? entry : entry.below(day.day(), dayWords));
      dayWords = "";
    }
    return entries;
  }

  /** A row that says the day of those below it, and nothing more. */
  private boolean isDay(int number) {
    Block.Row row = filled.get(number);
    boolean alone =
        row.cells().stream().filter(cell -> !InlineCut.isBlank(cell.text())).count() == 1;
    boolean last = rows.get(rows.size() - 1) == row;
    return alone && !last && times.get(number).isDayOnly();
  }

  private boolean holdsClocks() {
    return primary().stream().anyMatch(this::holdsClocks);
  }

  private Told entry(int number, Zone zone, boolean about, int year) {
    Block.Row row = filled.get(number);
    WrittenTime read = times.get(number);
    WrittenTime time = about ? read.roughly() : read;
    Day day = time.day();
    if (day.isSaid() && day.year() == 0 && day.month() > 0 && year > 0) {
      time = time.on(new Day(year, day.month(), day.day(), day.order()));
    }
    StringBuilder written = new StringBuilder(said.get(number));
    clocks.stream()
        .skip(1)
        .map(c -> plain(row, c))
        .filter(t -> !t.isEmpty())
        .forEach(other -> written.append(" / ").append(other));
    String lane = who.isEmpty() ? "" : plain(row, who.get(0));
    return new Told(
        time, written.toString(), zone, lane, content(row), row.reach(), table, line(number));
  }

  /** Captions are the first line, and the one with the dashes is the second. */
  private Told.Line line(int number) {
    int row = places.get(number) + table.rows().size() - rows.size();
    return new Told.Line(table, row < 0 ? 0 : row + 2);
  }

  /** What the row says; a second column of words is told with its caption. */
  private List<Block> content(Block.Row row) {
    List<Block> content = new ArrayList<>();
    for (int column : primary()) {
      if (!InlineCut.isPlain(cell(row, column))) {
        content.add(paragraph(row, column, cell(row, column)));
      }
    }
    List<Integer> told = new ArrayList<>(words);
    who.stream().skip(1).forEach(told::add);
    boolean first = true;
    for (int column : told) {
      List<Inline> text = cell(row, column);
      if (!InlineCut.isBlank(text)) {
        content.add(paragraph(row, column, first ? text : captioned(caption(column), text)));
      }
      first = false;
    }
    return content;
  }

  /** A cell as a paragraph: it reaches those whom both the row and the column reach. */
  static Block paragraph(Block.Row row, int column, List<Inline> text) {
    Block.Cell cell = row.cells().get(column);
    return new Block.Paragraph(
        text, row.reach().compareTo(cell.reach()) > 0 ? row.reach() : cell.reach());
  }

  /** Text behind the caption of its column. */
  static List<Inline> captioned(String written, List<Inline> text) {
    String caption = written.strip();
    if (caption.isEmpty()) {
      return text;
    }
    List<Inline> both = new ArrayList<>();
    both.add(new Inline.Styled(Inline.Style.STRONG, List.of(new Inline.Text(caption))));
    both.add(new Inline.Text(": "));
    both.addAll(text);
    return both;
  }

  private String said(Block.Row row) {
    StringBuilder said = new StringBuilder();
    for (int column : primary()) {
      said.append(said.length() == 0 ? "" : " ").append(plain(row, column));
    }
    for (int column : ends) {
      String end = plain(row, column);
      boolean until = said.length() > 0 && TimeReader.read(end).isTime();
      said.append(until ? " – " : " ").append(end);
    }
    return said.toString().strip();
  }

  /** The columns that together say when, in their order. */
  private List<Integer> primary() {
    List<Integer> primary = new ArrayList<>(dates);
    clocks.stream().limit(1).forEach(primary::add);
    primary.sort(null);
    return primary;
  }

  private List<Integer> filledPlaces() {
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).cells().stream().anyMatch(c -> !InlineCut.isBlank(c.text())))
        .boxed()
        .toList();
  }

  private long timed() {
    return times.stream().filter(WrittenTime::isTime).count();
  }

  private List<Integer> columns(boolean timely) {
    return IntStream.range(0, width()).filter(column -> isTime(column) == timely).boxed().toList();
  }

  /** {@code Start} is a time only if times stand below it. */
  private boolean isTime(int column) {
    return Captions.isTime(caption(column))
        || Captions.isStart(caption(column)) && holdsTimes(column);
  }

  private boolean holdsTimes(int column) {
    long times = rows.stream().filter(row -> TimeReader.read(plain(row, column)).isTime()).count();
    return times > 0 && times * 2 >= rows.size();
  }

  private boolean holdsClocks(int column) {
    return rows.stream()
        .map(row -> TimeReader.read(plain(row, column)).clock())
        .anyMatch(clock -> clock.isSaid() || clock.isUnknown());
  }

  private int width() {
    return table.header().cells().size();
  }

  private String caption(int column) {
    return PlainText.of(table.header().cells().get(column).text());
  }

  private static List<Inline> cell(Block.Row row, int column) {
    return column < row.cells().size() ? row.cells().get(column).text() : List.of();
  }

  private static String plain(Block.Row row, int column) {
    return PlainText.of(cell(row, column)).strip();
  }
}
