package plimsoll.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tables of AsciiDoc: cells after bars, as many in a row as there are columns. */
final class AsciidocTable {
  private static final Pattern CELL =
      Pattern.compile("(?<!\\\\)((?:\\d*(?:\\.\\d+)?[+*])?[<^>.]{0,3}[adehlmsv]?)\\|");
  private static final Pattern COLUMNS = Pattern.compile("cols=\"?([^\"\\]]*)\"?");
  private static final Pattern TIMES = Pattern.compile("(\\d+)\\*.*");

  private AsciidocTable() {}

  static void add(
      List<String> lines,
      char separator,
      String style,
      BiConsumer<String, Element> cell,
      Element into) {
    List<List<String>> rows = separator == '|' ? rows(lines, style) : separated(lines, separator);
    boolean first = lines.size() > 1 && !lines.get(0).isBlank() && lines.get(1).isBlank();
    boolean header = style.contains("header") || first && !style.contains("noheader");
    Element table = into.appendElement("table");
    for (int i = 0; i < rows.size(); i++) {
      Element row = table.appendElement("tr");
      for (String text : rows.get(i)) {
        cell.accept(text, row.appendElement(i == 0 && header ? "th" : "td"));
      }
    }
  }

  private static List<List<String>> separated(List<String> lines, char separator) {
    String text = String.join("\n", lines);
    return Csv.rows(separator == ',' ? text : text.replace(',', '\uE000').replace(':', ','))
        .stream()
        .map(row -> row.stream().map(c -> c.replace('\uE000', ',').strip()).toList())
        .toList();
  }

  private static List<List<String>> rows(List<String> lines, String style) {
    String text = String.join("\n", lines);
    List<String> cells = cells(text);
    int columns = columns(lines, style);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < cells.size(); i += columns) {
      rows.add(cells.subList(i, Math.min(cells.size(), i + columns)));
    }
    return rows;
  }

  private static List<String> cells(String text) {
    List<String> cells = new ArrayList<>();
    Matcher cell = CELL.matcher(text);
    int end = -1;
    while (cell.find()) {
      // A letter of a word before a bar is no specification of a cell.
      int start = cell.start();
      boolean word = start > 0 && !Character.isWhitespace(text.charAt(start - 1));
      start = word ? cell.end() - 1 : start;
      if (end >= 0) {
        cells.add(text.substring(end, start).strip().replace("\\|", "|"));
      }
      end = cell.end();
    }
    if (end >= 0) {
      cells.add(text.substring(end).strip().replace("\\|", "|"));
    }
    return cells;
  }

  private static int columns(List<String> lines, String style) {
    Matcher said = COLUMNS.matcher(style);
    if (said.find() && !said.group(1).isBlank()) {
      Matcher times = TIMES.matcher(said.group(1));
      return times.matches()
          ? Math.max(1, Math.min(100, Integer.parseInt(times.group(1))))
          : said.group(1).split("[,;]", -1).length;
    }
    String first = lines.stream().filter(l -> !l.isBlank()).findFirst().orElse("");
    return Math.max(1, cells(first).size());
  }
}
