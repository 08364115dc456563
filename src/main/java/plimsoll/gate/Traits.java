package plimsoll.gate;

import org.jspecify.annotations.Nullable;
import plimsoll.text.Folded;

/**
 * What a text can be recognised by: its words, its identifiers ({@code pg-orders-7}, and parts of
 * two to four words of it), and its runs of five words or of seven characters without spaces.
 */
public final class Traits {
  private static final int PARTS = 4;
  private static final int RUN = 5;
  private static final int RUN_LETTERS = 18;
  private static final int UNSPACED_RUN = 7;

  private Traits() {}

  /** How far a word tells where it comes from. */
  public enum Strength {
    /** Not at all: short words, numbers, dates, durations. */
    NONE,
    /** A word that an interface or a script may use by chance; it counts in prose. */
    WORD,
    /** An identifier; it counts wherever it stands. */
    IDENTIFIER
  }

  /** Receives what is found; places are those of the folded text. */
  public interface Sink {
    /** Whether it is told of single identifiers, and of what is joined, and of nothing else. */
    default boolean wantsIdentifiersAlone() {
      return false;
    }

    /** A word by itself. */
    void word(long hash, Strength strength, int start, int end);

    /** Words that are joined. */
    default void joined(long hash, Strength strength, int start, int end) {
      word(hash, strength, start, end);
    }

    void run(long hash, int start, int end);
  }

  /** Reads a text once. {@code anyNeighbours}: words count as joined whatever stands between. */
  public static void read(Folded text, boolean anyNeighbours, Sink sink) {
    if (sink.wantsIdentifiersAlone()) {
      identifiers(Words.unhashed(text), anyNeighbours, sink);
    } else {
      all(Words.hashed(text), anyNeighbours, sink);
    }
  }

  private static void all(Words words, boolean anyNeighbours, Sink sink) {
    Identifier identifier = new Identifier(words, anyNeighbours, sink);
    Run spaced = new Run(RUN, sink);
    // Most texts have no such characters, and many are short.
    @Nullable Run unspaced = null;
    while (words.next()) {
      if (words.unspaced) {
        spaced.clear();
        identifier.clear();
        unspaced = unspaced == null ? new Run(UNSPACED_RUN, sink) : unspaced;
        unspaced.add(words.hash, RUN_LETTERS, words.start, words.end);
      } else {
        if (unspaced != null) {
          unspaced.clear();
        }
        sink.word(words.hash, strength(words), words.start, words.end);
        identifier.add(words.hash);
        spaced.add(words.hash, words.letters, words.start, words.end);
      }
    }
  }

  /** Most words are neither, and are not even hashed. */
  private static void identifiers(Words words, boolean anyNeighbours, Sink sink) {
    Identifier identifier = new Identifier(words, anyNeighbours, sink);
    while (words.next()) {
      if (words.unspaced) {
        identifier.clear();
      } else {
        if (strength(words) == Strength.IDENTIFIER) {
          long hash = words.hash(words.start, words.end);
          sink.word(hash, Strength.IDENTIFIER, words.start, words.end);
        }
        identifier.addUnhashed();
      }
    }
  }

  private static Strength strength(Words word) {
    int length = word.letters + word.digits;
    if (word.digits == 0) {
      return word.letters >= 4 ? Strength.WORD : Strength.NONE;
    }
    if (word.letters == 0) {
      return length >= 5 && length != 8 ? Strength.WORD : Strength.NONE;
    }
    boolean amount = word.amount;
    boolean time = word.clock || (word.letters <= 2 && word.digits >= 8);
    if (length < 3 || amount || time) {
      return Strength.NONE;
    }
    return length >= 6 && word.letters >= 2 ? Strength.IDENTIFIER : Strength.WORD;
  }

  /** The last words, as long as they are joined. */
  private static final class Identifier {
    private final Words word;
    private final boolean anyNeighbours;
    private final Sink sink;
    private final @Nullable Part[] parts = new Part[PARTS];
    private int count;

