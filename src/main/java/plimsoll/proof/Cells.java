package plimsoll.proof;

import java.util.ArrayList;
import java.util.List;

/** The cells of a row; an escaped pipe separates nothing. */
final class Cells {
  private Cells() {}

  /** The texts between the pipes, without those before the first and behind the last. */
  static List<String> of(String row) {
    List<String> cells = parts(row);
    List<String> inner = new ArrayList<>(cells);
    if (inner.size() > 1 && inner.get(0).isBlank()) {
      inner.remove(0);
    }
    if (inner.size() > 1 && inner.get(inner.size() - 1).isBlank()) {
      inner.remove(inner.size() - 1);
    }
    return inner;
  }

  /** The index in {@link #parts} of the first cell. */
  static int first(String row) {
    List<String> parts = parts(row);
    return parts.size() > 1 && parts.get(0).isBlank() ? 1 : 0;
  }

  /** Everything between pipes. */
  static List<String> parts(String row) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < row.length(); i++) {
      if (row.charAt(i) == '\\') {
        i++;
      } else if (row.charAt(i) == '|') {
        parts.add(row.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(row.substring(start));
    return parts;
  }
}
