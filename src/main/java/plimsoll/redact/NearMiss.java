package plimsoll.redact;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.problem.Suggestion;
import plimsoll.source.Body;
import plimsoll.source.Brace;
import plimsoll.source.Comment;
import plimsoll.source.Container;
import plimsoll.source.MarkedWords;
import plimsoll.source.StrayClose;

/**
 * Finds text that nearly looks like a mark, so that a slip of the finger never publishes: {@code
 * {.Internal}}, {@code :::intenal}, full-width braces, Cyrillic letters, another tool's comments.
 *
 * <p>It reads the source once more, folded as a reader's eye sees it, and knows of the parse only
 * which stretches are marks already and which are code.
 */
final class NearMiss {
  private static final List<String> WORDS = List.of("internal", "customer", "customer-only");

  /** A brace, and the first word after the punctuation that people put there. */
  private static final Pattern BRACE =
      Pattern.compile("[{]\\s{0,20}[.:#%!]{0,4}\\s{0,20}([\\p{L}-]{1,40})");

  private static final Pattern ALERT = Pattern.compile("\\[\\s{0,5}!\\s{0,5}([\\p{L}-]{1,40})");
  private static final Pattern COLONS =
      Pattern.compile("(?:^|[\\n\\s>\\\\])(:{2,8})\\s{0,5}([\\p{L}-]{1,40})");
  private static final Pattern CONTAINER =
      Pattern.compile("(?m)^[ \\t>*+\\-\\\\]{0,40}(:{3,20})[ \\t]{0,5}(\\S[^\\n]{0,80})?$");
  private static final Pattern PERCENT = Pattern.compile("%%[^%\\n]{1,400}%%");
  private static final String HINT =
      "the marks are {.internal}, {.customer}, :::internal and :::customer-only";

  private NearMiss() {}

  /** Whether a piece of code looks as if it were meant to be a mark. */
  static boolean isIn(CharSequence text) {
    Matcher brace = BRACE.matcher(Folded.of(text.toString()));
    while (brace.find()) {
      if (isNear(brace.group(1))) {
        return true;
      }
    }
    return false;
  }

  /** Reports the near misses of a file that is meant for customers. */
  static void report(Body body, Node tree, Faults faults) {
    for (Comment comment : body.comments()) {
      Matcher word = Pattern.compile("\\s*\\W{0,5}([\\p{L}-]{1,40})").matcher(comment.text());
      if (word.lookingAt() && isNear(Folded.of(word.group(1)).toString())) {
        faults.add(
            plimsoll.problem.Code.UNKNOWN_MARK,
            comment.span(),
            "a comment is not a mark, and never shown to anybody",
            HINT);
      }
    }
    BitSet known = known(tree, body.source().markdown().length());
    String text = body.source().markdown();
    for (Folded reading : Folded.readings(blanked(text, known))) {
      find(BRACE, 1, reading, faults);
      find(ALERT, 1, reading, faults);
      find(COLONS, 2, reading, faults);
    }
    lines(text, known, faults);
  }

  private static void find(Pattern pattern, int word, Folded text, Faults faults) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (isNear(matcher.group(word))) {
        int start = text.sourceAt(matcher.start());
        fault(start, Math.max(start + 1, text.sourceAt(matcher.end())), faults);
      }
    }
  }

  /** Lines with colons that are no container, and words between percent signs. */
  private static void lines(String text, BitSet known, Faults faults) {
    Matcher container = CONTAINER.matcher(text.replace('：', ':'));
    while (container.find()) {
      if (!known.get(container.start(1))) {
        fault(container.start(1), container.end(), faults);
      }
    }
    Matcher percent = PERCENT.matcher(text.replace('％', '%'));
    while (percent.find()) {
      if (!known.get(percent.start())) {
        fault(percent.start(), percent.end(), faults);
      }
    }
  }

  private static void fault(int start, int end, Faults faults) {
    faults.at(
        start,
        end,
        plimsoll.problem.Code.UNKNOWN_MARK,
        "this looks like a mark, but it is none",
        HINT);
  }

  /** What is code or a mark already. */
  private static BitSet known(Node tree, int length) {
    BitSet known = new BitSet(length);
    for (Node node : tree.getDescendants()) {
      if (node instanceof FencedCodeBlock
          || node instanceof IndentedCodeBlock
          || node instanceof Code
          || node instanceof StrayClose) {
        known.set(node.getStartOffset(), node.getEndOffset());
      } else if (node instanceof Container container) {
        known.set(container.opening().getStartOffset(), container.opening().getEndOffset());
        closing(container, known);
      } else if (node instanceof MarkedWords words) {
        // Whatever these braces are, they have been looked at.
        known.set(words.words().getEndOffset() + 1, words.getEndOffset());
      } else if (node instanceof Brace) {
        known.set(node.getStartOffset(), node.getEndOffset());
      }
    }
    return known;
  }

  private static void closing(Container container, BitSet known) {
    if (container.closing() != null) {
      known.set(container.closing().getStartOffset(), container.closing().getEndOffset());
    }
  }

  private static String blanked(String text, BitSet known) {
    char[] chars = text.toCharArray();
    for (int i = known.nextSetBit(0); i >= 0 && i < chars.length; i = known.nextSetBit(i + 1)) {
      chars[i] = chars[i] == '\n' ? '\n' : 'x';
    }
    return new String(chars);
  }

  static boolean isNear(String word) {
    return WORDS.stream().anyMatch(mark -> Suggestion.distance(mark, word) <= 2);
  }
}
