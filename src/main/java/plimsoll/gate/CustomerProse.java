package plimsoll.gate;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import plimsoll.source.Brace;
import plimsoll.source.Container;
import plimsoll.source.MarkedWords;
import plimsoll.source.Nodes;

/** The running text that customers read, line by line, as it is written. */
final class CustomerProse {
  private CustomerProse() {}

  /**
   * One line.
   *
   * @param block the paragraph, heading or cell that it is part of
   * @param start offset in the Markdown
   * @param text as it is written; code, marks and marked words are runs of {@code x}
   */
  record Line(Node block, int start, String text) {
    /** Whether a section could begin here, if the line were a heading. */
    boolean isOutside() {
      return block.getParent() instanceof Document || block.getParent() instanceof Container;
    }
  }

  /** The lines of each paragraph, heading and cell. */
  static List<List<Line>> of(Node tree, Marking marking) {
    List<List<Line>> blocks = new ArrayList<>();
    for (Node node = tree.getFirstChild(); node != null; node = Nodes.next(node)) {
      boolean holdsText =
          node instanceof Paragraph || node instanceof Heading || node instanceof TableCell;
      if (holdsText && isRead(node, marking)) {
        blocks.add(lines(node));
      }
    }
    return blocks;
  }

  private static boolean isRead(Node node, Marking marking) {
    return marking.reach(node) != Reach.INTERNAL
        && !(node instanceof TableCell && marking.reach(node.getParent()) == Reach.INTERNAL);
  }

  private static List<Line> lines(Node block) {
    char[] chars = block.getChars().toString().toCharArray();
    hide(block, block.getStartOffset(), chars);
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (String line : new String(chars).split("\n", -1)) {
      lines.add(new Line(block, block.getStartOffset() + start, line));
      start += line.length() + 1;
    }
    return lines;
  }

  private static void hide(Node parent, int from, char[] chars) {
    for (Node node : parent.getChildren()) {
      if (node instanceof Code || node instanceof Brace || node instanceof MarkedWords) {
        for (int i = node.getStartOffset(); i < node.getEndOffset(); i++) {
          if (i - from < chars.length && chars[i - from] != '\n') {
            chars[i - from] = 'x';
          }
        }
      } else {
        hide(node, from, chars);
      }
    }
  }
}
