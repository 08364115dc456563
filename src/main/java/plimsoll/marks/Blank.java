package plimsoll.marks;

/** Where the author left a blank line, which decides between a tight list and a loose one. */
final class Blank {
  private Blank() {}

  /** Whether a blank line stands right before an offset, be it in a quotation or an item. */
  static boolean before(String markdown, int start) {
    int lines = 0;
    for (int i = start - 1; i >= 0; i--) {
      char c = markdown.charAt(i);
      if (c == '\n') {
        lines++;
      } else if (c != ' ' && c != '\t' && c != '>') {
        break;
      }
    }
    return lines > 1;
  }
}
