package plimsoll.verify;

import java.util.Arrays;

/** Places in a file, in order. */
final class Spans {
  static final Spans NONE = new Spans();

  private int[] bounds = new int[0];
  private int size;

  /** Adds a place behind all others. */
  void add(int start, int end) {
    if (bounds.length == size * 2) {
      bounds = Arrays.copyOf(bounds, Math.max(64, bounds.length * 2));
    }
    bounds[size * 2] = start;
    bounds[size * 2 + 1] = end;
    size++;
  }

  int size() {
    return size;
  }

  int start(int i) {
    return bounds[i * 2];
  }

  int end(int i) {
    return bounds[i * 2 + 1];
  }
}
