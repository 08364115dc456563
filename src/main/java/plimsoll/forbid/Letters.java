package plimsoll.forbid;

import java.util.Arrays;
import plimsoll.text.Folded;
import plimsoll.text.LookAlikes;

/** The letters and digits of a folded text, and where each of them is in it. */
final class Letters {
  private final Folded text;
  private final char[] letters;
  private final int[] places;
  private final int count;

  private Letters(Folded text, char[] letters, int[] places, int count) {
    this.text = text;
    this.letters = letters;
    this.places = places;
    this.count = count;
  }

  static Letters of(Folded text) {
    char[] letters = new char[text.length()];
    int[] places = new int[text.length()];
    int count = 0;
    for (int i = 0; i < letters.length; i++) {
      char c = text.charAt(i);
      if (isLetter(c)) {
        letters[count] = c;
        places[count++] = i;
      }
    }
    return new Letters(text, letters, places, count);
  }

  /** Whether a name is made of such characters; others may be between them. */
  static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  int count() {
    return count;
  }

  char at(int letter) {
    return letters[letter];
  }

  int place(int letter) {
    return places[letter];
  }

  Folded text() {
    return text;
  }

  /** How many characters are between a letter and the one before it. */
  int gap(int letter) {
    return places[letter] - places[letter - 1] - 1;
  }

  /** What is between a letter and the one before it. */
  String between(int letter) {
    return text.subSequence(places[letter - 1] + 1, places[letter]).toString();
  }

  /** Whether a line break that shows is between a letter and the one before it. */
  boolean isBroken(int letter) {
    int from = text.sourceAt(places[letter - 1]);
    int to = Math.max(from, text.sourceAt(places[letter]));
    String written = new String(Arrays.copyOfRange(text.source(), from, to));
    return written.indexOf(LINE_BREAK) >= 0 || written.contains("<br") || written.contains("<BR");
  }

  /** In a text that is scanned, a line break that customers see. */
  static final char LINE_BREAK = '\u2028';

  boolean isLower(int place) {
    return Character.isLowerCase(text.cased().charAt(place));
  }

  /** Whether a word ends before a place: {@code my|Falcon|Service}, {@code Falcon|은}. */
  boolean isBorder(int place) {
    if (WordTrie.isEdge(text, place)) {
      return true;
    }
    char before = text.cased().charAt(place - 1);
    char c = text.cased().charAt(place);
    boolean inside =
        Character.isLowerCase(before)
            || place + 1 < text.length() && Character.isLowerCase(text.cased().charAt(place + 1));
    return Character.isUpperCase(c) && Character.isLetter(before) && inside
        || isHangul(before) != isHangul(c);
  }

  /** Whether digits begin or end at a place. */
  boolean isNumbered(int place) {
    return place > 0
        && place < text.length()
        && Character.isDigit(text.charAt(place - 1)) != Character.isDigit(text.charAt(place));
  }

  /** Whether a letter is of a script that has no blanks between words. */
  boolean isUnspaced(int letter) {
    return LookAlikes.isUnspaced(letters[letter]);
  }

  /** Whether a letter says as much as several of an alphabet. */
  static boolean isSyllable(char c) {
    return LookAlikes.isUnspaced(c) || isHangul(c);
  }

  private static boolean isHangul(char c) {
    return c >= 0xAC00 && c <= 0xD7A3;
  }
}
