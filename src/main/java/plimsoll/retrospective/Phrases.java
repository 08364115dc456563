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

  /** The first two characters of each phrase in one number, ascending. */
  private final int[] beginnings;

  private final String[][] phrases;
  private final int[][] signs;

  /** Whether there are phrases of one character, which begin with it and with nothing. */
  private final boolean shorts;

  /**
   * @param bySign the phrases that each sign stands for; signs are single bits
   */
  Phrases(Map<Integer, List<String>> bySign) {
    Map<Integer, List<Map.Entry<String, Integer>>> byBeginning = new TreeMap<>();
    bySign.forEach(
        (sign, list) ->
            list.forEach(
                phrase ->
                    byBeginning
                        .computeIfAbsent(beginning(phrase, 0), c -> new ArrayList<>())
                        .add(Map.entry(phrase, sign))));
    shorts = byBeginning.keySet().stream().anyMatch(beginning -> (char) (int) beginning == 0);
    beginnings = new int[byBeginning.size()];
    phrases = new String[beginnings.length][];
    signs = new int[beginnings.length][];
    int n = 0;
    for (Map.Entry<Integer, List<Map.Entry<String, Integer>>> entry : byBeginning.entrySet()) {
      beginnings[n] = entry.getKey();
      phrases[n] = entry.getValue().stream().map(Map.Entry::getKey).toArray(String[]::new);
      signs[n++] = entry.getValue().stream().mapToInt(Map.Entry::getValue).toArray();
    }
  }

  private static int beginning(String text, int at) {
    return text.charAt(at) << 16 | (at + 1 < text.length() ? text.charAt(at + 1) : 0);
  }

  /** The signs of all phrases that stand in a text whose words are parted by single spaces. */
  int in(String words) {
    int found = 0;
    char before = 0;
    for (int at = 0; at < words.length(); at++) {
      char c = words.charAt(at);
      if (before == ' ' || c >= LATIN_ENDS) {
        found |= at(words, at, beginning(words, at)) | (shorts ? at(words, at, c << 16) : 0);
      }
      before = c;
    }
    return found;
  }

  private int at(String words, int at, int beginning) {
    int found = 0;
    int first = Arrays.binarySearch(beginnings, beginning);
    for (int i = 0; first >= 0 && i < phrases[first].length; i++) {
      if (words.startsWith(phrases[first][i], at)) {
        found |= signs[first][i];
      }
    }
    return found;
  }
}
