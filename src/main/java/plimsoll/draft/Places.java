package plimsoll.draft;

import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plimsoll.source.Brace;
import plimsoll.source.Nodes;

/** Where in a tree something is. */
final class Places {
  private Places() {}

  /** The deepest node that holds a stretch. */
  static Node at(Node document, int start, int end) {
    Node best = document;
    for (@Nullable Node node = document.getFirstChild(); node != null; node = Nodes.next(node)) {
      if (node.getStartOffset() <= start && node.getEndOffset() >= end) {
        best = node;
      }
    }
    return best;
  }

  /** The innermost paragraph, heading or table around a node. */
  static Node leafBlock(Node node) {
    Node at = node;
    while (!(at instanceof Block) && at.getParent() != null) {
      at = at.getParent();
    }
    return at;
  }

  /** The innermost item or row around a node that can have a mark of its own. */
  static Optional<Node> entry(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof ListItem || at instanceof TableRow) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** The block between headings that holds a node. */
  static Node block(Node node) {
    Node at = node;
    while (at.getParent() != null && at.getParent().getParent() != null) {
      at = at.getParent();
    }
    return at;
  }

  /** Whether the first thing in a quote, an item or a row is a mark. */
  static boolean beginsWithMark(Node entry) {
    Node first = entry.getFirstChild();
    while (first != null && !(first instanceof Brace)) {
      first = first.getFirstChild();
    }
    return first != null;
  }

  /** Where the text of an item, a row or a quote begins. */
  static int contentStart(Node entry) {
    Node first = entry.getFirstChild();
    if (entry instanceof TableRow && first instanceof TableCell cell) {
      return cell.getText().getStartOffset();
    }
    return first == null ? entry.getEndOffset() : first.getStartOffset();
  }
}
