package plimsoll.search;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The terms of one page and how often they occur, and its words as they are written.
 *
 * @param terms in the order of first occurrence
 * @param counts twice the weighted count of each: 2 for an occurrence in the text, 3 in the title
 * @param written how each was first written, in lower case
 * @param length the number of indexed tokens
 * @param surfaces distinct words as written, for corrections
 */
record Bag(String[] terms, int[] counts, String[] written, int length, String[] surfaces) {
  private static final int IN_TEXT = 2;
  private static final int IN_TITLE = 4;

  /** The words of an entry. {@code pool} makes equal strings one. */
  static Bag of(Findable entry, UnaryOperator<String> pool) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, String> written = new LinkedHashMap<>();
    TreeSet<String> surfaces = new TreeSet<>();
    int length = add(entry.title(), IN_TITLE, counts, written, surfaces);
    length += add(String.join("\n", entry.texts()), IN_TEXT, counts, written, surfaces);
    return new Bag(
        counts.keySet().stream().map(pool).toArray(String[]::new),
        counts.values().stream().mapToInt(Integer::intValue).toArray(),
        written.values().stream().map(pool).toArray(String[]::new),
        length,
        surfaces.stream().map(pool).toArray(String[]::new));
  }

  private static int add(
      String text,
      int weight,
      Map<String, Integer> counts,
      Map<String, String> written,
      TreeSet<String> surfaces) {
    int length = 0;
    Set<String> seen = new HashSet<>();
    for (Analysis.Term term : Analysis.of(text)) {
      boolean numbered = weight == IN_TITLE && term.token().kind() == Token.Kind.NUMBER;
      if (!term.indexed() && !numbered) {
        continue;
      }
      length++;
      counts.merge(term.text(), weight, Integer::sum);
      written.putIfAbsent(term.text(), term.token().text());
      if (seen.add(term.token().text()) && Surface.isWord(term.token())) {
        surfaces.add(term.token().text());
      }
    }
    return length;
  }
}
