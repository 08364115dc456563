package plimsoll.search;

import java.util.Arrays;

/**
 * What runs of characters come to, looked up where they are in a text, without making a string of
 * each. Every thread has its own: all is in a few arrays of numbers, so that a run which is known
 * costs a look or two at memory, and no other thread need be waited for.
 */
final class RunTable {
  /** A run of so many characters, none beyond Latin-1, is the two numbers that it is packed in. */
  private static final int PACKED = 16;

  private static final int COUNTED = 1;
  private static final int WORD = 2;
  private static final int COUNTED_IN_TITLE = 4;
  private static final int FLAGS = 3;

  /** By the bits of a run its number, counted from 1; if the place is taken, the next one. */
  private int[] table = new int[1 << 12];

  private long[] low = new long[1 << 10];
  private long[] high = new long[1 << 10];

  /** The characters of a run that cannot be packed; else none. */
  private char[][] texts = new char[1 << 10][];

  /** Where the pieces of a run begin; the next one's begin where they end. */
  private int[] starts = new int[1 << 10];

  /** The number of the term, that of the token as it is written, and flags. */
  private long[] pieces = new long[1 << 10];

  private int size;
  private int pieceCount;

  /** The run that was asked for last. */
  private long askedLow;

  private long askedHigh;
  private boolean askedPacked;

  /** The number of a run, or -1. */
  int find(char[] text, int from, int to) {
    pack(text, from, to);
    return table[place(text, from, to)] - 1;
  }

  /** Keeps a run that was just not found; its number. */
  int put(char[] text, int from, int to, Lexicon.Piece[] found) {
    if (2 * size >= table.length) {
      grow();
    }
    if (size + 1 == starts.length) {
      low = Arrays.copyOf(low, 2 * starts.length);
      high = Arrays.copyOf(high, 2 * starts.length);
      texts = Arrays.copyOf(texts, 2 * starts.length);
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    pack(text, from, to);
    int place = place(text, from, to);
    low[size] = askedLow;
    high[size] = askedHigh;
    texts[size] = askedPacked ? null : Arrays.copyOfRange(text, from, to);
    for (Lexicon.Piece piece : found) {
      add(piece);
    }
    starts[size + 1] = pieceCount;
    table[place] = ++size;
    return size - 1;
  }

  private void add(Lexicon.Piece piece) {
    if (pieceCount == pieces.length) {
      pieces = Arrays.copyOf(pieces, 2 * pieceCount);
    }
    long flags = piece.word() ? WORD : 0;
    if (piece.kind().indexed()) {
      flags |= COUNTED | COUNTED_IN_TITLE;
    } else if (piece.kind() == Token.Kind.NUMBER) {
      flags |= COUNTED_IN_TITLE;
    }
    pieces[pieceCount++] = (long) piece.term() << 32 | (long) piece.written() << FLAGS | flags;
  }

  /** The number of the first piece of a run; its others follow. */
  int first(int run) {
    return starts[run];
  }

  /** The number after its last. */
  int end(int run) {
    return starts[run + 1];
  }

  int term(int piece) {
    return (int) (pieces[piece] >>> 32);
  }

  int written(int piece) {
    return (int) pieces[piece] >>> FLAGS;
  }

  /** Whether the index holds it wherever it is. */
  boolean isIndexed(int piece) {
    return (pieces[piece] & COUNTED) != 0;
  }

  boolean isIndexedInTitle(int piece) {
    return (pieces[piece] & COUNTED_IN_TITLE) != 0;
  }

  boolean isWord(int piece) {
    return (pieces[piece] & WORD) != 0;
  }

  /** No run holds the character 0: no two of them are packed alike. */
  private void pack(char[] text, int from, int to) {
    long one = 0;
    long two = 0;
    int all = 0;
    for (int i = from; i < to; i++) {
      char c = text[i];
      two = two << 8 | one >>> 56;
      one = one << 8 | c;
      all |= c;
    }
    askedPacked = all < 0x100 && to - from <= PACKED;
    askedLow = askedPacked ? one : hash(text, from, to);
    askedHigh = askedPacked ? two : 0;
  }

  private static long hash(char[] text, int from, int to) {
    long hash = 0;
    for (int i = from; i < to; i++) {
      hash = 0x5851F42D4C957F2DL * (hash + text[i] + 1);
    }
    return hash;
  }

  /** Where the run that is asked for is in the table, or would be. */
  private int place(char[] text, int from, int to) {
    int mask = table.length - 1;
    int place = place(askedLow, askedHigh, mask);
    while (table[place] > 0 && !is(table[place] - 1, text, from, to)) {
      place = place + 1 & mask;
    }
    return place;
  }

  private static int place(long low, long high, int mask) {
    long mixed = (low ^ high * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    return (int) (mixed >>> 40) & mask;
  }

  private boolean is(int run, char[] text, int from, int to) {
    if (low[run] != askedLow || high[run] != askedHigh) {
      return false;
    }
    char[] kept = texts[run];
    return askedPacked
        ? kept == null
        : kept != null && Arrays.equals(kept, 0, kept.length, text, from, to);
  }

  private void grow() {
    int[] more = new int[2 * table.length];
    for (int run = 0; run < size; run++) {
      int place = place(low[run], high[run], more.length - 1);
      while (more[place] > 0) {
        place = place + 1 & more.length - 1;
      }
      more[place] = run + 1;
    }
    table = more;
  }
}
