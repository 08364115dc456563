package plimsoll.source;

import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.autolink.internal.AutolinkNodePostProcessor;
import com.vladsch.flexmark.parser.block.DocumentPostProcessor;
import com.vladsch.flexmark.parser.block.DocumentPostProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeTracker;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.CharSubSequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Flexmark's search for addresses in text, where there may be one, but not in data: a word of
 * thousands of letters and dots, or thousands of escapes, it would read again from each of them.
 * What is left alone stays text, in which hosts that are internal are found all the same.
 *
 * <p>Flexmark itself would first sort all nodes of the tree by their kind, which takes longer than
 * to walk over it.
 */
final class Autolinks extends DocumentPostProcessor {
  private static final int LONGEST_WORD = 4_000;
  private static final int MOST_ESCAPES = 4_000;

  @Override
  public Document processDocument(Document document) {
    List<Node> texts = new ArrayList<>();
    collect(document, texts);
    if (!texts.isEmpty()) {
      AutolinkNodePostProcessor flexmarks = new AutolinkNodePostProcessor(document);
      for (Node text : texts) {
        // A search before may have taken it along.
        if (text.getParent() != null) {
          flexmarks.process(UNTRACKED, text);
        }
      }
    }
    return document;
  }

  /** The texts below a node that are worth searching, in their order. */
  private static void collect(Document document, List<Node> texts) {
    for (Node node = document.getFirstChild(); node != null; node = Nodes.next(node)) {
      if (node instanceof Text && isWorthSearching(node)) {
        texts.add(node);
      }
    }
  }

  /**
   * Whether the text has characters that an address begins with, or an escape that may be one; an
   * entity behind a text is read as part of it. Almost no text has.
   */
  private static boolean isWorthSearching(Node node) {
    BasedSequence text = node.getChars();
    return (node.getNext() instanceof HtmlEntity || mayHoldAddress(text)) && !isData(text);
  }

  private static boolean mayHoldAddress(BasedSequence text) {
    // Most texts are a stretch of the array that the whole document is.
    boolean stretch = text instanceof CharSubSequence;
    char[] chars = stretch ? ((CharSubSequence) text).getBase() : text.toString().toCharArray();
    int start = stretch ? text.getStartOffset() : 0;
    int end = start + text.length();
    char last = ' ';
    for (int i = start; i < end; i++) {
      char c = chars[i];
      boolean address = c == '/' ? last == ':' : c == 'w' ? last == 'w' : c == '@';
      if (address || c == '\\' || c == '&') {
        return true;
      }
      last = c;
    }
    return false;
  }

  private static boolean isData(CharSequence text) {
    int escapes = 0;
    int word = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escapes += c == '\\' || c == '&' ? 1 : 0;
      word = isOfScheme(c) ? word + 1 : 0;
      if (word > LONGEST_WORD || escapes > MOST_ESCAPES) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfScheme(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '.' || c == '-';
  }

  /** Nobody needs to know of the nodes that are made. */
  private static final NodeTracker UNTRACKED =
      new NodeTracker() {
        @Override
        public void nodeAdded(Node node) {}

        @Override
        public void nodeAddedWithChildren(Node node) {}

        @Override
        public void nodeAddedWithDescendants(Node node) {}

        @Override
        public void nodeRemoved(Node node) {}

        @Override
        public void nodeRemovedWithChildren(Node node) {}

        @Override
        public void nodeRemovedWithDescendants(Node node) {}
      };

  /** Registers the search with Flexmark. */
  static final class Factory extends DocumentPostProcessorFactory {
    @Override
    public Autolinks apply(Document document) {
      return new Autolinks();
    }
  }
}
