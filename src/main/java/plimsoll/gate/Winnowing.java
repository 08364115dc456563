package plimsoll.gate;

import java.util.function.LongConsumer;

/**
 * Keeps the least of every four hashes in a row, so that of any four neighbours one at least is
 * kept, and about two in five altogether.
 */
final class Winnowing {
  private static final int WINDOW = 4;

  private final LongConsumer kept;
  private final long[] last = new long[WINDOW];
  private int count;
  private long latest;

  Winnowing(LongConsumer kept) {
    this.kept = kept;
  }

  void add(long hash) {
    last[count % WINDOW] = hash;
    count++;
    if (count >= WINDOW) {
      keep(least(WINDOW));
    }
  }

  /** The least of a window is most often that of the one before, which is kept already. */
  private void keep(long least) {
    if (count == WINDOW || least != latest) {
      kept.accept(least);
      latest = least;
    }
  }

  /** Ends a text: a short one keeps one hash too. */
  void flush() {
    if (count > 0 && count < WINDOW) {
      kept.accept(least(count));
    }
    count = 0;
  }

  private long least(int size) {
    long least = last[0];
    for (int i = 1; i < size; i++) {
      least = Math.min(least, last[i]);
    }
    return least;
  }
}
