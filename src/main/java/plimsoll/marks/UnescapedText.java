package plimsoll.marks;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.CharSubSequence;

/**
 * The text of a stretch of Markdown. Flexmark would put it together character by character, and
 * look for escapes with an expression; most of a page has none, and is read for both audiences.
 */
final class UnescapedText {
  private UnescapedText() {}

  /** The text with entities and backslash escapes undone. */
  static String unescaped(BasedSequence stretch) {
    String text = text(stretch);
    boolean escaped = text.indexOf('\\') >= 0 || text.indexOf('&') >= 0;
    return escaped ? stretch.unescape() : text;
  }

  private static String text(BasedSequence stretch) {
    return stretch instanceof CharSubSequence part
        ? new String(part.getBase(), part.getStartOffset(), part.length())
        : stretch.toString();
  }
}
