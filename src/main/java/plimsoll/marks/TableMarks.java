package plimsoll.marks;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.problem.Code;
import plimsoll.source.Brace;

/** The marks of a table: a row's stands first in its first cell, a column's last in its header. */
final class TableMarks {
  private final Marking marking;
  private final Faults faults;
  private final InlineMarks inlines;

  TableMarks(Marking marking, Faults faults, InlineMarks inlines) {
    this.marking = marking;
    this.faults = faults;
    this.inlines = inlines;
  }

  void read(TableBlock table, Reach reach) {
    List<Reach> columns = new ArrayList<>();
    boolean marked = false;
    for (TableRow row : rows(table)) {
      if (row.getParent() instanceof TableHead) {
        for (TableCell cell : cells(row)) {
          Optional<Reach> mark = columnMark(cell, reach);
          marked |= mark.isPresent();
          columns.add(mark.orElse(reach));
        }
        marking.setReach(row, reach);
      } else {
        marking.setReach(row, rowMark(row, reach).orElse(reach));
      }
      cells(row, columns, reach);
      if (marked && cells(row).size() != columns.size()) {
        faults.at(
            row,
            Code.TABLE,
            "a row has another number of cells than the header, whose columns are marked",
            "give it as many cells; write a pipe in a cell as \\|");
        marking.setReach(row, Reach.INTERNAL);
      }
    }
    if (reach != Reach.INTERNAL && columns.stream().allMatch(c -> c == Reach.INTERNAL)) {
      faults.at(
          table,
          Code.TABLE,
          "every column of a table is marked internal",
          "put the table into an :::internal container");
    }
  }

  private void cells(TableRow row, List<Reach> columns, Reach reach) {
    int column = 0;
    for (TableCell cell : cells(row)) {
      Reach own = column < columns.size() ? columns.get(column) : reach;
      marking.setReach(cell, own);
      Reach shown = marking.reach(row) == Reach.INTERNAL ? Reach.INTERNAL : own;
      inlines.read(cell, shown);
      column++;
    }
  }

  private Optional<Reach> columnMark(TableCell cell, Reach outer) {
    Node last = cell.getLastChild();
    while (last != null && !(last instanceof Brace) && last.getChars().isBlank()) {
      last = last.getPrevious();
    }
    return last instanceof Brace brace ? mark(brace, outer) : Optional.empty();
  }

  private Optional<Reach> rowMark(TableRow row, Reach outer) {
    Node first = row.getFirstChild();
    return first != null && first.getFirstChild() instanceof Brace brace
        ? mark(brace, outer)
        : Optional.empty();
  }

  private Optional<Reach> mark(Brace brace, Reach outer) {
    Optional<Reach> mark = BlockMarks.audience(brace.attributes());
    if (mark.isEmpty()) {
      return mark;
    }
    marking.consume(brace);
    if (mark.get() == Reach.INTERNAL) {
      return mark;
    }
    if (outer == Reach.INTERNAL) {
      faults.at(
          brace,
          Code.WIDEN,
          "a mark for customers stands in internal text",
          "an inner mark can only narrow: mark the section for customers, or take the mark away");
    }
    return Optional.of(outer);
  }

  /** The rows of a table, header first. */
  static List<TableRow> rows(TableBlock table) {
    List<TableRow> rows = new ArrayList<>();
    for (Node part : table.getChildren()) {
      if (part instanceof TableHead || part instanceof TableBody) {
        for (Node row : part.getChildren()) {
          if (row instanceof TableRow tableRow) {
            rows.add(tableRow);
          }
        }
      }
    }
    return rows;
  }

  static List<TableCell> cells(TableRow row) {
    List<TableCell> cells = new ArrayList<>();
    for (Node cell : row.getChildren()) {
      if (cell instanceof TableCell tableCell) {
        cells.add(tableCell);
      }
    }
    return cells;
  }
}
