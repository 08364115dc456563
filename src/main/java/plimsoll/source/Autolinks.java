package plimsoll.source;

import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ext.autolink.internal.AutolinkNodePostProcessor;
import com.vladsch.flexmark.parser.block.NodePostProcessor;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeTracker;

/**
 * Flexmark's search for addresses in text, but not in data: a word of thousands of letters and
 * dots, or thousands of escapes, it would read again from each of them. What is left alone stays
 * text, in which hosts that are internal are found all the same.
 */
final class Autolinks extends AutolinkNodePostProcessor {
  private static final int LONGEST_WORD = 4_000;
  private static final int MOST_ESCAPES = 4_000;

  private Autolinks(Document document) {
    super(document);
  }

  @Override
  public void process(NodeTracker state, Node node) {
    if (isWorthSearching(node)) {
      super.process(state, node);
    }
  }

  /**
   * Whether the text has one of the characters at which the search begins, or an escape that may be
   * one; an entity behind a text is read as part of it. Almost no text has.
   */
  private static boolean isWorthSearching(Node node) {
    CharSequence text = node.getChars();
    boolean found = node.getNext() instanceof HtmlEntity;
    int escapes = 0;
    int word = 0;
    char last = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escape = c == '\\' || c == '&';
      escapes += escape ? 1 : 0;
      word = isOfScheme(c) ? word + 1 : 0;
      if (word > LONGEST_WORD || escapes > MOST_ESCAPES) {
        return false;
      }
      found |= escape || c == ':' || c == '@' || c == 'w' && last == 'w';
      last = c;
    }
    return found;
  }

  private static boolean isOfScheme(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '.' || c == '-';
  }

  /** Registers the search with Flexmark. */
  static final class Factory extends AutolinkNodePostProcessor.Factory {
    @Override
    public NodePostProcessor apply(Document document) {
      return new Autolinks(document);
    }
  }
}
