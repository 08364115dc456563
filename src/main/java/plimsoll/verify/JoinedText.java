package plimsoll.verify;

import java.util.ArrayList;
import java.util.List;

/** The text of a block in one piece, whatever markup it is cut by. */
final class JoinedText {
  private final FileReport report;
  private final StringBuilder joined = new StringBuilder();
  private final List<Integer> cuts = new ArrayList<>();
  private boolean cut;

  JoinedText(FileReport report) {
    this.report = report;
  }

  /** A tag of {@code element} stands here: the text goes on behind it, or is told and ends. */
  void border(HtmlName element) {
    if (element.isInline()) {
      cut = true;
    } else {
      flush();
    }
  }

  /** A word may be cut by markup, or touch another one only because of it. */
  void append(String text) {
    boolean within =
        cut
            && !text.isEmpty()
            && joined.length() > 0
            && Character.isLetterOrDigit(text.charAt(0))
            && Character.isLetterOrDigit(joined.charAt(joined.length() - 1));
    if (within) {
      cuts.add(joined.length());
    }
    cut = false;
    joined.append(text);
  }

  /** Tells the text, which ends here. */
  void flush() {
    if (joined.length() > 0) {
      report.prose(joined.toString());
      if (!cuts.isEmpty()) {
        report.prose(apart());
      }
      joined.setLength(0);
      cuts.clear();
    }
    cut = false;
  }

  private String apart() {
    StringBuilder apart = new StringBuilder(joined);
    for (int i = cuts.size() - 1; i >= 0; i--) {
      apart.insert(cuts.get(i), " ");
    }
    return apart.toString();
  }

  /** Whether nothing has been read of a text but space, which then says nothing. */
  boolean isBetweenTexts() {
    for (int i = 0; i < joined.length(); i++) {
      if (!isSpace(joined.charAt(i))) {
        return false;
      }
    }
    joined.setLength(0);
    return cuts.isEmpty();
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }
}
