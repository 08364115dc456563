package plimsoll.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tokens of every story. In a small library they are as rare as any other, so that their rarity
 * says nothing; as the reason why two reviews are alike they would only puzzle.
 */
final class Everyday {
  private static final Set<String> WORDS = read();

  private Everyday() {}

  static boolean is(String word) {
    return WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static Set<String> read() {
    return Tables.rows("everyday.txt").stream()
        .flatMap(row -> Arrays.stream(row.get(0).split(" ")))
        .collect(Collectors.toUnmodifiableSet());
  }
}
