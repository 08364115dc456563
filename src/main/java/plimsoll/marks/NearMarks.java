package plimsoll.marks;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.problem.Suggestion;
import plimsoll.text.Folded;

/** The words that are marks, and what is so near to one that it was meant for it. */
public final class NearMarks {
  private static final List<String> WORDS = List.of("internal", "customer", "customer-only");
  private static final List<String> MARKS = List.of("internal", "customer");

  /** A brace, and the first word after the punctuation that people put there. */
  public static final Pattern BRACE =
      Pattern.compile("([{])[^\\p{L}\\p{N}{}\\n]*+([\\p{L}-]{1,40})");

  private NearMarks() {}

  /** Whether a text where no mark can stand looks as if one were meant. */
  public static boolean isIn(CharSequence text) {
    Matcher brace = BRACE.matcher(Folded.of(text.toString()));
    while (brace.find()) {
      if (isNear(brace.group(2))) {
        return true;
      }
    }
    return false;
  }

  /** The mark that braces nearly are, if they are. */
  static Optional<String> meant(CharSequence braces) {
    Matcher brace = BRACE.matcher(Folded.of(braces.toString()));
    return brace.find()
        ? MARKS.stream().filter(m -> Suggestion.distance(m, brace.group(2)) <= 2).findFirst()
        : Optional.empty();
  }

  /** Whether a folded word is a mark, or a slip of the finger away from one. */
  public static boolean isNear(String word) {
    return WORDS.stream().anyMatch(mark -> Suggestion.distance(mark, word) <= 2);
  }
}
