package plimsoll.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.vocabulary.WordLists;

/** The words of a text that say something, without fillers and plural endings. */
final class TellingWords {
  /** Two actions are not alike because their tickets are in one tracker. */
  private static final Pattern ADDRESS = Pattern.compile("(?<![a-z])[a-z]++://\\S+");

  /** Before this no character belongs to a script that writes no spaces. */
  private static final char UNSPACED = '\u2e80';

  private static final Set<String> FILLERS =
      Set.of(
          ("a an the of for to in on at by and or but not no it its is are was were be been being"
                  + " has have had that this these those with from as so than then when where which"
                  + " who one we our make sure ensure should")
              .split(" "));

  private static final Set<String> ANY =
      Set.copyOf(WordLists.of("promises.tsv").written("any").stream().collect(Collectors.toSet()));

  /** By the low bits of a hash code whether some filler has them: most words need no other look. */
  private static final boolean[] MAYBE_FILLER = maybeFiller();

  /** What is read instead of a character that most texts do not have. */
  private static final int UNUSUAL = -1;

  private final String text;
  private int[] hashes = new int[16];
  private int count;

  private TellingWords(String text) {
    this.text = text;
  }

  /**
   * The hash codes of the words. Of a text of ASCII, as most are, no strings are made: sentences
   * are many, and few of their words are needed as such.
   */
  static int[] hashes(String text) {
    TellingWords wording = new TellingWords(text);
    return wording.read()
        ? Arrays.copyOf(wording.hashes, wording.count)
        : words(text).stream().mapToInt(String::hashCode).toArray();
  }

  /** The words; Chinese and Japanese in overlapping pairs. */
  static List<String> words(String text) {
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

  /** The words that say what is meant: {@code look into the proxy} is about the proxy. */
  static List<String> bearing(List<String> words) {
    return words.stream().filter(word -> !ANY.contains(word) && !isGrammar(word)).toList();
  }

  /** A pair of Japanese with a sign of its grammar says nothing by itself. */
  private static boolean isGrammar(String pair) {
    return pair.codePoints().anyMatch(c -> c >= 0x3040 && c <= 0x309f);
  }

  /** The first words; of pairs of characters three are no more than one word. */
  static List<String> beginning(List<String> words) {
    Stream<String> first = words.stream().limit(3);
    return first.filter(word -> !isUnspaced(word)).toList();
  }

  /** Reads the words of a text of ASCII that has no address; else false. */
  private boolean read() {
    for (int at = 0; at < text.length(); ) {
      int c = lower(text.charAt(at));
      if (c == UNUSUAL || (c == ':' && text.startsWith("://", at))) {
        return false;
      }
      if (isPlain(c)) {
        int end = readWord(at);
        if (end < 0) {
          return false;
        }
        at = end;
      } else {
        at++;
      }
    }
    return true;
  }

  /** Where a word ends, or -1 if it is not ASCII only. */
  private int readWord(int from) {
    int hash = 0;
    int before = 0;
    int at = from;
    for (; at < text.length(); at++) {
      int c = lower(text.charAt(at));
      if (c == UNUSUAL) {
        return -1;
      }
      if (!isPlain(c) && c != '_' && c != '\'' && c != '-') {
        break;
      }
      before = hash;
      hash = 31 * hash + c;
    }
    if (!isFiller(hash, from, at)) {
      add(isPlural(from, at) ? before : hash);
    }
    return at;
  }

  private void add(int hash) {
    hashes = count < hashes.length ? hashes : Arrays.copyOf(hashes, 2 * count);
    hashes[count++] = hash;
  }

  private boolean isFiller(int hash, int from, int to) {
    return MAYBE_FILLER[hash & MAYBE_FILLER.length - 1]
        && FILLERS.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
  }

  private static boolean[] maybeFiller() {
    boolean[] maybe = new boolean[1 << 12];
    FILLERS.forEach(filler -> maybe[filler.hashCode() & maybe.length - 1] = true);
    return maybe;
  }

  private boolean isPlural(int from, int to) {
    return to - from > 3 && lower(text.charAt(to - 1)) == 's' && lower(text.charAt(to - 2)) != 's';
  }

  private static int lower(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c + ('a' - 'A');
    }
    return c < 0x80 ? c : UNUSUAL;
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
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
