package plimsoll.gate;

import java.util.BitSet;

/**
 * A set of 64-bit hashes, some of which are spared. It can be asked, not read.
 *
 * <p>Almost every question is answered no; most of these by a filter of one bit for each hash that
 * stays in the processor's cache where the table of a large site does not.
 */
final class Fingerprints {
  /** Bits of the filter for each place of the table, which is filled to a half at most. */
  private static final int BITS_PER_SLOT = 8;

  private static final int SMALLEST = 1024;

  /** How many of the hashes that were added last are remembered. */
  private static final int RECENT = 1 << 12;

  private long[] keys;
  private long[] filter;

  /**
   * What was added last, by its lowest bits: a text is read twice, as written and as decoded, and
   * most of what it says is then in here, and the table of a large site not in the cache.
   */
  private final long[] recent = new long[RECENT];

  private final BitSet spared;
  private int size;

  Fingerprints() {
    this(SMALLEST);
  }

  private Fingerprints(int slots) {
    this(new long[slots], new long[slots * BITS_PER_SLOT >> 6], new BitSet(), 0);
  }

  private Fingerprints(long[] keys, long[] filter, BitSet spared, int size) {
    this.keys = keys;
    this.filter = filter;
    this.spared = spared;
    this.size = size;
  }

  /** A copy whose sparing does not touch this one. Nothing may be added to either afterwards. */
  Fingerprints copy() {
    return new Fingerprints(keys, filter, (BitSet) spared.clone(), size);
  }

  /**
   * The same hashes without those that are spared, in as little room as they take. Most of what is
   * asked about is public text, and most of a large site's hashes are of that.
   */
  Fingerprints withoutSpared() {
    int slots = SMALLEST;
    while (slots < size() * 2) {
      slots *= 2;
    }
    Fingerprints fewer = new Fingerprints(slots);
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0 && !spared.get(slot)) {
        fewer.insert(keys[slot]);
      }
    }
    return fewer;
  }

  void add(long hash) {
    long key = key(hash);
    int place = (int) key & RECENT - 1;
    if (recent[place] == key) {
      return;
    }
    recent[place] = key;
    insert(key);
  }

  private void insert(long key) {
    int slot = slot(key);
    if (keys[slot] == key) {
      return;
    }
    keys[slot] = key;
    mark(key);
    size++;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  /** From now on {@link #contains} denies the hash. Nothing may be added afterwards. */
  void spare(long hash) {
    long key = key(hash);
    if (mayHold(key)) {
      int slot = slot(key);
      if (keys[slot] == key) {
        spared.set(slot);
      }
    }
  }

  boolean contains(long hash) {
    long key = key(hash);
    return mayHold(key) && holds(key);
  }

  private boolean holds(long key) {
    int slot = slot(key);
    return keys[slot] == key && !spared.get(slot);
  }

  /** How many hashes are not spared. */
  int size() {
    return size - spared.cardinality();
  }

  /** 0 marks an empty slot. */
  private static long key(long hash) {
    return hash == 0 ? 1 : hash;
  }

  private void mark(long key) {
    int bit = (int) (key >>> 20) & (filter.length << 6) - 1;
    filter[bit >> 6] |= 1L << bit;
  }

  private boolean mayHold(long key) {
    int bit = (int) (key >>> 20) & (filter.length << 6) - 1;
    return (filter[bit >> 6] & 1L << bit) != 0;
  }

  private int slot(long key) {
    int slot = (int) (key ^ (key >>> 32)) & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    if (!spared.isEmpty()) {
      throw new IllegalStateException("a hash was added after one was spared");
    }
    long[] old = keys;
    keys = new long[old.length * 2];
    filter = new long[keys.length * BITS_PER_SLOT >> 6];
    for (long key : old) {
      if (key != 0) {
        keys[slot(key)] = key;
        mark(key);
      }
    }
  }
}
