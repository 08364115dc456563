package plimsoll.slips;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.marks.Faults;
import plimsoll.marks.MarkLike;
import plimsoll.marks.MarkedBlock;
import plimsoll.marks.Place;
import plimsoll.problem.Code;
import plimsoll.text.Folded;

/**
 * Looks over a code block for customers. A forgotten fence makes code of all that follows, and a
 * mark in code marks nothing; so a block that is not closed, or holds another's beginning or a
 * mark, is an error.
 */
final class ShownCode {
  private static final Pattern CONTAINER = Pattern.compile(":{3,20}\\s{0,5}([\\p{L}-]{1,40})");

  /** The fields of an action, which nobody but the company reads. */
  private static final Pattern FIELDS =
      Pattern.compile(
          "(?m)^[ \\t>]{0,40}(?:[-*+]|\\d{1,9}[.)])[ \\t][^\\n]{0,4000}?"
              + "[{]\\s{0,5}(?:owner|owner-as|due|why|ticket|hope)\\s{0,5}=");

  private static final String CLOSE = "close the code block before it";

  private ShownCode() {}

  static void check(MarkedBlock.Code code, Faults faults) {
    Place place = code.at().place();
    if (!code.closed()) {
      faults.at(
          place.start(),
          place.end(),
          Code.UNCLOSED,
          "a code block for customers is not closed",
          "put " + code.fence() + " alone on a line after it");
    } else if (opensAnother(code.text(), code.fence().charAt(0), code.fence().length())) {
      faults.at(
          place.start(),
          place.end(),
          Code.UNCLOSED,
          "a code block begins in a code block for customers",
          CLOSE + ", or give the outer one a longer fence");
    }
    String text = code.text();
    if (MarkLike.isInCode(text) || holdsContainer(text) || FIELDS.matcher(text).find()) {
      faults.at(
          place.start(),
          place.end(),
          Code.UNKNOWN_MARK,
          "a mark is inside code for customers, where it marks nothing",
          CLOSE + ", or mark the whole block");
    }
  }

  /** A fence with something behind it opens a block; it closes none. */
  private static boolean opensAnother(String text, char fence, int length) {
    return text.lines()
        .map(line -> line.replaceFirst("^[ \\t>]+", ""))
        .anyMatch(
            line -> {
              int end = 0;
              while (end < line.length() && line.charAt(end) == fence) {
                end++;
              }
              return end >= length && !line.substring(end).isBlank();
            });
  }

  private static boolean holdsContainer(String text) {
    Matcher container = CONTAINER.matcher(Folded.of(text));
    while (container.find()) {
      if (MarkLike.isNear(container.group(1))) {
        return true;
      }
    }
    return false;
  }
}
