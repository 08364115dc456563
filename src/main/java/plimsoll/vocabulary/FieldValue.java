package plimsoll.vocabulary;

/** Where what a label says of a field ends. */
final class FieldValue {
  private static final String OPENERS = "([【（";
  private static final String CLOSERS = ")]】）";

  private final String text;
  private final SpokenFields.Kind kind;

  FieldValue(String text, SpokenFields.Kind kind) {
    this.text = text;
    this.kind = kind;
  }

  /** The end, without blanks and separators that are before it; at most {@code limit}. */
  int end(int from, int limit) {
    int at = from;
    while (at < limit && !ends(at, limit)) {
      if (OPENERS.indexOf(text.charAt(at)) >= 0) {
        at = group(at, limit);
      } else {
        at++;
      }
    }
    int end = Math.min(at, limit);
    while (end > from && isBetween(text.charAt(end - 1))) {
      end--;
    }
    // What a label opened belongs to the label.
    while (end > from && OPENERS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** Behind the bracket that closes; all of it if none does. */
  private int group(int open, int limit) {
    int depth = 0;
    for (int i = open; i < limit; i++) {
      if (OPENERS.indexOf(text.charAt(i)) >= 0) {
        depth++;
      } else if (CLOSERS.indexOf(text.charAt(i)) >= 0 && --depth == 0) {
        return i + 1;
      }
    }
    return limit;
  }

  private boolean ends(int at, int limit) {
    char c = text.charAt(at);
    if (CLOSERS.indexOf(c) >= 0) {
      return true;
    }
    if (kind == SpokenFields.Kind.WHY) {
      return false;
    }
    if (c == '\n' || ",，、;；".indexOf(c) >= 0) {
      return !goesOn(at + 1, limit);
    }
    return c == '。' || FieldLabels.isDash(text, at) || isStop(at);
  }

  /** Whether another name or ticket follows a comma or the end of a line. */
  private boolean goesOn(int from, int limit) {
    boolean list = kind == SpokenFields.Kind.OWNER || kind == SpokenFields.Kind.TICKET;
    int to = from;
    while (to < limit && ",，、;；\n。)]】）([【（".indexOf(text.charAt(to)) < 0 && !isStop(to)) {
      to++;
    }
    String next = text.substring(from, to).strip();
    return list
        && !next.isEmpty()
        && FieldParts.kindOf(next)
            .map(kind::equals)
            .orElseGet(
                () -> kind == SpokenFields.Kind.OWNER && Names.isLike(next) && next.length() <= 40);
  }

  /**
   * A full stop ends a value; those of {@code 01.04.2026}, {@code 1. Mai} and {@code J. Doe} not.
   */
  private boolean isStop(int at) {
    char c = text.charAt(at);
    boolean stop =
        ".!?".indexOf(c) >= 0
            && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
    if (!stop || c != '.') {
      return stop;
    }
    int from = at;
    while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    String word = text.substring(from, at);
    boolean more = at + 2 < text.length() && Character.isLetter(text.charAt(at + 2));
    boolean day =
        !word.isEmpty()
            && word.length() <= 2
            && word.chars().allMatch(Character::isDigit)
            && from > 0
            && text.charAt(from - 1) == ' ';
    boolean initial =
        !word.isEmpty() && word.length() <= 2 && Character.isUpperCase(word.charAt(0));
    return !(more && (day || initial && kind == SpokenFields.Kind.OWNER));
  }

  private static boolean isBetween(char c) {
    return Character.isWhitespace(c) || ",;，、；|–—·".indexOf(c) >= 0 || c == '-';
  }
}
