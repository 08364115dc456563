package plimsoll.retrospective;

import java.util.List;
import plimsoll.content.Inline;
import plimsoll.content.PlainText;

/**
 * A text that may begin with a time.
 *
 * @param text all of it without markup
 * @param start where the words behind the time begin
 * @param separated whether a colon, a dash or the like stands between the two, or nothing follows
 */
record Lead(String text, Written time, int start, boolean separated) {
  private static final String SEPARATORS = ":：-–—―|,;→>·*";

  static Lead of(List<Inline> inlines) {
    String text = PlainText.of(inlines);
    // The name of a picture may begin with its day.
    boolean picture = !inlines.isEmpty() && inlines.get(0) instanceof Inline.Image;
    Written time = picture ? Written.NOTHING : TimeReader.read(text);
    if (!time.isTime()) {
      return new Lead(text, time, 0, false);
    }
    int start = spaces(text, time.end());
    boolean separated =
        start >= text.length() || time.end() > 0 && text.charAt(time.end() - 1) == ']';
    for (int i = 0; i < 2 && start < text.length(); i++) {
      if (SEPARATORS.indexOf(text.charAt(start)) >= 0) {
        separated |= text.charAt(start) != ',';
        start = spaces(text, start + 1);
      }
    }
    return new Lead(text, time, start, separated);
  }

  private static int spaces(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  boolean isTime() {
    return time.isTime();
  }

  /** The time as it was written. */
  String written() {
    String written = text.substring(0, time.end()).strip();
    boolean bracketed = written.length() > 1 && "[(【".indexOf(written.charAt(0)) >= 0;
    return bracketed && "])】".indexOf(written.charAt(written.length() - 1)) >= 0
        ? written.substring(1, written.length() - 1).strip()
        : written;
  }

  /** Whether nothing follows the time. */
  boolean isAlone() {
    return start >= text.length();
  }

  /** Whether it is a time of day, or one that is not known: enough where no heading says so. */
  boolean isClock() {
    return time.clock().isSaid() || time.clock().isUnknown();
  }
}
