package plimsoll.marks;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plimsoll.problem.Code;
import plimsoll.source.Brace;

/** The marks of a table: a row's stands first in its first cell, a column's last in its header. */
final class TableMarks {
  private final Marking marking;
  private final Faults faults;
  private final InlineMarks inlines;
  private final ActionWords words;

  TableMarks(Marking marking, Faults faults, InlineMarks inlines, ActionWords words) {
    this.marking = marking;
    this.faults = faults;
    this.inlines = inlines;
    this.words = words;
  }

  /**
   * Reads the marks of a table, and which of its columns are internal without one.
   *
   * @param among whether it lies among actions
   */
  void read(TableBlock table, Reach reach, boolean among) {
    List<Reach> columns = new ArrayList<>();
    List<Boolean> published = new ArrayList<>();
    Set<TableRow> chosen = new HashSet<>();
    boolean marked = false;
    for (TableRow row : rows(table)) {
      if (row.getParent() instanceof TableHead) {
        for (TableCell cell : cells(row)) {
          Optional<Reach> mark = columnMark(cell, reach);
          marked |= mark.isPresent();
          columns.add(mark.orElse(reach));
          published.add(mark.isPresent());
        }
        marking.setReach(row, reach);
      } else {
        Optional<Reach> mark = rowMark(row, reach);
        mark.ifPresent(m -> chosen.add(row));
        marking.setReach(row, mark.orElse(reach));
      }
    }
    boolean every = columns.stream().allMatch(c -> c == Reach.INTERNAL);
    if (reach != Reach.INTERNAL && every) {
      faults.at(
          table,
          Code.TABLE,
          "every column of a table is marked internal",
          "put the table into an :::internal container");
    }
    boolean actions = among;
    if (reach != Reach.INTERNAL && !every) {
      ActionColumns found = ActionColumns.of(readable(table, columns), among);
      found.columns().stream()
          .filter(i -> !published.get(i))
          .forEach(i -> columns.set(i, Reach.INTERNAL));
      List<TableRow> rows = rows(table);
      List<TableRow> left =
          found.rows().stream().map(rows::get).filter(row -> !chosen.contains(row)).toList();
      left.forEach(row -> marking.setReach(row, Reach.INTERNAL));
      boolean some = found.columns().stream().anyMatch(i -> !published.get(i)) || !left.isEmpty();
      if (!among && some) {
        faults.withheld(table);
      }
      if (!found.leavesWords(columns.stream().map(c -> c != Reach.INTERNAL).toList())) {
        marking.setReach(table, Reach.INTERNAL);
      }
      actions = found.actions();
    }
    boolean narrowed = columns.contains(Reach.INTERNAL);
    for (TableRow row : rows(table)) {
      if (isShifted(row, columns.size(), marked, narrowed)) {
        faults.at(
            row,
            Code.TABLE,
            "a row has another number of cells than the header, of which customers do not get all",
            "give it as many cells; write a pipe in a cell as \\|");
        marking.setReach(row, Reach.INTERNAL);
      }
      cells(row, columns, reach, published, actions);
    }
  }

  /** A pipe too many moves what is internal into another column. */
  private static boolean isShifted(TableRow row, int width, boolean marked, boolean narrowed) {
    List<TableCell> cells = cells(row);
    boolean more =
        cells.size() > width
            && cells.subList(width, cells.size()).stream().anyMatch(c -> !c.getText().isBlank());
    return marked && cells.size() != width || narrowed && more;
  }

  /** What customers could read of it; what is internal by a mark decides nothing. */
  private List<List<ActionColumns.Cell>> readable(TableBlock table, List<Reach> columns) {
    List<List<ActionColumns.Cell>> readable = new ArrayList<>();
    for (TableRow row : rows(table)) {
      boolean shown = marking.reach(row) != Reach.INTERNAL;
      List<ActionColumns.Cell> cells = new ArrayList<>();
      for (TableCell cell : cells(row)) {
        int i = cells.size();
        boolean read = shown && (i >= columns.size() || columns.get(i) != Reach.INTERNAL);
        NodeText text = NodeText.of(cell, marking);
        cells.add(
            read
                ? new ActionColumns.Cell(text.text().strip(), ActionWords.isTickets(text))
                : ActionColumns.Cell.EMPTY);
      }
      readable.add(cells);
    }
    return readable;
  }

  private void cells(
      TableRow row, List<Reach> columns, Reach reach, List<Boolean> published, boolean actions) {
    boolean head = row.getParent() instanceof TableHead;
    int column = 0;
    for (TableCell cell : cells(row)) {
      Reach own = column < columns.size() ? columns.get(column) : reach;
      marking.setReach(cell, own);
      Reach shown = marking.reach(row) == Reach.INTERNAL ? Reach.INTERNAL : own;
      inlines.read(cell, shown);
      boolean asWritten = column < published.size() && published.get(column);
      if (shown != Reach.INTERNAL && !head && !asWritten) {
        words.read(cell, actions, false);
      }
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
          "a mark for customers is inside internal text",
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
