package plimsoll.slips;

import java.util.Arrays;
import plimsoll.marks.Faults;
import plimsoll.marks.MarkedText;
import plimsoll.problem.Code;
import plimsoll.source.Body;

/**
 * HTML comments that were opened and never closed: everything after them was meant to be hidden.
 */
final class Unclosed {
  private static final String OPEN = "<!--";

  private Unclosed() {}

  static void report(Body body, MarkedText marked, Faults faults) {
    String text = body.source().markdown();
    if (!text.contains(OPEN)) {
      return;
    }
    char[] outside = text.toCharArray();
    for (MarkedText.Stretch stretch : marked.settled()) {
      if (stretch.code()) {
        Arrays.fill(outside, stretch.start(), stretch.end(), ' ');
      }
    }
    int at = new String(outside).indexOf(OPEN);
    if (at >= 0) {
      faults.at(
          at,
          at + OPEN.length(),
          Code.COMMENT_UNCLOSED,
          "a comment is not closed",
          "write --> where it ends");
    }
  }
}
