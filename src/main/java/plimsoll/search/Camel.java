package plimsoll.search;

import java.util.ArrayList;
import java.util.List;

/** The pieces of a camel-case word: {@code OutOfMemoryError}, {@code HTTPServer}. */
final class Camel {
  private Camel() {}

  /** Start and end of every piece of {@code text} between {@code from} and {@code to}. */
  static List<int[]> pieces(String text, int from, int to) {
    List<int[]> pieces = new ArrayList<>(1);
    int start = from;
    for (int i = from + 1; i < to; i++) {
      if (begins(text, i, to)) {
        pieces.add(new int[] {start, i});
        start = i;
      }
    }
    pieces.add(new int[] {start, to});
    return pieces;
  }

  private static boolean begins(String text, int i, int to) {
    char before = text.charAt(i - 1);
    if (!isUpper(text.charAt(i))) {
      return false;
    }
    return isLower(before)
        || isDigit(before)
        || (isUpper(before) && i + 1 < to && isLower(text.charAt(i + 1)));
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
