package plimsoll.retrospective;

import java.util.Locale;

/**
 * Reads the beginning of a text from left to right, in small letters and of one width. It never
 * looks further than {@link #LIMIT}, so that whatever is tried costs the same.
 */
final class Cursor {
  /** No time was ever written in more. */
  static final int LIMIT = 120;

  private final String written;
  private final String text;
  private int at;

  Cursor(String written) {
    this.written = written.length() > LIMIT ? written.substring(0, LIMIT) : written;
    char[] folded = new char[this.written.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(this.written.charAt(i));
    }
    this.text = new String(folded);
  }

  private static char fold(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c == '\t' ? ' ' : c;
    }
    if (c >= '\uff01' && c <= '\uff5e') {
      return Character.toLowerCase((char) (c - 0xfee0));
    }
    if (Character.isSpaceChar(c)) {
      return ' ';
    }
    return switch (c) {
      case '‐', '‑', '−' -> '-';
      case '–', '—', '―', '─' -> '–';
      case '〜', '∼', '≈', '≃' -> '~';
      case '、', '，' -> ',';
      case '【', '［' -> '[';
      case '】', '］' -> ']';
      default -> Character.toLowerCase(c);
    };
  }

  int at() {
    return at;
  }

  void to(int place) {
    at = place;
  }

  boolean done() {
    return at >= text.length();
  }

  /** The character {@code ahead} of here, or 0 behind the end. */
  char peek(int ahead) {
    int place = at + ahead;
    return place >= 0 && place < text.length() ? text.charAt(place) : 0;
  }

  char peek() {
    return peek(0);
  }

  void spaces() {
    while (peek() == ' ') {
      at++;
    }
  }

  void backOverSpaces() {
    while (at > 0 && peek(-1) == ' ') {
      at--;
    }
  }

  boolean take(String expected) {
    if (!text.startsWith(expected, at)) {
      return false;
    }
    at += expected.length();
    return true;
  }

  boolean takeOneOf(String characters) {
    if (done() || characters.indexOf(peek()) < 0) {
      return false;
    }
    at++;
    return true;
  }

  /** How many digits stand here. */
  int digitsAhead() {
    int count = 0;
    while (isDigit(peek(count))) {
      count++;
    }
    return count;
  }

  /** Takes {@code count} digits, which must be there. */
  int number(int count) {
    int value = Integer.parseInt(text.substring(at, at + count));
    at += count;
    return value;
  }

  /** The run of letters here, without taking it; empty if there is none. */
  String word() {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(at, end);
  }

  /** Takes a word that stands here alone. */
  boolean takeWord(String word) {
    return text.startsWith(word, at)
        && !Character.isLetter(peek(word.length()))
        && word().equals(word)
        && take(word);
  }

  /** The letters of {@link #word()} as they were written. */
  String wordAsWritten() {
    return written.substring(at, at + word().length());
  }

  /** The next {@code count} characters, or as many as there are. */
  String ahead(int count) {
    int from = Math.min(at, text.length());
    return text.substring(from, Math.min(text.length(), from + count));
  }

  /** What stands from here on. */
  String rest() {
    return text.substring(Math.min(at, text.length()));
  }

  /** Whether what was read ends here: no letter or digit goes on. */
  boolean atEdge() {
    char next = peek();
    return !Character.isLetterOrDigit(next) || isHan(next) || isHan(peek(-1));
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Han and kana are written without spaces. */
  static boolean isHan(char c) {
    return c >= '\u3040' && c <= '\u30ff'
        || c >= '\u3400' && c <= '\u9fff'
        || c >= '\uac00' && c <= '\ud7a3';
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d of %d", at, text.length());
  }
}
