package plimsoll.gate;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  static void check(FencedCodeBlock code, Faults faults) {
    BasedSequence fence = code.getOpeningMarker();
    String text = code.getContentChars().toString();
    if (code.getClosingMarker().isEmpty()) {
      faults.at(
          code,
          Code.UNCLOSED,
          "a code block for customers is not closed",
          "put " + fence + " alone on a line after it");
    } else if (opensAnother(text, fence.charAt(0), fence.length())) {
      faults.at(
          code,
          Code.UNCLOSED,
          "a code block begins in a code block for customers",
          CLOSE + ", or give the outer one a longer fence");
    }
    if (MarkLike.isInCode(text) || holdsContainer(text) || FIELDS.matcher(text).find()) {
      faults.at(
          code,
          Code.UNKNOWN_MARK,
          "a mark stands in code for customers, where it marks nothing",
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
