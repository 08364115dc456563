package plimsoll.verify;

/** Reads CSV and TSV, cell by cell: neighbours have nothing to do with each other. */
final class Tables {
  private Tables() {}

  static void read(String text, char separator, FileReport report) {
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == separator || c == ';' || c == '\n' || c == '\r')) {
        report.prose(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    report.prose(cell.toString());
  }
}
