package plimsoll.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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

  /** Two actions are not alike because their tickets are in one tracker. */
  private static final Pattern ADDRESS = Pattern.compile("[a-z]+://\\S+");

  /** Before this no character belongs to a script that writes no spaces. */
  private static final char UNSPACED = '\u2e80';

  private static final Set<String> FILLERS =
      Set.of(
          ("a an the of for to in on at by and or but not no it its is are was were be been being"
                  + " has have had that this these those with from as so than then when where which"
                  + " who one we our make sure ensure should")
              .split(" "));

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
    List<String> words = words(text);
    List<String> first = beginning(words);
    LongStream.Builder keys = LongStream.builder();
    for (int i = 0; i < first.size(); i++) {
      for (int j = i + 1; j < first.size(); j++) {
        keys.add(mix(31 * hash(first.get(i)) + hash(first.get(j))));
      }
    }
    return LongStream.concat(keys.build(), LongStream.of(bands(words))).distinct().toArray();
  }

  static long[] ofSentence(String text) {
    List<String> words = words(text);
    return words.size() < FEWEST ? NONE : bands(words);
  }

  /**
   * Whether texts share their first words that count, or two in five of all their words, with one.
   */
  static Predicate<String> like(String one) {
    Set<String> first = new HashSet<>(words(one));
    Set<String> opening = new HashSet<>(beginning(words(one)));
    return other -> {
      List<String> words = words(other);
      Set<String> second = new HashSet<>(words);
      int all = first.size() + second.size();
      second.retainAll(first);
      int both = second.size();
      Set<String> beginning = new HashSet<>(beginning(words));
      beginning.retainAll(opening);
      return beginning.size() > 1 || both > 1 && 5 * both >= 2 * (all - both);
    };
  }

  /** The first words; of pairs of characters three are no more than one word. */
  private static List<String> beginning(List<String> words) {
    return words.stream().limit(3).filter(word -> !isUnspaced(word)).toList();
  }

  /** One number for each band, which no other band has but by chance. */
  private static long[] bands(List<String> words) {
    if (words.stream().distinct().limit(2).count() < 2) {
      return NONE;
    }
    long[] hashes = new long[words.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = words.get(i).hashCode();
    }
    long[] keys = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long key = band;
      for (int function = 3 * band; function < 3 * band + 3; function++) {
        key = mix(31 * key + smallest(hashes, function));
      }
      keys[band] = key;
    }
    return keys;
  }

  private static long smallest(long[] words, int function) {
    long smallest = Long.MAX_VALUE;
    long salt = 0x9E3779B97F4A7C15L * (function + 1);
    for (long word : words) {
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

  /** Words without fillers and plural endings; Chinese and Japanese in overlapping pairs. */
  private static List<String> words(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("://")) {
      lower = ADDRESS.matcher(lower).replaceAll(" ");
    }
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < lower.length()) {
      int c = lower.codePointAt(at);
      int end = at + Character.charCount(c);
      if (isLetterOrNumber(c)) {
        end = endOf(lower, end);
        word(lower.substring(at, end), words);
      }
      at = end;
    }
    return words;
  }

  /** Where a word ends that goes on at {@code at}. */
  private static int endOf(String text, int at) {
    int end = at;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      boolean within = isLetterOrNumber(c) || c == '_' || c == '\'' || c == '’' || c == '-';
      if (!within) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private static boolean isLetterOrNumber(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static void word(String word, List<String> words) {
    if (isUnspaced(word)) {
      pairs(word, words);
    } else if (!FILLERS.contains(word)) {
      words.add(singular(word));
    }
  }

  private static boolean isUnspaced(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= UNSPACED && unspaced(word.codePointAt(i))) {
        return true;
      }
    }
    return false;
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
