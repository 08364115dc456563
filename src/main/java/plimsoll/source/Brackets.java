package plimsoll.source;

import java.util.Arrays;

/**
 * Which {@code ]} closes which {@code [} in a paragraph: nested ones match, escaped ones and those
 * in code do not count. Computed once a paragraph, in one pass, so that a hundred thousand brackets
 * take no longer than as many letters.
 */
final class Brackets {
  static final Brackets NONE = new Brackets(new int[0]);

  private final int[] closing;

  private Brackets(int[] closing) {
    this.closing = closing;
  }

  static Brackets of(CharSequence text) {
    int[] closing = new int[text.length()];
    Arrays.fill(closing, -1);
    int[] open = new int[16];
    int depth = 0;
    int[] runs = backtickRuns(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '`') {
        i = afterCode(text, i, runs) - 1;
      } else if (c == '[') {
        if (depth == open.length) {
          open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = i;
      } else if (c == ']' && depth > 0) {
        closing[open[--depth]] = i;
      }
    }
    return new Brackets(closing);
  }

  /** Where the bracket opened at {@code index} closes, or -1. */
  int closing(int index) {
    return index < closing.length ? closing[index] : -1;
  }

  /** After the code span that opens at {@code i}, or after the backticks if none does. */
  private static int afterCode(CharSequence text, int i, int[] nextRun) {
    int length = runLength(text, i);
    int next = nextRun[i];
    return next < 0 ? i + length : next + length;
  }

  /** For the first backtick of each run: where the next run of the same length starts, or -1. */
  private static int[] backtickRuns(CharSequence text) {
    int[] next = new int[text.length()];
    Arrays.fill(next, -1);
    java.util.Map<Integer, Integer> last = new java.util.HashMap<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '`') {
        int length = runLength(text, i);
        Integer before = last.put(length, i);
        if (before != null) {
          next[before] = i;
        }
        i += length - 1;
      }
    }
    return next;
  }

  private static int runLength(CharSequence text, int i) {
    int end = i;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    return end - i;
  }
}
