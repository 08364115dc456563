package plimsoll.retrospective;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words that something can begin with, so that all other texts are told apart by their first
 * one. Only words of ASCII letters are judged: whatever else a text begins with is possible.
 */
final class Beginnings {
  /** In an unknown time, {@code xx:xx} or {@code hh:mm}. */
  private static final String UNKNOWN = "xh";

  private static final String ASIDES = " \t[(";

  /** Behind more spaces than this nothing is judged. */
  private static final int FAR = Cursor.LIMIT / 2;

  private final Set<String> words = new HashSet<>();
  private int longest;

  /**
   * @param known of any script; what stands behind their first letters does not count
   */
  Beginnings(List<? extends Collection<String>> known) {
    for (Collection<String> some : known) {
      for (String word : some) {
        String letters = word.substring(0, endOfWord(word, 0));
        words.add(letters);
        longest = Math.max(longest, letters.length());
      }
    }
  }

  /** Whether a text may begin so, perhaps after a bracket. */
  boolean mayBegin(String text) {
    int at = 0;
    while (at < text.length() && ASIDES.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at > FAR || mayStandAt(text, at);
  }

  /** Whether one of the words may stand at a place. */
  boolean mayStandAt(String text, int at) {
    int end = endOfWord(text, at);
    if (end == at) {
      return true;
    }
    boolean more = end < text.length() && text.charAt(end) >= 0x80;
    boolean unknown = UNKNOWN.indexOf(lower(text.charAt(at))) >= 0;
    return more
        || unknown
        || end - at <= longest && words.contains(text.substring(at, end).toLowerCase(Locale.ROOT));
  }

  private static int endOfWord(String text, int from) {
    int end = from;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLetter(char c) {
    return lower(c) >= 'a' && lower(c) <= 'z';
  }

  private static char lower(char c) {
    return c < 0x80 ? (char) (c | 0x20) : c;
  }
}
