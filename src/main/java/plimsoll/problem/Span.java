package plimsoll.problem;

import java.util.Comparator;
import java.util.Objects;

/**
 * A place in a source file.
 *
 * @param file the path below the content folder, with {@code /}
 * @param line 1-based
 * @param column 1-based, counted in Unicode code points, so that an editor's column agrees
 * @param length in code points on that line; at least 1
 */
public record Span(String file, int line, int column, int length) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparing(Span::file)
          .thenComparingInt(Span::line)
          .thenComparingInt(Span::column)
          .thenComparingInt(Span::length);

  public Span {
    Objects.requireNonNull(file);
    if (line < 1 || column < 1 || length < 1) {
      throw new IllegalArgumentException("line, column and length start at 1");
    }
  }

  /** A place in a file. */
  public static Span at(String file, int line, int column, int length) {
    return new Span(file, line, column, length);
  }

  /** The beginning of a file, for what concerns the file as a whole. */
  public static Span of(String file) {
    return new Span(file, 1, 1, 1);
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:column}, as editors and terminals understand it. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
