package plimsoll.search;

import org.jspecify.annotations.Nullable;

/**
 * What runs of characters come to, looked up where they stand in a text, without making a string of
 * each. Found without a lock: an entry never changes, and who misses one asks again for the lock.
 */
final class Runs {
  private volatile @Nullable Run[] table = new Run[1 << 12];
  private int size;

  /**
   * A run.
   *
   * @param hash of its characters, as {@link Words#runs} has it
   * @param number counted from 0
   * @param next another run of the same place in the table
   */
  record Run(int hash, char[] text, int number, Lexicon.Piece[] pieces, @Nullable Run next) {
    boolean is(int hash, char[] text, int from, int length) {
      if (this.hash != hash || this.text.length != length) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (this.text[i] != text[from + i]) {
          return false;
        }
      }
      return true;
    }
  }

  /** A run that is known, or null. */
  @Nullable Run find(char[] text, int from, int to, int hash) {
    @Nullable Run[] now = table;
    for (Run run = now[place(hash, now)]; run != null; run = run.next()) {
      if (run.is(hash, text, from, to - from)) {
        return run;
      }
    }
    return null;
  }

  /** Keeps the pieces of a run, if no other thread was first. */
  synchronized Run put(char[] text, int hash, Lexicon.Piece[] pieces) {
    Run known = find(text, 0, text.length, hash);
    if (known != null) {
      return known;
    }
    if (size == table.length) {
      table = twice(table);
    }
    int place = place(hash, table);
    Run run = new Run(hash, text, size++, pieces, table[place]);
    table[place] = run;
    return run;
  }

  private static @Nullable Run[] twice(@Nullable Run[] old) {
    @Nullable Run[] more = new Run[old.length * 2];
    for (Run first : old) {
      for (Run run = first; run != null; run = run.next()) {
        int place = place(run.hash(), more);
        more[place] = new Run(run.hash(), run.text(), run.number(), run.pieces(), more[place]);
      }
    }
    return more;
  }

  /** The high bits of a hash code of text say more than its low ones. */
  private static int place(int hash, @Nullable Run[] table) {
    return (hash ^ hash >>> 16) & table.length - 1;
  }
}
