package plimsoll.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Element;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Inline;
import plimsoll.vocabulary.Caption;

/**
 * A table of HTML. One that only lays out a page, with headings or tables in its cells or with a
 * single cell, is read cell by cell.
 */
final class HtmlTable {
  private static final int MOST_COLUMNS = 200;

  private final Element table;
  private final HtmlInlines inlines;

  HtmlTable(Element table, HtmlInlines inlines) {
    this.table = table;
    this.inlines = inlines;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (Element child : table.children()) {
      if (child.normalName().equals("caption")) {
        blocks.addAll(HtmlBlocks.inside(child, inlines));
      }
    }
    List<Element> rows = rows(table);
    List<Element> cells = rows.stream().flatMap(row -> cells(row).stream()).toList();
    if (cells.isEmpty()) {
      blocks.addAll(HtmlBlocks.inside(renamed(table), inlines));
    } else if (cells.size() == 1 || cells.stream().anyMatch(HtmlTable::isLayout)) {
      cells.forEach(cell -> blocks.addAll(HtmlBlocks.inside(cell, inlines)));
    } else {
      blocks.add(table(rows));
    }
    return blocks;
  }

  private static Element renamed(Element table) {
    Element holder = new Element("div");
    table.childNodes().forEach(child -> holder.appendChild(child.clone()));
    return holder;
  }

  private static List<Element> rows(Element element) {
    List<Element> rows = new ArrayList<>();
    for (Element child : element.children()) {
      switch (child.normalName()) {
        case "tr" -> rows.add(child);
        case "thead", "tbody", "tfoot" -> rows.addAll(rows(child));
        default -> {}
      }
    }
    return rows;
  }

  private static List<Element> cells(Element row) {
    return row.children().stream()
        .filter(c -> c.normalName().equals("td") || c.normalName().equals("th"))
        .toList();
  }

  private static boolean isLayout(Element cell) {
    boolean headed = cell.normalName().equals("td") && cell.selectFirst("h1, h2, h3, h4") != null;
    return headed || cell.selectFirst("table") != null;
  }

  private Block table(List<Element> rows) {
    List<List<List<Inline>>> grid = new ArrayList<>();
    int columns = 0;
    List<Integer> spans = new ArrayList<>();
    for (Element row : rows) {
      List<List<Inline>> line = new ArrayList<>();
      for (Element cell : cells(row)) {
        skip(line, spans);
        line.add(HtmlInlines.flat(HtmlBlocks.inside(cell, inlines)));
        span(cell, line, spans);
      }
      skip(line, spans);
      columns = Math.max(columns, line.size());
      grid.add(line);
    }
    boolean headed = isHeader(rows.get(0)) || grid.size() > 1 && isCaptions(grid.get(0));
    List<List<Inline>> first = headed ? grid.remove(0) : List.of();
    int width = columns;
    return new Block.Table(
        Collections.nCopies(width, Block.Alignment.NONE),
        Blocks.row(padded(first, width)),
        grid.stream()
            .filter(line -> line.stream().anyMatch(cell -> !cell.isEmpty()))
            .map(line -> Blocks.row(padded(line, width)))
            .toList(),
        Audience.INTERNAL);
  }

  /** Cells of rows above that reach down to here. */
  private static void skip(List<List<Inline>> line, List<Integer> spans) {
    while (line.size() < spans.size() && spans.get(line.size()) > 0) {
      spans.set(line.size(), spans.get(line.size()) - 1);
      line.add(List.of());
    }
  }

  private static void span(Element cell, List<List<Inline>> line, List<Integer> spans) {
    int down = number(cell.attr("rowspan")) - 1;
    int across = Math.min(number(cell.attr("colspan")), MOST_COLUMNS - line.size());
    for (int i = 1; i < across; i++) {
      line.add(List.of());
    }
    for (int column = line.size() - Math.max(1, across); column < line.size(); column++) {
      while (spans.size() <= column) {
        spans.add(0);
      }
      spans.set(column, down);
    }
  }

  private static int number(String said) {
    return said.matches("[1-9]\\d{0,2}") ? Integer.parseInt(said) : 1;
  }

  private static boolean isHeader(Element row) {
    Element parent = row.parent();
    return parent != null && parent.normalName().equals("thead")
        || cells(row).stream().allMatch(c -> c.normalName().equals("th"));
  }

  /** Captions without being called so: all of them bold, or words that head columns. */
  private static boolean isCaptions(List<List<Inline>> cells) {
    boolean bold =
        cells.stream()
            .allMatch(
                c ->
                    c.size() == 1
                        && c.get(0) instanceof Inline.Styled styled
                        && styled.style() == Inline.Style.STRONG);
    long known =
        cells.stream().filter(c -> Caption.exactly(Blocks.text(c)) != Caption.OTHER).count();
    return bold || known > 1 && known == cells.size();
  }

  private static List<List<Inline>> padded(List<List<Inline>> cells, int width) {
    List<List<Inline>> padded = new ArrayList<>(cells);
    while (padded.size() < width) {
      padded.add(List.of());
    }
    return padded;
  }
}
