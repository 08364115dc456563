package plimsoll.gate;

import plimsoll.text.Folded;
import plimsoll.text.LookAlikes;

/**
 * Reads the words of a folded text one after the other, with what tells an identifier from prose. A
 * word is a run of letters and digits; in scripts without spaces every character is one.
 */
final class Words {
  private static final byte OTHER = 0;
  private static final byte LETTER = 1;
  private static final byte DIGIT = 2;
  private static final byte UNSPACED = 3;
  private static final byte[] ASCII = new byte[0x80];
  private static final long BASIS = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;

  static {
    for (char c = 0; c < 0x80; c++) {
      ASCII[c] = LookAlikes.isWord(c) ? c <= '9' ? DIGIT : LETTER : OTHER;
    }
  }

  private final char[] text;
  private final int length;
  private final boolean hashing;
  private int position;

  int start;
  int end;

  /** The hash of the word's characters; it means nothing if words are not hashed. */
  long hash;

  int letters;
  int digits;

  /** Whether it is an amount with its unit, or an ordinal: digits, then one to three letters. */
  boolean amount;

  /** Whether it is the middle of a date with its time: {@code 02T01}. */
  boolean clock;

  /** Whether one joiner ({@code - _ . @ : /}) and nothing else stands between the last and this. */
  boolean joined;

  /** The joiner, if {@link #joined}. */
  char joiner;

  /** Whether the word is a character of a script without spaces. */
  boolean unspaced;

  /** Words that have a hash each. */
  static Words hashed(Folded folded) {
    return new Words(folded, true);
  }

  /** Words of which few are looked at closely: these are asked for with {@link #hash(int, int)}. */
  static Words unhashed(Folded folded) {
    return new Words(folded, false);
  }

  private Words(Folded folded, boolean hashing) {
    this.text = folded.characters();
    this.length = folded.length();
    this.hashing = hashing;
  }

  /** Goes to the next word; false at the end of the text. */
  boolean next() {
    char[] chars = text;
    int stop = length;
    int last = end;
    int i = position;
    byte kind = OTHER;
    while (i < stop && (kind = kind(chars[i])) == OTHER) {
      i++;
    }
    if (i >= stop) {
      return false;
    } else if (kind == UNSPACED) {
      single(i);
      return true;
    }
    joined = i == last + 1 && last > 0 && !unspaced && isJoiner(text[last]);
    joiner = joined ? text[last] : ' ';
    unspaced = false;
    read(i);
    return true;
  }

  private void read(int from) {
    int i = hashing ? hashedLetters(from) : letters(from);
    int digitCount = 0;
    boolean digitsFirst = i == from;
    for (; i < length; i++) {
      char c = text[i];
      byte kind = c < 0x80 ? ASCII[c] : wide(c);
      if (kind == DIGIT) {
        digitsFirst &= digitCount == i - from;
        digitCount++;
      } else if (kind != LETTER) {
        break;
      }
      if (hashing) {
        hash = (hash ^ c) * PRIME;
      }
    }
    start = from;
    end = i;
    position = i;
    digits = digitCount;
    letters = i - from - digitCount;
    hash = hashing ? mix(hash) : 0;
    clock = digits == 4 && end - from == 5 && text[from + 2] == 't';
    amount = digitsFirst && digits > 0 && letters > 0 && letters <= 3;
  }

  /** Where the ASCII letters end that a word begins with: almost always all of it. */
  private int letters(int from) {
    char[] chars = text;
    int stop = length;
    int i = from;
    while (i < stop) {
      char c = chars[i];
      if (c < 'a' || c > 'z') {
        break;
      }
      i++;
    }
    return i;
  }

  /** The same, with their hash so far. */
  private int hashedLetters(int from) {
    char[] chars = text;
    int stop = length;
    long h = BASIS;
    int i = from;
    while (i < stop) {
      char c = chars[i];
      if (c < 'a' || c > 'z') {
        break;
      }
      h = (h ^ c) * PRIME;
      i++;
    }
    hash = h;
    return i;
  }

  /** The hash of a word that stands in this range. */
  long hash(int from, int to) {
    char[] chars = text;
    long h = BASIS;
    for (int i = from; i < to; i++) {
      h = (h ^ chars[i]) * PRIME;
    }
    return mix(h);
  }

  private static byte kind(char c) {
    return c < 0x80 ? ASCII[c] : wide(c);
  }

  private static byte wide(char c) {
    boolean letter = Character.isLetterOrDigit(c);
    if (LookAlikes.isUnspaced(c)) {
      return letter || Character.isSurrogate(c) ? UNSPACED : OTHER;
    }
    return letter ? Character.isDigit(c) ? DIGIT : LETTER : OTHER;
  }

  private void single(int i) {
    start = i;
    end = i + 1;
    position = end;
    letters = 1;
    digits = 0;
    joined = false;
    joiner = ' ';
    unspaced = true;
    clock = false;
    amount = false;
    hash = mix(text[i] * 0x9E3779B97F4A7C15L);
  }

  private static boolean isJoiner(char c) {
    return c == '-' || c == '_' || c == '.' || c == '@' || c == ':' || c == '/';
  }

  /** Spreads the bits of a hash. */
  static long mix(long h) {
    long x = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }

  /** The hash of words in a row, from the hash of those before and the next one's. */
  static long join(long before, long next) {
    return mix(before * 31 + next);
  }
}
