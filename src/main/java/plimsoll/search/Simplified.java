package plimsoll.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Simplified Chinese characters for traditional ones. */
final class Simplified {
  private static final Map<Character, Character> PAIRS = read();

  private Simplified() {}

  static boolean isChinese(String language) {
    return Locale.forLanguageTag(language).getLanguage().equals("zh");
  }

  /** A text in simplified characters; itself if it has no other. */
  static String of(String text) {
    StringBuilder simple = new StringBuilder(text.length());
    text.chars().forEach(c -> simple.append(PAIRS.getOrDefault((char) c, (char) c)));
    return simple.toString();
  }

  /** The traditional characters whose simplified ones pass, and beside them those. */
  static List<String> pairs(IntPredicate simplified) {
    StringBuilder from = new StringBuilder();
    StringBuilder to = new StringBuilder();
    PAIRS.forEach(
        (traditional, simple) -> {
          if (simplified.test(simple)) {
            from.append(traditional);
            to.append(simple);
          }
        });
    return List.of(from.toString(), to.toString());
  }

  private static Map<Character, Character> read() {
    Map<Character, Character> pairs = new TreeMap<>();
    for (List<String> row : Tables.rows("simplified.tsv")) {
      for (int i = 0; i < row.get(0).length(); i++) {
        pairs.put(row.get(0).charAt(i), row.get(1).charAt(i));
      }
    }
    return pairs;
  }
}
