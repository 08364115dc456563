package plimsoll.redact;

/**
 * Reads the words of a folded text one after the other, with what tells an identifier from prose. A
 * word is a run of letters and digits; in scripts without spaces every character is one.
 */
final class Words {
  private final CharSequence text;
  private int position;

  int start;
  int end;

  /** The hash of the word's characters. */
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

  Words(CharSequence text) {
    this.text = text;
  }

  /** Goes to the next word; false at the end of the text. */
  boolean next() {
    int last = end;
    int i = position;
    while (i < text.length() && !LookAlikes.isWord(text.charAt(i))) {
      if (isUnspacedLetter(text.charAt(i))) {
        single(i);
        return true;
      }
      i++;
    }
    if (i >= text.length()) {
      return false;
    }
    joined = i == last + 1 && last > 0 && !unspaced && isJoiner(text.charAt(last));
    joiner = joined ? text.charAt(last) : ' ';
    unspaced = false;
    read(i);
    return true;
  }

  private void read(int from) {
    start = from;
    letters = 0;
    digits = 0;
    boolean digitsFirst = true;
    long h = 0xCBF29CE484222325L;
    int i = from;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!LookAlikes.isWord(c)) {
        break;
      }
      if (Character.isDigit(c)) {
        digitsFirst &= letters == 0;
        digits++;
      } else {
        letters++;
      }
      h = (h ^ c) * 0x100000001B3L;
    }
    end = i;
    position = i;
    hash = mix(h);
    clock = digits == 4 && end - from == 5 && text.charAt(from + 2) == 't';
    amount = digitsFirst && digits > 0 && letters > 0 && letters <= 3;
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
    hash = mix(text.charAt(i) * 0x9E3779B97F4A7C15L);
  }

  private static boolean isUnspacedLetter(char c) {
    return c >= 0x80
        && LookAlikes.isUnspaced(c)
        && (Character.isLetterOrDigit(c) || Character.isSurrogate(c));
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
