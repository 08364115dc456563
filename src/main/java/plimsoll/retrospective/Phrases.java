package plimsoll.retrospective;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds which of many phrases stand in a text, in one walk over it. Latin phrases must begin where
 * a word does, and may end inside of one; others stand anywhere.
 */
final class Phrases {
  private static final char LATIN_ENDS = '\u0250';

  private final char[] firsts;
  private final String[][] phrases;
  private final int[][] signs;

  /**
   * @param bySign the phrases that each sign stands for; signs are single bits
   */
  Phrases(Map<Integer, List<String>> bySign) {
    Map<Character, List<Map.Entry<String, Integer>>> byFirst = new TreeMap<>();
    bySign.forEach(
        (sign, list) ->
            list.forEach(
                phrase ->
                    byFirst
                        .computeIfAbsent(phrase.charAt(0), c -> new ArrayList<>())
                        .add(Map.entry(phrase, sign))));
    firsts = new char[byFirst.size()];
    phrases = new String[firsts.length][];
    signs = new int[firsts.length][];
    int n = 0;
    for (Map.Entry<Character, List<Map.Entry<String, Integer>>> entry : byFirst.entrySet()) {
      firsts[n] = entry.getKey();
      phrases[n] = entry.getValue().stream().map(Map.Entry::getKey).toArray(String[]::new);
      signs[n++] = entry.getValue().stream().mapToInt(Map.Entry::getValue).toArray();
    }
  }

  /** The signs of all phrases that stand in a text whose words are parted by single spaces. */
  int in(String words) {
    int found = 0;
    char before = 0;
    for (int at = 0; at < words.length(); at++) {
      char c = words.charAt(at);
      if (before == ' ' || c >= LATIN_ENDS) {
        int first = Arrays.binarySearch(firsts, c);
        found |= first < 0 ? 0 : at(words, at, first);
      }
      before = c;
    }
    return found;
  }

  private int at(String words, int at, int first) {
    int found = 0;
    for (int i = 0; i < phrases[first].length; i++) {
      if (words.startsWith(phrases[first][i], at)) {
        found |= signs[first][i];
      }
    }
    return found;
  }
}
