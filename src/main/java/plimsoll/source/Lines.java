package plimsoll.source;

import java.util.Arrays;

/**
 * Where the lines of a text begin, so that a line is cut out only when somebody asks for it. A line
 * ends at {@code \n}, {@code \r\n} or {@code \r}.
 */
final class Lines {
  private final String text;
  private final int[] starts;

  private Lines(String text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  /** The lines from an offset on. */
  static Lines from(String text, int offset) {
    int[] starts = new int[64];
    int count = 0;
    int i = offset;
    while (i < text.length()) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i;
      i = next(text, i);
    }
    starts = Arrays.copyOf(starts, count + 1);
    starts[count] = text.length();
    return new Lines(text, starts);
  }

  private static int next(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return i + 1;
      }
      if (c == '\r') {
        return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
      }
    }
    return text.length();
  }

  boolean isEmpty() {
    return size() == 0;
  }

  int size() {
    return starts.length - 1;
  }

  /** Where a line begins; for the line after the last, where the text ends. */
  int offset(int line) {
    return starts[line];
  }

  /** A line without its end, at most its first 2,000 units: nothing we look for is longer. */
  String text(int line) {
    int end = starts[line + 1];
    while (end > starts[line] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(starts[line], Math.min(end, starts[line] + 2_000));
  }
}
