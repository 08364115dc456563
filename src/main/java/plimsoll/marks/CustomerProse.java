package plimsoll.marks;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.ListItem;
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

  /** The lines of each paragraph, heading and cell. */
  static List<List<MarkedText.Line>> of(Node tree, Marking marking) {
    List<List<MarkedText.Line>> blocks = new ArrayList<>();
    String markdown = tree.getChars().toString();
    for (Node node = tree.getFirstChild(); node != null; node = Nodes.next(node)) {
      boolean holdsText =
          node instanceof Paragraph || node instanceof Heading || node instanceof TableCell;
      if (holdsText && isRead(node, marking)) {
        blocks.add(lines(node, markdown));
      }
    }
    return blocks;
  }

  private static boolean isRead(Node node, Marking marking) {
    return marking.reach(node) != Reach.INTERNAL
        && !(node instanceof TableCell && marking.reach(node.getParent()) == Reach.INTERNAL);
  }

  private static List<MarkedText.Line> lines(Node block, String markdown) {
    char[] chars = block.getChars().toString().toCharArray();
    hide(block, block.getStartOffset(), chars, markdown);
    Node parent = block.getParent();
    MarkedText.Kind kind = kind(block);
    boolean outside = parent instanceof Document || parent instanceof Container;
    boolean laterInItem = parent instanceof ListItem && block.getPrevious() != null;
    List<MarkedText.Line> lines = new ArrayList<>();
    int start = 0;
    for (String line : new String(chars).split("\n", -1)) {
      lines.add(
          new MarkedText.Line(kind, outside, laterInItem, block.getStartOffset() + start, line));
      start += line.length() + 1;
    }
    return lines;
  }

  private static MarkedText.Kind kind(Node block) {
    if (block instanceof TableCell cell) {
      return cell.isHeader() ? MarkedText.Kind.CAPTION : MarkedText.Kind.CELL;
    }
    return block instanceof Heading ? MarkedText.Kind.HEADING : MarkedText.Kind.PARAGRAPH;
  }

  private static void hide(Node parent, int from, char[] chars, String markdown) {
    for (Node node : parent.getChildren()) {
      boolean html = node instanceof HtmlInlineBase && !RawHtml.isText(node, markdown);
      if (html || node instanceof Code || node instanceof Brace || node instanceof MarkedWords) {
        for (int i = node.getStartOffset(); i < node.getEndOffset(); i++) {
          if (i - from < chars.length && chars[i - from] != '\n') {
            chars[i - from] = 'x';
          }
        }
      } else {
        hide(node, from, chars, markdown);
      }
    }
  }
}
