package plimsoll.lsp;

import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import plimsoll.problem.Span;

/** A text by lines, and places in it as the protocol counts them: from 0, in UTF-16 units. */
record Lines(List<String> all) {
  static Lines of(String text) {
    return new Lines(List.of(text.split("\n", -1)));
  }

  /** A line from 0; empty where there is none. */
  String at(int line) {
    return line >= 0 && line < all.size() ? all.get(line) : "";
  }

  /** The place of a problem. */
  Range range(Span span) {
    int line = Math.min(span.line() - 1, Math.max(0, all.size() - 1));
    String text = at(line);
    int start = units(text, span.column() - 1);
    int end = units(text, span.column() - 1 + span.length());
    return new Range(new Position(line, start), new Position(line, Math.max(start, end)));
  }

  private static int units(String text, int codePoints) {
    int length = text.codePointCount(0, text.length());
    return text.offsetByCodePoints(0, Math.min(codePoints, length));
  }

  /** The part of a line before a position. */
  String before(Position position) {
    String line = at(position.getLine());
    return line.substring(0, Math.min(position.getCharacter(), line.length()));
  }

  /** The line that ends the front matter, from 0; -1 if there is none. */
  int frontMatterEnd() {
    if (!at(0).strip().equals("---")) {
      return -1;
    }
    for (int i = 1; i < all.size(); i++) {
      if (at(i).strip().equals("---")) {
        return i;
      }
    }
    return all.size();
  }

  /** The nearest heading at a line or above it, from 0; the end of the front matter if none. */
  int headingAbove(int line) {
    int first = frontMatterEnd() + 1;
    boolean code = false;
    int heading = first - 1;
    for (int i = first; i <= line && i < all.size(); i++) {
      code ^= at(i).startsWith("```") || at(i).startsWith("~~~");
      if (!code && isHeading(at(i))) {
        heading = i;
      }
    }
    return heading;
  }

  /** The line of the first heading below a line, from 0; the number of lines if there is none. */
  int headingBelow(int line) {
    for (int i = line + 1; i < all.size(); i++) {
      if (isHeading(at(i)) && headingAbove(i) == i) {
        return i;
      }
    }
    return all.size();
  }

  static boolean isHeading(String line) {
    return line.matches("#{1,6}\\s.*");
  }
}
