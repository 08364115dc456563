package plimsoll.gate;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import java.util.ArrayList;
import java.util.List;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Inline;

/** Copies the rows and columns of a table that an audience may read. */
final class TableCopier {
  private final Reading reading;
  private final InlineCopier inlines;

  TableCopier(Reading reading, InlineCopier inlines) {
    this.reading = reading;
    this.inlines = inlines;
  }

  List<Block> copy(TableBlock table, Audience reach) {
    List<TableRow> rows = TableMarks.rows(table);
    List<TableCell> header = rows.isEmpty() ? List.of() : TableMarks.cells(rows.get(0));
    int width = rows.stream().mapToInt(r -> TableMarks.cells(r).size()).max().orElse(0);
    List<Boolean> shown = new ArrayList<>();
    List<Audience> reaches = new ArrayList<>();
    List<Block.Alignment> columns = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      boolean read = i >= header.size() || reading.isRead(header.get(i));
      shown.add(read);
      reaches.add(i < header.size() ? reading.reach(header.get(i)).audience() : reach);
      if (read) {
        columns.add(i < header.size() ? alignment(header.get(i)) : Block.Alignment.NONE);
      }
    }
    List<Block.Row> body = new ArrayList<>();
    Block.Row head = null;
    for (TableRow row : rows) {
      if (!reading.isRead(row)) {
        continue;
      }
      if (head == null) {
        // A header that is itself an internal field leaves its place to the next row.
        head = row(row, shown, reaches);
      } else {
        body.add(row(row, shown, reaches));
      }
    }
    boolean gone = columns.isEmpty() || head == null || body.isEmpty() && reading.forCustomers();
    return gone
        ? List.of()
        : List.of(reading.placed(new Block.Table(columns, head, body, reach), table));
  }

  private Block.Row row(TableRow row, List<Boolean> shown, List<Audience> reaches) {
    List<TableCell> cells = TableMarks.cells(row);
    List<Block.Cell> copied = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i)) {
        List<Inline> words = i < cells.size() ? inlines.copy(cells.get(i)) : List.of();
        copied.add(new Block.Cell(words, reaches.get(i)));
      }
    }
    return new Block.Row(copied, reading.reach(row).audience());
  }

  private static Block.Alignment alignment(TableCell cell) {
    if (cell.getAlignment() == null) {
      return Block.Alignment.NONE;
    }
    return switch (cell.getAlignment()) {
      case LEFT -> Block.Alignment.LEFT;
      case CENTER -> Block.Alignment.CENTER;
      case RIGHT -> Block.Alignment.RIGHT;
      default -> Block.Alignment.NONE;
    };
  }
}
