package plimsoll.site;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys under which sentences of much the same words meet.
 *
 * <p>A sentence has a set of words; its smallest hash values under some functions, two at a time,
 * are its keys (MinHash with bands). Two sentences that share half of their words meet under one of
 * the keys nine times in ten, and two that share a tenth hardly ever. An action has besides the
 * pairs among its first three words, so that "Add load tests" meets "Add tests for the importer".
 */
final class Shingles {
  private static final int BANDS = 16;

  /** Fewer words than this say nothing that could come back. */
  private static final int FEWEST = 4;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_'’-]*");

  /** Two actions are not alike because their tickets are in one tracker. */
  private static final Pattern ADDRESS = Pattern.compile("[a-z]+://\\S+");

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|(?<=[。！？])");
  private static final Set<String> FILLERS =
      Set.of(
          ("a an the of for to in on at by and or but not no it its is are was were be been being"
                  + " has have had that this these those with from as so than then when where which"
                  + " who one we our make sure ensure should")
              .split(" "));

  private Shingles() {}

  static List<String> sentences(String text) {
    return SENTENCE_END.splitAsStream(text).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  static List<String> ofAction(String text) {
    List<String> words = words(text);
    List<String> keys = new ArrayList<>();
    List<String> first = beginning(words);
    for (int i = 0; i < first.size(); i++) {
      for (int j = i + 1; j < first.size(); j++) {
        keys.add(first.get(i) + " " + first.get(j));
      }
    }
    keys.addAll(bands(words));
    return keys.stream().distinct().toList();
  }

  static List<String> ofSentence(String text) {
    List<String> words = words(text);
    return words.size() < FEWEST ? List.of() : bands(words);
  }

  /** Whether two texts share their first words that count, or two in five of all their words. */
  static boolean alike(String one, String other) {
    List<String> first = words(one);
    List<String> second = words(other);
    Set<String> all = new LinkedHashSet<>(first);
    all.addAll(second);
    Set<String> both = new LinkedHashSet<>(first);
    both.retainAll(new LinkedHashSet<>(second));
    Set<String> beginning = new LinkedHashSet<>(beginning(first));
    beginning.retainAll(beginning(second));
    return beginning.size() > 1 || both.size() > 1 && 5 * both.size() >= 2 * all.size();
  }

  /** The first words; of pairs of characters three are no more than one word. */
  private static List<String> beginning(List<String> words) {
    return words.stream()
        .limit(3)
        .filter(word -> word.codePoints().noneMatch(Shingles::unspaced))
        .toList();
  }

  private static List<String> bands(List<String> words) {
    Set<String> set = new LinkedHashSet<>(words);
    if (set.size() < 2) {
      return List.of();
    }
    List<String> keys = new ArrayList<>();
    for (int band = 0; band < BANDS; band++) {
      keys.add(
          band
              + ":"
              + smallest(set, 3 * band)
              + ":"
              + smallest(set, 3 * band + 1)
              + ":"
              + smallest(set, 3 * band + 2));
    }
    return keys;
  }

  private static long smallest(Set<String> words, int function) {
    long smallest = Long.MAX_VALUE;
    for (String word : words) {
      smallest = Math.min(smallest, mix(word.hashCode() + 0x9E3779B97F4A7C15L * (function + 1)));
    }
    return smallest;
  }

  /** The finaliser of SplitMix64: every bit of the input changes half of the output's. */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Words without fillers and plural endings; Chinese and Japanese in overlapping pairs. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(ADDRESS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" "));
    while (matcher.find()) {
      String word = matcher.group();
      if (word.codePoints().anyMatch(Shingles::unspaced)) {
        pairs(word, words);
      } else if (!FILLERS.contains(word)) {
        words.add(singular(word));
      }
    }
    return words;
  }

  private static void pairs(String run, List<String> words) {
    int[] characters = run.codePoints().toArray();
    for (int i = 0; i + 1 < characters.length; i++) {
      words.add(new String(characters, i, 2));
    }
  }

  private static boolean unspaced(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA;
  }

  private static String singular(String word) {
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
