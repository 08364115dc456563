package plimsoll.retrospective;

import java.util.List;

/**
 * The words that may stand before a time: {@code At 14:02}, {@code kl. 14.02}, {@code between 14:00
 * and 14:30}.
 *
 * @param bare whether they say that a time follows, so that {@code 14.02} is one
 * @param between whether "and" joins the two ends of a range
 * @param about whether the time is only near
 * @param loose whether such words begin other sentences than those of a timeline too
 */
record Opening(boolean bare, boolean between, boolean about, boolean loose) {
  private static final Opening NONE = new Opening(false, false, false, false);

  private static final List<String> PLAIN = TimeWords.of("at");
  private static final List<String> BETWEEN = TimeWords.of("between");
  private static final List<String> FROM = TimeWords.of("from");
  private static final List<String> NEAR = TimeWords.of("near");
  private static final List<String> ARTICLES = TimeWords.of("article");

  /** What people of several languages write before a time of day: o'clock. */
  private static final List<String> CLOCK = TimeWords.of("clock");

  /** The words that it can begin with. */
  static List<List<String>> words() {
    return List.of(PLAIN, BETWEEN, FROM, NEAR, CLOCK, List.of("a"));
  }

  /** Takes such words; takes nothing if none stand here. */
  static Opening read(Cursor c) {
    symbols(c);
    String first = c.word();
    boolean clock = clock(c);
    boolean plain = !clock && PLAIN.contains(first) && c.takeWord(first);
    boolean between = !clock && !plain && BETWEEN.contains(first) && c.takeWord(first);
    boolean from = !clock && !plain && !between && FROM.contains(first) && c.takeWord(first);
    boolean near =
        !clock && !plain && !between && !from && NEAR.contains(first) && c.takeWord(first);
    if (!clock && !plain && !between && !from && !near) {
      return c.take("a las ") || c.take("a la ") ? new Opening(true, false, false, false) : NONE;
    }
    c.spaces();
    ARTICLES.stream().filter(c::takeWord).findFirst();
    c.spaces();
    return new Opening(clock || clock(c), between, near, between || from || near);
  }

  /** Takes {@code about}, {@code ca.}, {@code ~} and what is around it, if it stands here. */
  static boolean takeAbout(Cursor c) {
    c.spaces();
    for (String word : TimeWords.ABOUT) {
      int start = c.at();
      if (c.take(word) && (!Character.isLetter(word.charAt(word.length() - 1)) || ended(c, word))) {
        c.spaces();
        return true;
      }
      c.to(start);
    }
    return false;
  }

  private static boolean ended(Cursor c, String word) {
    return Cursor.isHan(word.charAt(0)) || !Character.isLetter(c.peek());
  }

  /** {@code kl.}, {@code godz.}, {@code Ore}. */
  static boolean clock(Cursor c) {
    if (CLOCK.stream().noneMatch(c::takeWord)) {
      return false;
    }
    c.takeOneOf(".:");
    c.spaces();
    return true;
  }

  /** A sign before a time is decoration: 🔴 14:02. */
  private static void symbols(Cursor c) {
    int start = c.at();
    while (isSymbol(c.peek())) {
      c.to(c.at() + 1);
    }
    if (c.at() > start) {
      c.spaces();
    }
  }

  private static boolean isSymbol(char c) {
    return Character.isSurrogate(c)
        || c == '\ufe0f'
        || c == '\u200d'
        || Character.getType(c) == Character.OTHER_SYMBOL;
  }
}
