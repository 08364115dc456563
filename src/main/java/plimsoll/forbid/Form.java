package plimsoll.forbid;

import java.util.BitSet;
import java.util.Set;
import java.util.regex.Pattern;
import plimsoll.text.Folded;
import plimsoll.text.LookAlikes;

/**
 * One way to write a name.
 *
 * @param rule what a message calls it
 * @param letters its letters and digits, folded
 * @param joints the letters that a part of the name begins with, the first one aside
 * @param before what must be before it: {@code #} of {@code #falcon}
 * @param after what must be behind it: {@code ++} of {@code C++}
 * @param style what else it takes
 * @param endings what may follow in the same word; {@code ""} if nothing needs to
 */
record Form(
    String rule,
    String letters,
    BitSet joints,
    String before,
    String after,
    Style style,
    Set<String> endings) {
  /** What it takes for the letters of a name to be the name. */
  enum Style {
    /** Nothing. */
    ANY,
    /** As {@link #ANY}; between its parts the punctuation of names of people may be. */
    PERSON,
    /** Capitals where its parts begin, or all in one word: {@code J. Price}, jprice. */
    TITLED,
    /** Capitals where its parts begin, and dots: {@code J.K.} */
    DOTTED,
    /** It is beside an at sign. */
    HANDLE
  }

  /** Up to this weight, a name is found only as it is written: it would be part of many words. */
  private static final int SHORT = 3;

  private static final int SURE = 6;
  private static final int LONGEST_ENDING = 24;
  private static final int LONGEST_NUMBER = 4;
  private static final Pattern JOINT = Pattern.compile(" |[-_/.:+&'~\\\\]| ?[-&] ?");
  private static final Pattern PERSONAL = Pattern.compile("\\.? ?-?|, ?|[-_/+'~]");
  private static final Pattern SPLIT = Pattern.compile("- ?|_");
  private static final int LONGEST_SPACE = 3;

  /** The place behind the name that begins at letter {@code from}, or -1 if it is not there. */
  int end(Letters text, int from) {
    int last = from + letters.length() - 1;
    int start = text.place(from);
    int end = text.place(last) + 1;
    if (!opens(text, start) || !holds(text, from)) {
      return -1;
    }
    int close = close(text, end);
    return close >= 0 && fits(text, from, start, close) ? close : -1;
  }

  private boolean opens(Letters text, int start) {
    if (!startsWith(text.text(), start - before.length(), before)) {
      return false;
    }
    return isShort()
        ? WordTrie.isEdge(text.text(), start)
        : text.isBorder(start) || weight() >= SURE && text.isNumbered(start);
  }

  /** Where the word ends, with its ending and a number: {@code falcons}, {@code falcon02}. */
  private int close(Letters text, int end) {
    Folded folded = text.text();
    if (!after.isEmpty()) {
      return startsWith(folded, end, after) ? end + after.length() : -1;
    }
    if (isShort()) {
      return WordTrie.isEdge(folded, end) && endings.contains("") ? end : -1;
    }
    int close = end;
    while (close - end <= LONGEST_ENDING && !text.isBorder(close) && !text.isNumbered(close)) {
      close++;
    }
    if (!endings.contains(folded.subSequence(end, close).toString())) {
      return -1;
    }
    if (text.isBorder(close) || weight() >= SURE) {
      return close;
    }
    int number = close;
    while (number < folded.length() && Character.isDigit(folded.charAt(number))) {
      number++;
    }
    return number - close <= LONGEST_NUMBER && text.isBorder(number) ? close : -1;
  }

  private static boolean startsWith(Folded text, int place, String part) {
    return part.isEmpty()
        || place >= 0
            && place + part.length() <= text.length()
            && text.subSequence(place, place + part.length()).toString().equals(part);
  }

  /** Whether what is between the letters leaves them one name. */
  private boolean holds(Letters text, int from) {
    int splits = 0;
    boolean split = true;
    boolean joined = true;
    for (int i = 1; i < letters.length(); i++) {
      boolean apart = text.gap(from + i) > 0;
      if (joints.get(i)) {
        joined &= apart ? joint().matcher(text.between(from + i)).matches() : mayJoin(i);
      } else if (apart && !isRunOn(text, from + i)) {
        splits++;
        split &= isSplit(text, from, i);
      }
    }
    if (isShort() && style == Style.ANY && !joints.isEmpty()) {
      return false;
    }
    return joined && (splits == 0 || splits == 1 && split && !isShort()) || isSpaced(text, from);
  }

  private Pattern joint() {
    return style == Style.ANY ? JOINT : PERSONAL;
  }

  private boolean mayJoin(int i) {
    boolean numbers =
        Character.isDigit(letters.charAt(i - 1)) && Character.isDigit(letters.charAt(i));
    return !numbers && (!isShort() || style == Style.HANDLE);
  }

  /** Scripts without blanks between words have them where a line ends. */
  private static boolean isRunOn(Letters text, int letter) {
    return text.isUnspaced(letter) && text.isUnspaced(letter - 1) && text.between(letter).isBlank();
  }

  /** Whether a word goes on behind a hyphen, a line break or as {@code Blue Bird}. */
  private boolean isSplit(Letters text, int from, int i) {
    String between = text.between(from + i);
    boolean titled =
        between.equals(" ")
            && i >= SHORT
            && letters.length() - i >= SHORT
            && !text.isLower(text.place(from))
            && !text.isLower(text.place(from + i));
    return SPLIT.matcher(between).matches() || titled || text.isBroken(from + i);
  }

  /** Whether each letter is by itself: {@code F a l c o n}. */
  private boolean isSpaced(Letters text, int from) {
    if (isShort() || text.gap(from + 1) == 0) {
      return false;
    }
    String space = "";
    for (int i = 1; i < letters.length(); i++) {
      String between = text.between(from + i);
      if (between.isEmpty() || between.length() > LONGEST_SPACE) {
        return false;
      }
      if (!joints.get(i)) {
        space = space.isEmpty() ? between : space;
        if (!between.equals(space)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean fits(Letters text, int from, int start, int close) {
    return switch (style) {
      case ANY, PERSON -> true;
      case TITLED -> hasCapitals(text, from) || isJoined(text, from);
      case DOTTED -> hasCapitals(text, from) && text.between(from + 1).startsWith(".");
      case HANDLE -> isHandle(text.text(), start, close);
    };
  }

  /** Whether its parts begin with capitals; three letters in capitals are no name but SAM. */
  private boolean hasCapitals(Letters text, int from) {
    boolean word = joints.isEmpty() && isShort();
    return !text.isLower(text.place(from))
        && joints.stream().noneMatch(joint -> text.isLower(text.place(from + joint)))
        && !(word && Character.isUpperCase(text.text().cased().charAt(text.place(from + 1))));
  }

  /** Whether it is written as one word: jprice, but not pricej, which may be prices. */
  private boolean isJoined(Letters text, int from) {
    boolean initialLast = joints.get(letters.length() - 1);
    return !joints.isEmpty()
        && !initialLast
        && joints.stream().allMatch(joint -> text.gap(from + joint) == 0);
  }

  /** Whether it is all that is before or behind an at sign. */
  private static boolean isHandle(Folded text, int start, int close) {
    boolean opens = start > 0 && text.charAt(start - 1) == '@';
    boolean goesOn =
        close + 1 < text.length()
            && "-_.".indexOf(text.charAt(close)) >= 0
            && LookAlikes.isWord(text.charAt(close + 1));
    boolean closes = close < text.length() && text.charAt(close) == '@';
    boolean cameOn = start > 0 && "-_.+".indexOf(text.charAt(start - 1)) >= 0;
    return opens && !goesOn || closes && !cameOn;
  }

  private boolean isShort() {
    return weight() <= SHORT;
  }

  /** How much the letters say: an ideograph is as good as three letters. */
  private int weight() {
    int ideographs = (int) letters.chars().filter(c -> Letters.isSyllable((char) c)).count();
    return letters.length() + 2 * ideographs;
  }
}
