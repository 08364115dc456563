package plimsoll.forbid;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import plimsoll.content.Block;

/**
 * Cells of a table as a reader takes them together: one and the next of its row, the head of a
 * column and what is below it. A password is beside the word for it.
 */
record CellPairs(String left, String right) {
  /** How customers read a pair. */
  String text() {
    return left + ": " + right;
  }

  /** Whether something lies in both cells. */
  boolean spans(int start, int length) {
    return start < left.length() && start + length > left.length() + 2;
  }

  static List<CellPairs> of(Block block) {
    List<CellPairs> pairs = new ArrayList<>();
    if (block instanceof Block.Table table) {
      List<String> header = texts(table.header());
      for (Block.Row row : table.rows()) {
        List<String> cells = texts(row);
        for (int i = 0; i < cells.size(); i++) {
          add(pairs, i > 0 ? cells.get(i - 1) : "", cells.get(i));
          add(pairs, i < header.size() ? header.get(i) : "", cells.get(i));
        }
      }
    }
    return pairs;
  }

  private static void add(List<CellPairs> pairs, String left, String right) {
    if (!left.isEmpty() && !right.isEmpty()) {
      pairs.add(new CellPairs(left, right));
    }
  }

  private static List<String> texts(Block.Row row) {
    return row.cells().stream()
        .map(cell -> ForbiddenCheck.texts(cell.text()).stream().collect(Collectors.joining(" ")))
        .toList();
  }
}
