package plimsoll.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

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
  private static final long[] NONE = {};

  /** Fewer words than this say nothing that could come back. */
  private static final int FEWEST = 4;

  /** A text of so few telling words is known by the first of them. */
  private static final int SHORT = 4;

  private Shingles() {}

  /** The sentences of a text: they end in a full stop and a space, or in a full-width stop. */
  static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c > '?'
              ? c == '。' || c == '！' || c == '？'
              : (c == '.' || c == '!' || c == '?')
                  && i + 1 < text.length()
                  && " \t\n\u000B\f\r".indexOf(text.charAt(i + 1)) >= 0;
      if (ends) {
        add(sentences, text.substring(from, i + 1));
        from = i + 1;
      }
    }
    add(sentences, text.substring(from));
    return sentences;
  }

  private static void add(List<String> sentences, String text) {
    String sentence = text.strip();
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
    }
  }

  static long[] ofAction(String text) {
    List<String> words = TellingWords.bearing(TellingWords.words(text));
    if (words.isEmpty()) {
      return NONE;
    }
    List<String> first = TellingWords.beginning(words);
    LongStream.Builder keys = LongStream.builder();
    for (int i = 0; i < first.size(); i++) {
      for (int j = i + 1; j < first.size(); j++) {
        keys.add(mix(31 * hash(first.get(i)) + hash(first.get(j))));
      }
    }
    int[] hashes = words.stream().mapToInt(String::hashCode).toArray();
    return LongStream.concat(keys.build(), LongStream.of(bands(text, hashes))).distinct().toArray();
  }

  /** Five times "why?" is a method, not something that comes back. */
  private static boolean isQuestion(String text) {
    return text.endsWith("?") || text.endsWith("？") || text.endsWith("か。");
  }

  static long[] ofSentence(String text) {
    if (isQuestion(text)) {
      return NONE;
    }
    int[] hashes = TellingWords.hashes(text);
    boolean few =
        hashes.length < FEWEST || TellingWords.bearing(TellingWords.words(text)).size() < FEWEST;
    return few ? NONE : bands(text, hashes);
  }

  /**
   * Whether texts share two in five of the words that say what is meant, or three in five of those
   * of the shorter one; of a few words, the first are enough.
   */
  static boolean areAlike(List<String> text, List<String> other) {
    List<String> words = TellingWords.bearing(text);
    List<String> others = TellingWords.bearing(other);
    Set<String> first = new HashSet<>(words);
    Set<String> second = new HashSet<>(others);
    int all = first.size() + second.size();
    int fewer = Math.min(first.size(), second.size());
    second.retainAll(first);
    int both = second.size();
    boolean much = 5 * both >= 2 * (all - both) || both > 2 && 5 * both >= 3 * fewer;
    boolean begins = fewer <= SHORT && 2 * both >= fewer && beginAlike(words, others);
    return both > 1 && (much || begins);
  }

  private static boolean beginAlike(List<String> words, List<String> others) {
    Set<String> beginning = new HashSet<>(TellingWords.beginning(others));
    beginning.retainAll(new HashSet<>(TellingWords.beginning(words)));
    return beginning.size() > 1;
  }

  /** One number for each band, which no other band has but by chance. */
  private static long[] bands(String text, int[] words) {
    if (isOneWord(text, words)) {
      return NONE;
    }
    long[] keys = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long key = band;
      for (int function = 3 * band; function < 3 * band + 3; function++) {
        key = mix(31 * key + smallest(words, function));
      }
      keys[band] = key;
    }
    return keys;
  }

  /** Different words may have one hash code: only if all have it they are compared. */
  private static boolean isOneWord(String text, int[] words) {
    return IntStream.of(words).allMatch(word -> word == words[0])
        && TellingWords.words(text).stream().distinct().limit(2).count() < 2;
  }

  private static long smallest(int[] words, int function) {
    long smallest = Long.MAX_VALUE;
    long salt = 0x9E3779B97F4A7C15L * (function + 1);
    for (int word : words) {
      long mixed = mix(word + salt);
      smallest = mixed < smallest ? mixed : smallest;
    }
    return smallest;
  }

  /** 64 bits of a word: two of the many words of a site hardly ever have the same. */
  private static long hash(String word) {
    long hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = 0x5851F42D4C957F2DL * (hash + word.charAt(i) + 1);
    }
    return hash;
  }

  /** The finaliser of SplitMix64: every bit of the input changes half of the output's. */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
