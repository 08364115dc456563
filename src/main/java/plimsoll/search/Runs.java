package plimsoll.search;

import org.jspecify.annotations.Nullable;

/**
 * What runs of characters come to, looked up where they stand in a text, without making a string of
 * each. Found without a lock: an entry never changes, and who misses one makes it anew.
 */
final class Runs {
  private volatile @Nullable Entry[] table = new Entry[1 << 12];
  private int size;

  /** A run, and the next one of the same place in the table. */
  private record Entry(int hash, char[] run, Lexicon.Piece[] pieces, @Nullable Entry next) {
    boolean is(int hash, char[] text, int from, int to) {
      if (this.hash != hash || run.length != to - from) {
        return false;
      }
      for (int i = 0; i < run.length; i++) {
        if (run[i] != text[from + i]) {
          return false;
        }
      }
      return true;
    }
  }

  /** The pieces of a run, if they are known. */
  Lexicon.Piece @Nullable [] find(char[] text, int from, int to) {
    int hash = hash(text, from, to);
    @Nullable Entry[] now = table;
    for (Entry entry = now[hash & now.length - 1]; entry != null; entry = entry.next()) {
      if (entry.is(hash, text, from, to)) {
        return entry.pieces();
      }
    }
    return null;
  }

  /** Keeps the pieces of a run; twice is once too often and no harm. */
  synchronized void put(char[] run, Lexicon.Piece[] pieces) {
    if (size++ == table.length) {
      table = twice(table);
    }
    int hash = hash(run, 0, run.length);
    int place = hash & table.length - 1;
    table[place] = new Entry(hash, run, pieces, table[place]);
  }

  private static @Nullable Entry[] twice(@Nullable Entry[] old) {
    @Nullable Entry[] more = new Entry[old.length * 2];
    for (Entry first : old) {
      for (Entry entry = first; entry != null; entry = entry.next()) {
        int place = entry.hash() & more.length - 1;
        more[place] = new Entry(entry.hash(), entry.run(), entry.pieces(), more[place]);
      }
    }
    return more;
  }

  private static int hash(char[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    return hash ^ hash >>> 16;
  }
}
