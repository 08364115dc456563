package plimsoll.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A word that occurs nowhere is treated as a typo.
 *
 * @param word a word that occurs somewhere, as it is written there
 * @param distance how many letters are wrong, missing, too many or swapped
 * @param power the power of two at or below the number of pages that have it
 */
record Correction(String word, int distance, int power) {
  private static final int MOST = 4;

  /** From so many pages on, a word of one page alone is no better than the word that was typed. */
  private static final int MANY_PAGES = 100;

  private static final int LONG_WORD = 7;

  private static final Comparator<Correction> ORDER =
      Comparator.comparingInt(Correction::distance)
          .thenComparing(Comparator.comparingInt(Correction::power).reversed())
          .thenComparing(Correction::word);

  /**
   * The likeliest words, best first: those that begin with the same letter, else those that begin
   * with the second one, since the first may be one too many, or the two swapped.
   */
  static List<Correction> of(String typed, Map<String, Integer> surfaces, int pages) {
    List<Correction> found = of(typed, letter(typed.charAt(0)), surfaces, pages);
    String second = letter(typed.charAt(1));
    return found.isEmpty() && !second.equals(letter(typed.charAt(0)))
        ? of(typed, second, surfaces, pages)
        : found;
  }

  /** The name of the list that has the words with a first letter. */
  static String letter(char first) {
    if (first >= 'a' && first <= 'z') {
      return String.valueOf(first);
    }
    return first >= '0' && first <= '9' ? "0" : "_";
  }

  private static List<Correction> of(
      String typed, String letter, Map<String, Integer> surfaces, int pages) {
    int most = typed.length() < LONG_WORD ? 1 : 2;
    int least = pages < MANY_PAGES ? 0 : 1;
    return surfaces.entrySet().stream()
        .filter(e -> letter(e.getKey().charAt(0)).equals(letter))
        .filter(e -> Math.abs(e.getKey().length() - typed.length()) <= most)
        .map(
            e ->
                new Correction(
                    e.getKey(), between(typed, e.getKey(), most), Layout.log(e.getValue())))
        .filter(c -> c.distance() <= most)
        .filter(c -> c.power() >= least || (c.distance() == 1 && typed.length() >= LONG_WORD))
        .sorted(ORDER)
        .limit(MOST)
        .toList();
  }

  /**
   * Damerau and Levenshtein's distance between two texts in UTF-16 units, where no part is changed
   * twice; {@code most + 1} if it is more.
   */
  static int between(String a, String b, int most) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int best = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int cost = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost = Math.min(cost, before[j - 2] + 1);
        }
        row[j] = cost;
        best = Math.min(best, cost);
      }
      if (best > most) {
        return most + 1;
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
