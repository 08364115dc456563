package plimsoll.render.html;

import java.util.List;
import plimsoll.content.Audience;
import plimsoll.content.Block;

/** A table to HTML, in a box of its own that scrolls when the page is too narrow. */
final class TableHtml {
  private TableHtml() {}

  static void write(StringBuilder out, Block.Table table, InlineHtml inlines, Passage passage) {
    out.append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"");
    Html.escapeTo(out, passage.words().get("table"));
    out.append("\"><table>\n<thead><tr>");
    List<Block.Cell> header = table.header().cells();
    for (int i = 0; i < header.size(); i++) {
      // A header without words would promise what no column keeps.
      String tag = header.get(i).text().isEmpty() ? "td" : "th scope=\"col\"";
      cell(out, tag, header.get(i), table.columns().get(i), inlines, passage);
    }
    out.append("</tr></thead>\n<tbody>\n");
    for (Block.Row row : table.rows()) {
      boolean marked = passage.marksReach() && row.reach() == Audience.INTERNAL;
      out.append(marked ? "<tr class=\"internal-only\">" : "<tr>");
      for (int i = 0; i < row.cells().size(); i++) {
        cell(out, "td", row.cells().get(i), table.columns().get(i), inlines, passage);
      }
      out.append("</tr>\n");
    }
    out.append("</tbody></table></div>\n");
  }

  private static void cell(
      StringBuilder out,
      String tag,
      Block.Cell cell,
      Block.Alignment alignment,
      InlineHtml inlines,
      Passage passage) {
    String align =
        switch (alignment) {
          case CENTER -> "center";
          case RIGHT -> "end";
          case NONE, LEFT -> "";
        };
    boolean marked = passage.marksReach() && cell.reach() == Audience.INTERNAL;
    String classes = (marked ? "internal-only " : "") + align;
    out.append('<').append(tag);
    if (!classes.isBlank()) {
      out.append(" class=\"").append(classes.strip()).append('"');
    }
    out.append('>');
    inlines.write(cell.text());
    out.append("</").append(tag.startsWith("th") ? "th" : "td").append('>');
  }
}
