package plimsoll.source;

import java.util.ArrayList;
import java.util.List;

/**
 * The first lines of a text that are not code and not in a comment, for guessing. It knows no more
 * Markdown than that.
 */
record Prose(List<Line> lines) {
  private static final int MOST_LINES = 1_000;

  Prose {
    lines = List.copyOf(lines);
  }

  /** A line of text and its number in the file, from 1. */
  record Line(int number, String text) {}

  static Prose of(String text, int offset, int firstLine) {
    Lines all = Lines.from(text, offset);
    List<Line> prose = new ArrayList<>();
    String fence = "";
    boolean comment = false;
    for (int i = 0; i < all.size() && i < MOST_LINES; i++) {
      String line = all.text(i);
      if (!fence.isEmpty()) {
        fence = closes(line, fence) ? "" : fence;
      } else if (comment) {
        comment = !line.contains("-->");
      } else if (isFence(line)) {
        fence = line.strip().substring(0, 3);
      } else if (line.strip().startsWith("<!--")) {
        comment = !line.contains("-->");
      } else {
        prose.add(new Line(firstLine + i, line));
      }
    }
    return new Prose(prose);
  }

  private static boolean isFence(String line) {
    String mark = line.stripLeading();
    return mark.startsWith("```") || mark.startsWith("~~~");
  }

  private static boolean closes(String line, String fence) {
    String mark = line.strip();
    return mark.startsWith(fence) && mark.chars().allMatch(c -> c == fence.charAt(0));
  }
}
