package plimsoll.marks;

import java.util.BitSet;

/**
 * Takes the punctuation along that words leave behind when they are left out: brackets round
 * nothing, a comma or a dash at an end, an empty line.
 */
final class Gaps {
  private static final String OPENERS = "([{【（";
  private static final String CLOSERS = ")]}】）";
  private static final String BETWEEN = ",;:，、；：|–—―·•/&+→⇒➔~>=-";
  private static final String STOPS = ".。!?！？";

  /** More commas in a row than this are no punctuation. */
  private static final int MOST_PASSES = 60;

  private final String text;
  private final BitSet gone;

  private Gaps(String text, BitSet gone) {
    this.text = text;
    this.gone = gone;
  }

  /**
   * Adds to {@code gone}, which characters of the text are left out, those that only stood beside
   * them.
   */
  static void close(String text, BitSet gone) {
    Gaps gaps = new Gaps(text, gone);
    int before;
    int passes = 0;
    do {
      before = gone.cardinality();
      passes++;
      gaps.brackets();
      for (int from = gone.nextSetBit(0); from >= 0; ) {
        int to = gone.nextClearBit(from);
        gaps.run(from, to);
        from = gone.nextSetBit(to);
      }
    } while (gone.cardinality() > before && passes < MOST_PASSES);
    boolean words = false;
    for (int i = gone.nextClearBit(0); i < text.length() && !words; i = gone.nextClearBit(i + 1)) {
      words = Character.isLetterOrDigit(text.charAt(i)) || Character.isSurrogate(text.charAt(i));
    }
    if (!words) {
      gone.set(0, text.length());
    }
  }

  /** Brackets in which nothing is left but what stood between the words. */
  private void brackets() {
    for (int close = 0; close < text.length(); close++) {
      if (CLOSERS.indexOf(text.charAt(close)) < 0 || gone.get(close)) {
        continue;
      }
      int open = close - 1;
      boolean some = false;
      while (open >= 0 && (gone.get(open) || isNothing(open))) {
        some |= gone.get(open);
        open--;
      }
      if (some && open >= 0 && OPENERS.indexOf(text.charAt(open)) >= 0) {
        gone.set(open, close + 1);
      }
    }
  }

  private boolean isNothing(int at) {
    char c = text.charAt(at);
    return Character.isWhitespace(c) || BETWEEN.indexOf(c) >= 0 || STOPS.indexOf(c) >= 0;
  }

  private void run(int from, int to) {
    int left = from - 1;
    while (left >= 0 && (gone.get(left) || isBlank(left))) {
      left--;
    }
    int right = to;
    while (right < text.length() && (gone.get(right) || isBlank(right))) {
      right++;
    }
    boolean begins = isBeginning(left);
    boolean ends = right >= text.length() || text.charAt(right) == '\n' || isCloser(right);
    boolean line =
        (left < 0 || text.charAt(left) == '\n')
            && (right >= text.length() || text.charAt(right) == '\n');
    if (line) {
      gone.set(Math.max(left, 0), Math.min(left < 0 ? right + 1 : right, text.length()));
    } else if (begins && ends && right < text.length() && left >= 0) {
      boolean broken = isOpener(left) && text.charAt(right) == '\n';
      gone.set(text.charAt(left) == '\n' ? left : from, broken ? right + 1 : to);
    } else if (begins && !ends && (isBetween(right) || isStop(right))) {
      gone.set(from, right + 1);
    } else if (ends && !begins && isBetween(left)) {
      gone.set(left, to);
    } else if (!begins && !ends) {
      between(left, right, from, to);
    }
  }

  /** Whether a tick or a box may stand here, but no word. */
  private boolean isBeginning(int at) {
    int left = at;
    while (left >= 0
        && text.charAt(left) != '\n'
        && !isOpener(left)
        && (gone.get(left) || isSymbol(left))) {
      left--;
    }
    return left < 0 || text.charAt(left) == '\n' || isOpener(left);
  }

  private boolean isSymbol(int at) {
    char c = text.charAt(at);
    return !Character.isLetterOrDigit(c) && !isCloser(at) && !isNothing(at) && c != '"'
        || isBlank(at);
  }

  private void between(int left, int right, int from, int to) {
    boolean stopped = isStop(left);
    if (isStop(right) && (stopped || isBetween(left))) {
      if (stopped) {
        gone.set(from, right + 1);
      } else {
        gone.set(left, to);
      }
    } else if (isBetween(right) && (stopped || isBetween(left))) {
      if (stopped || text.charAt(left) == ':' || text.charAt(left) == '：') {
        gone.set(from, right + 1);
      } else {
        gone.set(left, to);
      }
    } else if (isCloserBehind(right, left)) {
      gone.set(left, to);
    }
  }

  /** {@code alert - (due …)}: a dash before a bracket that stays is no longer needed. */
  private boolean isCloserBehind(int right, int left) {
    return isOpener(right)
        && isBetween(left)
        && text.charAt(left) != ':'
        && text.charAt(left) != '：';
  }

  private boolean isBlank(int at) {
    char c = text.charAt(at);
    return c != '\n' && (Character.isWhitespace(c) || c == '\u00a0');
  }

  private boolean isOpener(int at) {
    return OPENERS.indexOf(text.charAt(at)) >= 0;
  }

  private boolean isCloser(int at) {
    return CLOSERS.indexOf(text.charAt(at)) >= 0;
  }

  private boolean isStop(int at) {
    return STOPS.indexOf(text.charAt(at)) >= 0;
  }

  /** A hyphen in a word stands between letters. */
  private boolean isBetween(int at) {
    char c = text.charAt(at);
    boolean hyphen = "-/+&~>=".indexOf(c) >= 0;
    boolean letter =
        at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)) && !gone.get(at - 1)
            || at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at + 1))
                && !gone.get(at + 1);
    return BETWEEN.indexOf(c) >= 0 && !(hyphen && letter);
  }
}
