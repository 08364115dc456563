package plimsoll.gate;

import com.vladsch.flexmark.util.ast.Node;

/** Where the author left a blank line, which decides between a tight list and a loose one. */
final class Blank {
  private Blank() {}

  /** Whether a blank line stands right before a block, be it in a quotation or an item. */
  static boolean before(Reading reading, Node node) {
    String text = reading.source.markdown();
    int lines = 0;
    for (int i = node.getStartOffset() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c == '\n') {
        lines++;
      } else if (c != ' ' && c != '\t' && c != '>') {
        break;
      }
    }
    return lines > 1;
  }
}
