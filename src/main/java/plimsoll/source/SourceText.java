package plimsoll.source;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plimsoll.problem.Span;

/**
 * A file's characters, and what Markdown is made of them: the body with HTML comments taken out.
 * Offsets of the Flexmark tree count in {@link #markdown()}; {@link #span} turns them into places
 * in the file.
 */
public final class SourceText {
  private final String file;
  private final String text;
  private final String markdown;
  private final int[] lineStarts;
  private final int[] cutAt;
  private final int[] cutShift;

  private SourceText(String file, String text, String markdown, int[] cutAt, int[] cutShift) {
    this.file = file;
    this.text = text;
    this.markdown = markdown;
    this.cutAt = cutAt;
    this.cutShift = cutShift;
    this.lineStarts = lineStarts(text);
  }

  /** A file whose body starts at {@code bodyStart} and has nothing to take out. */
  static SourceText of(String file, String text, int bodyStart) {
    return new SourceText(
        file, text, text.substring(bodyStart), new int[] {0}, new int[] {bodyStart});
  }

  /**
   * The same file with a stretch of the Markdown taken out.
   *
   * @param from offset in {@link #markdown()}
   * @param to exclusive
   */
  SourceText without(int[] from, int[] to) {
    StringBuilder kept = new StringBuilder(markdown.length());
    int[] at = new int[cutAt.length + from.length];
    int[] shift = new int[at.length];
    int n = 0;
    int next = 0;
    int removed = 0;
    int copied = 0;
    for (int i = 0; i <= from.length; i++) {
      int stop = i < from.length ? from[i] : Integer.MAX_VALUE;
      // Earlier cuts that lie before this one keep their distance to the file.
      while (next < cutAt.length && cutAt[next] <= stop) {
        at[n] = cutAt[next] - removed;
        shift[n++] = cutShift[next++] + removed;
      }
      if (i < from.length) {
        kept.append(markdown, copied, from[i]);
        copied = to[i];
        removed += to[i] - from[i];
        while (next < cutAt.length && cutAt[next] <= to[i]) {
          next++;
        }
        at[n] = from[i] - (removed - (to[i] - from[i]));
        shift[n++] = cutShift[next - 1] + removed;
      }
    }
    kept.append(markdown, copied, markdown.length());
    return new SourceText(
        file, text, kept.toString(), Arrays.copyOf(at, n), Arrays.copyOf(shift, n));
  }

  /** Stretches of the Markdown and what takes their place; none overlaps another. */
  static final class Edits {
    private final TreeMap<Integer, Edit> byStart = new TreeMap<>();

    private record Edit(int to, String text) {}

    /** Whether nothing between two places is edited yet. */
    boolean isFree(int from, int to) {
      Map.Entry<Integer, Edit> before = byStart.floorEntry(from);
      boolean clear = before == null || before.getValue().to() <= from && before.getKey() < from;
      Integer next = byStart.higherKey(from);
      return clear && (next == null || next >= to);
    }

    /** Adds an edit, unless another one has its place. */
    void add(int from, int to, String text) {
      if (isFree(from, to)) {
        byStart.put(from, new Edit(to, text));
      }
    }
  }

  /** The same file with other words in the Markdown; only before anything else is taken out. */
  SourceText edited(Edits edits) {
    if (edits.byStart.isEmpty()) {
      return this;
    }
    StringBuilder out = new StringBuilder(markdown.length());
    int[] at = new int[edits.byStart.size() + 1];
    int[] shift = new int[at.length];
    shift[0] = cutShift[0];
    int n = 1;
    int copied = 0;
    for (Map.Entry<Integer, Edits.Edit> edit : edits.byStart.entrySet()) {
      out.append(markdown, copied, edit.getKey()).append(edit.getValue().text());
      copied = edit.getValue().to();
      at[n] = out.length();
      shift[n++] = cutShift[0] + copied - out.length();
    }
    out.append(markdown, copied, markdown.length());
    return new SourceText(file, text, out.toString(), at, shift);
  }

  /** The path below the content folder. */
  public String file() {
    return file;
  }

  /** The whole file, front matter included, with {@code \n} line ends. */
  public String text() {
    return text;
  }

  /** What Flexmark parses. */
  public String markdown() {
    return markdown;
  }

  /** The place of a stretch of {@link #markdown()}, at most to the end of its first line. */
  public Span span(int start, int end) {
    int from = original(Math.min(start, markdown.length()));
    int line = Arrays.binarySearch(lineStarts, from);
    line = line >= 0 ? line : -line - 2;
    int lineStart = lineStarts[line];
    int lineEnd = line + 1 < lineStarts.length ? lineStarts[line + 1] - 1 : text.length();
    int to = Math.min(Math.max(from + (end - start), from), Math.max(lineEnd, from));
    int column = text.codePointCount(lineStart, from) + 1;
    return Span.at(file, line + 1, column, Math.max(1, text.codePointCount(from, to)));
  }

  /** Where an offset of {@link #markdown()} is in {@link #text()}. */
  public int original(int offset) {
    int i = Arrays.binarySearch(cutAt, offset);
    if (i < 0) {
      i = -i - 2;
    } else {
      while (i + 1 < cutAt.length && cutAt[i + 1] == offset) {
        i++;
      }
    }
    return Math.min(offset + cutShift[Math.max(i, 0)], text.length());
  }

  /** Where an offset of {@link #text()} is in {@link #markdown()}; nowhere if that is cut out. */
  public Optional<Integer> offset(int original) {
    int low = 0;
    int high = markdown.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (original(middle) < original) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return original(low) == original ? Optional.of(low) : Optional.empty();
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int n = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (n == starts.length) {
        starts = Arrays.copyOf(starts, n * 2);
      }
      starts[n++] = i + 1;
    }
    return Arrays.copyOf(starts, n);
  }

  @Override
  public String toString() {
    return file;
  }
}
