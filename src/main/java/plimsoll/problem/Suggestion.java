package plimsoll.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the nearest of the words that would have been right. */
public final class Suggestion {
  private Suggestion() {}

  /** The nearest word, if it is near enough to be a slip: a third of its letters, at least one. */
  public static Optional<String> nearest(String word, Collection<String> words) {
    String folded = word.toLowerCase(Locale.ROOT);
    return words.stream()
        .filter(w -> distance(folded, w.toLowerCase(Locale.ROOT)) <= Math.max(1, w.length() / 3))
        .min(
            Comparator.<String>comparingInt(w -> distance(folded, w.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** {@code did you mean "x"?}, or what {@code otherwise} says. Quotes only {@code words}. */
  public static String hint(String word, Collection<String> words, String otherwise) {
    return nearest(word, words).map(w -> "did you mean \"" + w + "\"?").orElse(otherwise);
  }

  /**
   * How many insertions, deletions, replacements and swaps of neighbours make one word of the other
   * (optimal string alignment), in UTF-16 units. Words that differ by more than 64 units in length
   * are not looked at: the distance is that difference.
   */
  public static int distance(String a, String b) {
    int gap = Math.abs(a.length() - b.length());
    if (gap > 64) {
      return gap;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + same);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
