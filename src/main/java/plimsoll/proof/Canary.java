package plimsoll.proof;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A made-up word that says which line of which file it is in. It is written in Hangul syllables:
 * they are letters to every parser, nothing folds them, and no Latin text has them. The last
 * syllable counts the words of the line, so that no two canaries are equal.
 */
final class Canary {
  private static final char MARK = '\uD7A3';
  private static final char FIRST = '\uAC00';
  private static final int BASE = 4096;
  private static final int COUNT = 11_000;
  private static final Pattern CANARY = Pattern.compile(MARK + "([\uAC00-\uD7A2]{5})");

  private Canary() {}

  /** A place in a source. */
  record Place(int file, int line) {}

  /** The word of that number in a line; all count from 0. */
  static String of(int file, int line, int word) {
    return new String(
        new char[] {
          MARK,
          (char) (FIRST + file / BASE % BASE),
          (char) (FIRST + file % BASE),
          (char) (FIRST + line / BASE % BASE),
          (char) (FIRST + line % BASE),
          (char) (FIRST + word % COUNT)
        });
  }

  /** Where the first canary of a text comes from. */
  static Optional<Place> in(String text) {
    Matcher found = CANARY.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    int[] digits = found.group(1).chars().map(c -> c - FIRST).toArray();
    return Optional.of(new Place(digits[0] * BASE + digits[1], digits[2] * BASE + digits[3]));
  }
}
