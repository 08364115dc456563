package plimsoll.gate;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;
import plimsoll.source.Body;
import plimsoll.source.Nodes;

/**
 * HTML comments that were opened and never closed: everything after them was meant to be hidden.
 */
final class Unclosed {
  private static final String OPEN = "<!--";

  private Unclosed() {}

  /** Whether raw HTML is a comment that was opened: it is reported as that. */
  static boolean isComment(Node html) {
    return html.getChars().toString().strip().startsWith(OPEN);
  }

  static void report(Body body, Node tree, Faults faults) {
    String text = body.source().markdown();
    if (!text.contains(OPEN)) {
      return;
    }
    char[] outside = text.toCharArray();
    for (Node node = tree.getFirstChild(); node != null; node = Nodes.next(node)) {
      if (node instanceof FencedCodeBlock
          || node instanceof IndentedCodeBlock
          || node instanceof Code) {
        for (int i = node.getStartOffset(); i < node.getEndOffset(); i++) {
          outside[i] = ' ';
        }
      }
    }
    int at = new String(outside).indexOf(OPEN);
    if (at >= 0) {
      faults.at(
          at,
          at + OPEN.length(),
          plimsoll.problem.Code.COMMENT_UNCLOSED,
          "a comment is not closed",
          "write --> where it ends");
    }
  }
}
