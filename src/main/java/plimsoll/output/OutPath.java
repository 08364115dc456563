package plimsoll.output;

import java.util.Arrays;

/**
 * A file's path in a view: relative, with {@code /}, never leaving the view's folder.
 *
 * @param path e.g. {@code retrospectives/checkout-slow/index.html}
 */
public record OutPath(String path) implements Comparable<OutPath> {
  public OutPath {
    boolean bad =
        path.isEmpty()
            || path.startsWith("/")
            || path.contains("\\")
            || Arrays.stream(path.split("/", -1))
                .anyMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    if (bad) {
      throw new IllegalArgumentException("not a path inside a view");
    }
  }

  /** A path from its parts' text. */
  public static OutPath of(String path) {
    return new OutPath(path);
  }

  @Override
  public int compareTo(OutPath other) {
    return path.compareTo(other.path);
  }
}
