package plimsoll.marks;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import plimsoll.source.Brace;
import plimsoll.source.Container;
import plimsoll.source.MarkedWords;
import plimsoll.source.Nodes;
import plimsoll.source.StrayClose;

/** What of a document is code or a mark already, so that nobody looks there for a slip. */
final class Settled {
  private Settled() {}

  static List<MarkedText.Stretch> stretches(Node tree) {
    List<MarkedText.Stretch> stretches = new ArrayList<>();
    for (Node node = tree.getFirstChild(); node != null; node = Nodes.next(node)) {
      int start = node.getStartOffset();
      int end = node.getEndOffset();
      if (node instanceof FencedCodeBlock
          || node instanceof IndentedCodeBlock
          || node instanceof Code) {
        stretches.add(new MarkedText.Stretch(start, end, true));
      } else if (node instanceof Brace || node instanceof StrayClose) {
        stretches.add(new MarkedText.Stretch(start, end, false));
      } else if (node instanceof MarkedWords words) {
        // Whatever these braces are, they have been looked at.
        stretches.add(new MarkedText.Stretch(words.words().getEndOffset() + 1, end, false));
      } else if (node instanceof Container container) {
        int opened = container.opening().getStartOffset();
        stretches.add(new MarkedText.Stretch(opened, container.opening().getEndOffset(), false));
        if (container.closing() != null) {
          int closed = container.closing().getStartOffset();
          stretches.add(new MarkedText.Stretch(closed, container.closing().getEndOffset(), false));
        }
      }
    }
    return stretches;
  }

  /** Where the first container begins that is not closed. */
  static int unclosed(Node tree) {
    for (Node node = tree.getFirstChild(); node != null; node = Nodes.next(node)) {
      if (node instanceof Container container && !container.closed()) {
        return container.getStartOffset();
      }
    }
    return Integer.MAX_VALUE;
  }
}