    Identifier(Words word, boolean anyNeighbours, Sink sink) {
      this.word = word;
      this.anyNeighbours = anyNeighbours;
      this.sink = sink;
    }

    void clear() {
      count = 0;
    }

    /** Adds the word at which the reading is. */
    void add(long hash) {
      Part part = place();
      part.hash = hash;
      part.hashed = true;
      if (count > 1) {
        emit();
      }
    }

    /** The same, if it was not hashed: that is done when the next one is joined to it. */
    void addUnhashed() {
      place().hashed = false;
      if (count > 1) {
        emit();
      }
    }

    private Part place() {
      if (!word.joined && !anyNeighbours) {
        count = 0;
      } else if (count == PARTS) {
        shift();
      }
      Part part = parts[count];
      if (part == null) {
        part = new Part();
        parts[count] = part;
      }
      count++;
      part.start = word.start;
      part.end = word.end;
      part.letters = word.letters;
      part.digits = word.digits > 0;
      part.technical = word.joined && "_.@:".indexOf(word.joiner) >= 0;
      return part;
    }

    private long hash(Part part) {
      if (!part.hashed) {
        part.hash = word.hash(part.start, part.end);
        part.hashed = true;
      }
      return part.hash;
    }

    /** All the identifiers that end here, of two parts and more. */
    private void emit() {
      Part last = parts[count - 1];
      int letterCount = last.letters;
      boolean digit = last.digits;
      boolean joint = last.technical;
      long reversed = hash(last);
      for (int i = count - 2; i >= 0; i--) {
        Part part = parts[i];
        digit |= part.digits;
        letterCount += part.letters;
        reversed = Words.join(reversed, hash(part));
        Strength strength = strength(count - i, letterCount, digit, joint, word, part.start);
        sink.joined(reversed, strength, part.start, last.end);
        joint |= part.technical;
      }
    }

    private static Strength strength(
        int parts, int letters, boolean digit, boolean joint, Words last, int start) {
      int length = last.end - start;
      if (letters < 2 || length < 5) {
        return Strength.NONE;
      }
      boolean numbered = parts == 2 && last.letters == 0 && last.digits <= 2;
      boolean strong = letters >= 4 && length >= 6 && (digit || joint) && !numbered;
      return strong ? Strength.IDENTIFIER : letters >= 4 ? Strength.WORD : Strength.NONE;
    }

    private void shift() {
      Part first = parts[0];
      System.arraycopy(parts, 1, parts, 0, PARTS - 1);
      parts[PARTS - 1] = first;
      count--;
    }

    /** One of the words that are joined. */
    private static final class Part {
      private long hash;
      private boolean hashed;
      private int start;
      private int end;
      private int letters;
      private boolean digits;
      private boolean technical;
    }
  }

  /** The last words in a row; the hash of all of them moves along with each. */
  private static final class Run {
    private static final long BASE = 0x100000001B3L;

    private final int size;
    private final Sink sink;
    private final long leaving;
    private final long[] hashes;
    private final int[] letters;
    private final int[] starts;
    private int slot;
    private int count;
    private int letterCount;
    private long joined;

    Run(int size, Sink sink) {
      this.size = size;
      this.sink = sink;
      this.hashes = new long[size];
      this.letters = new int[size];
      this.starts = new int[size];
      long power = 1;
      for (int i = 1; i < size; i++) {
        power *= BASE;
      }
      this.leaving = power;
    }

    void clear() {
      slot = 0;
      count = 0;
      letterCount = 0;
      joined = 0;
    }

    void add(long hash, int letterCountOfWord, int start, int end) {
      if (count == size) {
        joined -= hashes[slot] * leaving;
        letterCount -= letters[slot];
      } else {
        count++;
      }
      joined = joined * BASE + hash;
      letterCount += letterCountOfWord;
      hashes[slot] = hash;
      letters[slot] = letterCountOfWord;
      starts[slot] = start;
      slot = slot + 1 == size ? 0 : slot + 1;
      if (count == size && letterCount >= RUN_LETTERS) {
        sink.run(Words.mix(joined + size), starts[slot], end);
      }
    }
  }
}
