package plimsoll.source;

import java.util.Arrays;

/**
 * From which places of a paragraph the address of a link can be read: its parentheses have to close
 * before a space. Computed once a paragraph, from its end, so that a line of links that all begin
 * and never end is not read to its end by each of them.
 */
final class Destinations {
  static final Destinations NONE = new Destinations(new int[0]);

  private static final int OPEN = -1;

  /** For each place where an address that begins there would end, or {@link #OPEN}. */
  private final int[] ends;

  private Destinations(int[] ends) {
    this.ends = ends;
  }

  static Destinations of(CharSequence text) {
    int length = text.length();
    int[] ends = new int[length + 1];
    Arrays.fill(ends, length);
    for (int i = length - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c <= ' ' || c == ')') {
        ends[i] = i;
      } else if (c == '\\' && i + 1 < length && text.charAt(i + 1) > ' ') {
        ends[i] = ends[i + 2];
      } else if (c == '(') {
        int close = ends[i + 1];
        boolean closes = close != OPEN && close < length && text.charAt(close) == ')';
        ends[i] = closes ? ends[close + 1] : OPEN;
      } else {
        ends[i] = ends[i + 1];
      }
    }
    return new Destinations(ends);
  }

  /** Whether a parenthesis of an address that begins at {@code index} never closes. */
  boolean isOpen(int index) {
    return index < ends.length && ends[index] == OPEN;
  }
}
