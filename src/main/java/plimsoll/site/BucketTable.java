package plimsoll.site;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Quotes filed under their keys. Most keys are seen once, so a first look finds out under which of
 * them two reviews might meet, and only these get a drawer. A quote has sixteen keys and more: what
 * lies in the drawers are numbers, and only of those that somebody opens lists are made.
 */
final class BucketTable {
  private final long[][] keysOf;

  private final int[] reviews;

  /** The slots of a table of all keys in which two reviews met; two keys may share a slot. */
  private final BitSet met;

  private final int mask;

  /** Where the quotes of each drawer begin among {@link #contents}. */
  private int[] starts = {};

  private int[] contents = {};

  private BucketTable(int[] reviews, long[][] keysOf) {
    this.keysOf = keysOf;
    this.reviews = reviews;
    int slots = slots(Arrays.stream(keysOf).mapToInt(own -> own.length).sum());
    this.met = new BitSet(slots);
    this.mask = slots - 1;
  }

  /**
   * The drawers with quotes of two reviews or more, the fullest first and else as they were opened:
   * the numbers of the quotes in each.
   *
   * @param reviews for every quote the number of its review, counted from 1; those of one review
   *     are together
   * @param keys for every quote its keys
   */
  static Stream<int[]> shared(int[] reviews, long[][] keys) {
    BucketTable drawers = new BucketTable(reviews, keys);
    drawers.meet();
    return drawers.file().mapToObj(drawers::quotes);
  }

  private void meet() {
    int[] firstReview = new int[mask + 1];
    for (int i = 0; i < keysOf.length; i++) {
      for (long key : keysOf[i]) {
        int slot = slot(key, mask);
        if (firstReview[slot] == 0) {
          firstReview[slot] = reviews[i];
        } else if (firstReview[slot] != reviews[i]) {
          met.set(slot);
        }
      }
    }
  }

  /** Files the quotes; the numbers of the drawers that two reviews share, in order. */
  private IntStream file() {
    int[] filed = new int[filed()];
    Opened opened = new Opened(filed.length);
    int next = 0;
    for (int i = 0; i < keysOf.length; i++) {
      for (long key : keysOf[i]) {
        if (met.get(slot(key, mask))) {
          filed[next++] = opened.add(key, reviews[i]);
        }
      }
    }
    fill(filed, opened);
    return opened.shared();
  }

  /** How often a quote is filed. */
  private int filed() {
    int count = 0;
    for (long[] own : keysOf) {
      for (long key : own) {
        count += met.get(slot(key, mask)) ? 1 : 0;
      }
    }
    return count;
  }

  private void fill(int[] filed, Opened opened) {
    starts = new int[opened.count + 1];
    for (int drawer = 0; drawer < opened.count; drawer++) {
      starts[drawer + 1] = starts[drawer] + opened.sizes[drawer];
    }
    contents = new int[filed.length];
    int[] free = starts.clone();
    int next = 0;
    for (int i = 0; i < keysOf.length; i++) {
      for (long key : keysOf[i]) {
        if (met.get(slot(key, mask))) {
          contents[free[filed[next++]]++] = i;
        }
      }
    }
  }

  private int[] quotes(int drawer) {
    return Arrays.copyOfRange(contents, starts[drawer], starts[drawer + 1]);
  }

  /** The drawers by their keys, numbered as they are opened. */
  private static final class Opened {
    private final int mask;

    /** The drawer of each slot, counted from 1; a key whose slot is taken goes to the next. */
    private final int[] table;

    private long[] keys = new long[64];
    private int[] sizes = new int[64];
    private int[] reviews = new int[64];
    private int[] lastReview = new int[64];
    private int count;

    /**
     * @param most so many drawers at most
     */
    Opened(int most) {
      this.table = new int[slots(most)];
      this.mask = table.length - 1;
    }

    /** Puts a quote of a review into the drawer of a key. */
    int add(long key, int review) {
      int drawer = of(key);
      sizes[drawer]++;
      if (lastReview[drawer] != review) {
        lastReview[drawer] = review;
        reviews[drawer]++;
      }
      return drawer;
    }

    private int of(long key) {
      int slot = slot(key, mask);
      while (table[slot] > 0) {
        if (keys[table[slot] - 1] == key) {
          return table[slot] - 1;
        }
        slot = slot + 1 & mask;
      }
      if (count == keys.length) {
        keys = Arrays.copyOf(keys, 2 * count);
        sizes = Arrays.copyOf(sizes, 2 * count);
        reviews = Arrays.copyOf(reviews, 2 * count);
        lastReview = Arrays.copyOf(lastReview, 2 * count);
      }
      keys[count] = key;
      table[slot] = count + 1;
      return count++;
    }

    IntStream shared() {
      LongStream order =
          IntStream.range(0, count)
              .filter(drawer -> reviews[drawer] > 1)
              .mapToLong(drawer -> (-(long) reviews[drawer] << 32) + drawer)
              .sorted();
      return order.mapToInt(drawer -> (int) drawer);
    }
  }

  private static int slots(int keys) {
    return Integer.highestOneBit(Math.max(8, Math.min(keys, 1 << 28))) << 1;
  }

  private static int slot(long key, int mask) {
    return (int) (key ^ (key >>> 32)) & mask;
  }
}
