package plimsoll.imports;

import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values as RFC 4180 has them: quotes hold commas, line ends and doubled quotes.
 */
final class Csv {
  private Csv() {}

  /** The rows; lines without a value are skipped. */
  static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean doubled = quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
      if (doubled) {
        cell.append('"');
        i++;
      } else if (c == '"' && (quoted || cell.isEmpty())) {
        quoted = !quoted;
      } else if (quoted || c != ',' && c != '\n') {
        cell.append(c);
      } else {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          end(rows, row);
          row = new ArrayList<>();
        }
      }
    }
    row.add(cell.toString());
    end(rows, row);
    return rows;
  }

  private static void end(List<List<String>> rows, List<String> row) {
    if (row.stream().anyMatch(cell -> !cell.isBlank())) {
      rows.add(row);
    }
  }
}
