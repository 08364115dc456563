package plimsoll.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Inline;
import plimsoll.marks.MarkedBlock;

/** The rows and columns of a table that an audience may read. */
final class TableProjection {
  private final Reading reading;
  private final InlineProjection inlines;

  TableProjection(Reading reading, InlineProjection inlines) {
    this.reading = reading;
    this.inlines = inlines;
  }

  /** The table; nothing if no column, or for customers no row, is left of it. */
  Optional<Block> of(MarkedBlock.Table table, Audience reach) {
    List<MarkedBlock.Row> rows = table.rows();
    List<MarkedBlock.Cell> header = rows.isEmpty() ? List.of() : rows.get(0).cells();
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    List<Boolean> shown = new ArrayList<>();
    List<Audience> reaches = new ArrayList<>();
    List<Block.Alignment> columns = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      boolean headed = i < header.size();
      boolean read = !headed || reading.isRead(header.get(i).reach());
      shown.add(read);
      reaches.add(headed ? reading.reach(header.get(i).reach()).audience() : reach);
      if (read) {
        columns.add(headed ? header.get(i).alignment() : Block.Alignment.NONE);
      }
    }
    List<Block.Row> body = new ArrayList<>();
    for (MarkedBlock.Row row : rows) {
      if (reading.isRead(row.reach())) {
        body.add(row(row, shown, reaches));
      }
    }
    // A header that is itself an internal field leaves its place to the next row.
    int fewest = reading.forCustomers() ? 2 : 1;
    return columns.isEmpty() || body.size() < fewest
        ? Optional.empty()
        : Optional.of(new Block.Table(columns, body.get(0), body.subList(1, body.size()), reach));
  }

  private Block.Row row(MarkedBlock.Row row, List<Boolean> shown, List<Audience> reaches) {
    List<MarkedBlock.Cell> cells = row.cells();
    List<Block.Cell> copied = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i)) {
        List<Inline> words = i < cells.size() ? inlines.all(cells.get(i).text()) : List.of();
        copied.add(new Block.Cell(words, reaches.get(i)));
      }
    }
    return new Block.Row(copied, reading.reach(row.reach()).audience());
  }
}
