package plimsoll.source;

import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

/** A walk over all nodes of a tree without a list or an iterator for each of them. */
public final class Nodes {
  private Nodes() {}

  /** The node that begins after another one, be it in it or behind it; null after the last. */
  public static @Nullable Node next(Node node) {
    Node at = node;
    if (at.getFirstChild() != null) {
      return at.getFirstChild();
    }
    while (at != null && at.getNext() == null) {
      at = at.getParent();
    }
    return at == null ? null : at.getNext();
  }
}
