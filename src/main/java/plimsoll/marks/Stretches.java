package plimsoll.marks;

import java.util.ArrayList;
import java.util.List;

/**
 * A long text in stretches that are each read alone, or it would take long. They meet where a
 * sentence or a line ends outside of brackets, so that no owner or ticket lies across; where none
 * does for long, they overlap.
 */
final class Stretches {
  private static final int LONGEST = 2_000;

  /** No owner or ticket is said in more. */
  private static final int OVERLAP = 300;

  private static final String OPENERS = "([{【（";
  private static final String CLOSERS = ")]}】）";

  /**
   * Part of a text.
   *
   * @param from where it begins
   * @param to where it ends
   */
  record Stretch(int from, int to) {}

  private Stretches() {}

  static List<Stretch> of(String text) {
    List<Stretch> stretches = new ArrayList<>();
    int from = 0;
    while (text.length() - from > LONGEST) {
      int to = lastEnd(text, from, from + LONGEST);
      int next = to;
      if (to == from) {
        to = from + LONGEST;
        int space = text.lastIndexOf(' ', to - OVERLAP);
        next = space > from ? space + 1 : to - OVERLAP;
      }
      stretches.add(new Stretch(from, to));
      from = next;
    }
    stretches.add(new Stretch(from, text.length()));
    return stretches;
  }

  /** Behind the last sentence or line before {@code limit}; {@code from} if there is none. */
  private static int lastEnd(String text, int from, int limit) {
    int end = from;
    int open = -1;
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (OPENERS.indexOf(c) >= 0) {
        open = i;
      } else if (CLOSERS.indexOf(c) >= 0 || c == '\n' || i - open > OVERLAP) {
        open = -1;
      }
      boolean stop = ".!?".indexOf(c) >= 0 && text.charAt(i + 1) == ' ' && isWord(text, i - 1);
      if (open < 0 && (c == '\n' || stop || "。！？".indexOf(c) >= 0)) {
        end = i + 1;
      }
    }
    return end;
  }

  /** {@code L.} in {@code Ana L. Kim} ends no sentence. */
  private static boolean isWord(String text, int end) {
    return end < 1 || !Character.isUpperCase(text.charAt(end));
  }
}
