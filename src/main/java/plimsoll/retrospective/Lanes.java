package plimsoll.retrospective;

import java.util.List;
import plimsoll.content.Inline;
import plimsoll.content.PlainText;

/** Who or where an entry is about, where its first word names them. */
final class Lanes {
  private Lanes() {}

  /** {@code @cblecker} of {@code @cblecker reports …}; empty if it does not begin with a name. */
  static String of(List<Inline> text) {
    String words = PlainText.of(text.subList(0, Math.min(3, text.size())));
    return words.startsWith("@") ? name(words) : "";
  }

  /** The name that a text beginning with {@code @} begins with; empty if there is none. */
  static String name(String words) {
    int end = 1;
    while (end < words.length() && end < 40 && isName(words, end)) {
      end++;
    }
    return end > 1 ? words.substring(0, end) : "";
  }

  private static boolean isName(String words, int at) {
    char c = words.charAt(at);
    boolean inner = c == '-' || c == '_' || c == '.';
    return Character.isLetterOrDigit(c)
        || inner && at + 1 < words.length() && Character.isLetterOrDigit(words.charAt(at + 1));
  }
}
