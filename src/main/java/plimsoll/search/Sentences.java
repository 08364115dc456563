package plimsoll.search;

import java.util.Arrays;

/**
 * The sentences of a long page and which terms each of them has. They are noted while the page is
 * counted, so that it is not cut into words a second time for its gist; and in a byte or two for
 * each term, since ten thousand pages wait for theirs.
 */
final class Sentences {
  /** Those of a page that is shown whole. */
  static final Sentences NONE = new Sentences(new byte[0]);

  /** Where a sentence may be cut in two. */
  private static final int LONG = 240;

  /** For every sentence its length, the number of its terms and each of them. */
  private final byte[] packed;

  private Sentences(byte[] packed) {
    this.packed = packed;
  }

  boolean isEmpty() {
    return packed.length == 0;
  }

  /** Hands out the sentences in order. */
  void read(Reader reader) {
    int[] terms = new int[64];
    for (Cursor at = new Cursor(); at.place < packed.length; ) {
      int length = at.next();
      int count = at.next();
      terms = count <= terms.length ? terms : new int[count];
      for (int i = 0; i < count; i++) {
        terms[i] = at.next();
      }
      reader.sentence(length, Arrays.copyOf(terms, count));
    }
  }

  /** Takes the length of a sentence and its terms, each once. */
  interface Reader {
    void sentence(int length, int[] terms);
  }

  private final class Cursor {
    private int place;

    int next() {
      int value = 0;
      for (int shift = 0; ; shift += 7) {
        byte one = packed[place++];
        value |= (one & 0x7f) << shift;
        if (one >= 0) {
          return value;
        }
      }
    }
  }

  /** Notes the sentences of one page after the other. */
  static final class Notes {
    private byte[] packed = new byte[4096];
    private int size;
    private char[] text = {};
    private int length;
    private int start;
    private int end;

    /** The last sentence of each term, counted from 1 over all pages. */
    private int[] last = new int[256];

    private int sentence;
    private int[] terms = new int[64];
    private int count;

    /** Begins a page, the first characters of {@code text}. */
    void begin(char[] text, int length) {
      this.text = text;
      this.length = length;
      size = 0;
      end = 0;
      open();
    }

    private void open() {
      start = end;
      end = Sentences.end(text, start, length);
      sentence++;
      count = 0;
    }

    private void close() {
      write(end - start);
      write(count);
      for (int i = 0; i < count; i++) {
        write(terms[i]);
      }
    }

    /** Goes on to the sentence that a place is in; where that one ends. */
    int endOf(int place) {
      while (place >= end) {
        close();
        open();
      }
      return end;
    }

    /** The number of the sentence, which no other one has. */
    int sentence() {
      return sentence;
    }

    /** The sentence has a term. */
    void add(int term) {
      last = term < last.length ? last : Arrays.copyOf(last, Math.max(term + 1, 2 * last.length));
      if (last[term] == sentence) {
        return;
      }
      last[term] = sentence;
      terms = count < terms.length ? terms : Arrays.copyOf(terms, 2 * count);
      terms[count++] = term;
    }

    /** The sentences, when all of the page's terms are noted. */
    Sentences sentences() {
      endOf(length - 1);
      close();
      return new Sentences(Arrays.copyOf(packed, size));
    }

    private void write(int value) {
      packed = size + 5 <= packed.length ? packed : Arrays.copyOf(packed, 2 * packed.length);
      int rest = value;
      while (rest >= 0x80) {
        packed[size++] = (byte) (rest | 0x80);
        rest >>>= 7;
      }
      packed[size++] = (byte) rest;
    }
  }

  /** After a line, a sentence, or where a long one can be cut. */
  private static int end(char[] text, int from, int length) {
    for (int i = from; i + 1 < length; i++) {
      char c = text[i];
      // Within words, where most characters are, only a long sentence ends.
      if (Characters.kind(c) == Characters.IN_WORD && i - from < LONG) {
        continue;
      }
      boolean space = text[i + 1] <= ' ';
      boolean enough = i - from >= LONG && (space || i - from >= 2 * LONG);
      if (c == '\n'
          || c == '。'
          || c == '！'
          || c == '？'
          || (space && (c == '.' || c == '!' || c == '?'))
          || (enough && !Character.isHighSurrogate(c))) {
        return i + 1;
      }
    }
    return length;
  }
}
