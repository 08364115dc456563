package plimsoll.marks;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import plimsoll.text.Folded;
import plimsoll.vocabulary.Caption;
import plimsoll.vocabulary.LabelKey;

/**
 * The columns and rows of a table that customers do not get, because they say who does an action,
 * where it is tracked, why and how urgent it is.
 *
 * <p>Owners and tickets are internal in every table, and who did it in a timeline's. Words that
 * other tables use as well (who, team, issue, why) count where a table reads as actions: it lies
 * among them, has a caption that only actions have, or one of their fields.
 *
 * @param header what the captions say
 * @param columns the columns that are internal
 * @param rows the rows that are internal, of a table that has its captions in the first column; the
 *     header is row 0
 * @param actions whether the words of its cells are read as those of an action
 */
record ActionColumns(
    List<Caption> header, Set<Integer> columns, Set<Integer> rows, boolean actions) {
  private static final Set<Caption> FIELDS =
      EnumSet.of(Caption.OWNER, Caption.DUE, Caption.STATE, Caption.TICKET);
  private static final Pattern NO_NAME =
      Pattern.compile("(?i)[0-9][0-9., %]{0,8}|yes|no|ja|nein|oui|non|s[ií]|não|x|[✓✔✗✘✅❌–—-]|是|否");
  private static final Pattern CLOCK = Pattern.compile("(?<!\\d)\\d{1,2}[:：h]\\d\\d(?!\\d)");
  static final Set<Caption> WITHHELD =
      EnumSet.of(Caption.OWNER, Caption.TICKET, Caption.WHY, Caption.PRIORITY);

  /** A cell: its words, and whether they are a ticket or a link. */
  record Cell(String text, boolean ticket) {
    static final Cell EMPTY = new Cell("", false);
  }

  /**
   * @param rows what customers could read of a table, header first; a cell that is internal anyway
   *     is empty
   * @param among whether the table lies among actions
   */
  static ActionColumns of(List<List<Cell>> rows, boolean among) {
    List<Cell> captions = rows.get(0);
    List<Caption> header =
        IntStream.range(0, captions.size())
            .mapToObj(i -> caption(captions.get(i).text(), rows, i, among))
            .toList();
    List<Caption> first =
        rows.stream()
            .map(r -> r.isEmpty() ? Caption.OTHER : Caption.exactly(r.get(0).text()))
            .toList();
    boolean timeline = header.contains(Caption.TIME);
    boolean reads = reads(header, among) || timeline && header.contains(Caption.WHO);
    boolean transposed = isTransposed(header, first, among);
    Set<Integer> columns = new TreeSet<>();
    for (int i = transposed ? 1 : 0; reads && i < header.size(); i++) {
      boolean withheld = isWithheld(header.get(i), header, among, timeline);
      if (withheld && !(isDoer(header.get(i)) && isCounted(rows, i))
          || isIssues(header.get(i), rows, i)) {
        columns.add(i);
      }
    }
    Set<Integer> internal = new TreeSet<>();
    if (transposed) {
      IntStream.range(0, first.size())
          .filter(i -> WITHHELD.contains(first.get(i)) || among && isPerhapsOwner(first.get(i)))
          .forEach(internal::add);
    }
    return new ActionColumns(
        header, columns, internal, (reads || !internal.isEmpty()) && !timeline);
  }

  /** Whether more than numbers of rows is left of a table. */
  boolean leavesWords(List<Boolean> shown) {
    return IntStream.range(0, shown.size())
        .anyMatch(i -> shown.get(i) && (columns.isEmpty() || header.get(i) != Caption.NUMBER));
  }

  /**
   * What a caption says. A column of times makes a timeline of the table, however it is called;
   * {@code time} is a team in Portuguese.
   */
  private static Caption caption(String text, List<List<Cell>> rows, int column, boolean among) {
    Caption caption = caption(text);
    List<String> filled = filled(rows, column);
    boolean times = !filled.isEmpty() && filled.stream().allMatch(t -> CLOCK.matcher(t).find());
    boolean when = caption == Caption.WHEN || caption == Caption.OTHER;
    return LabelKey.of(text).equals("time") && (times || !among) || when && times && !among
        ? Caption.TIME
        : caption;
  }

  /** A letter of another alphabet is read as the one that it looks like, if that makes a word. */
  private static Caption caption(String text) {
    Caption caption = Caption.of(text);
    return caption == Caption.OTHER ? Caption.of(Folded.of(text).toString()) : caption;
  }

  private static List<String> filled(List<List<Cell>> rows, int column) {
    return rows.stream()
        .skip(1)
        .filter(r -> column < r.size() && !r.get(column).text().isBlank())
        .map(r -> r.get(column).text().strip())
        .toList();
  }

  private static boolean reads(List<Caption> header, boolean among) {
    long fields = header.stream().filter(FIELDS::contains).distinct().count();
    return among
        || header.contains(Caption.ACTION)
        || header.contains(Caption.OWNER)
        || header.contains(Caption.TICKET)
        || fields > 1;
  }

  private static boolean isWithheld(
      Caption caption, List<Caption> header, boolean among, boolean timeline) {
    return switch (caption) {
      case OWNER, TICKET -> true;
      case WHY, PRIORITY -> !timeline || header.contains(Caption.ACTION);
      case WHO -> among || timeline || header.contains(Caption.ACTION);
      case TEAM -> among || header.contains(Caption.ACTION);
      case NAME -> header.contains(Caption.ACTION);
      default -> false;
    };
  }

  private static boolean isPerhapsOwner(Caption caption) {
    return caption == Caption.WHO || caption == Caption.TEAM;
  }

  private static boolean isDoer(Caption caption) {
    return caption == Caption.OWNER || caption == Caption.WHO;
  }

  /** A column of numbers counts owners, and one of ticks says what they may do; none is named. */
  private static boolean isCounted(List<List<Cell>> rows, int column) {
    List<String> filled = filled(rows, column);
    return !filled.isEmpty() && filled.stream().allMatch(text -> NO_NAME.matcher(text).matches());
  }

  /** A column of issues is one of tickets if that is what stands in it, and not what happened. */
  private static boolean isIssues(Caption caption, List<List<Cell>> rows, int column) {
    if (caption != Caption.ISSUE) {
      return false;
    }
    List<Cell> filled =
        rows.stream()
            .skip(1)
            .filter(r -> column < r.size() && !r.get(column).text().isBlank())
            .map(r -> r.get(column))
            .toList();
    return 2 * filled.stream().filter(Cell::ticket).count() >= filled.size();
  }

  private static boolean isTransposed(List<Caption> header, List<Caption> first, boolean among) {
    boolean captions = header.stream().skip(1).anyMatch(FIELDS::contains);
    Set<Caption> said = EnumSet.copyOf(first);
    long fields = said.stream().filter(FIELDS::contains).count();
    boolean action =
        said.contains(Caption.ACTION) || first.stream().skip(1).anyMatch(c -> c == Caption.TEXT);
    return !captions && (fields > 1 || fields > 0 && action || among && fields > 0);
  }
}
