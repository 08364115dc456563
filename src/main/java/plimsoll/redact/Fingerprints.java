package plimsoll.redact;

import java.util.Arrays;
import java.util.BitSet;

/** A set of 64-bit hashes, some of which are spared. It can be asked, not read. */
final class Fingerprints {
  private long[] keys;
  private BitSet spared;
  private int size;

  Fingerprints() {
    this(new long[1024], new BitSet(), 0);
  }

  private Fingerprints(long[] keys, BitSet spared, int size) {
    this.keys = keys;
    this.spared = spared;
    this.size = size;
  }

  /** A copy whose sparing does not touch this one. Nothing may be added to either afterwards. */
  Fingerprints copy() {
    return new Fingerprints(keys, (BitSet) spared.clone(), size);
  }

  void add(long hash) {
    long key = key(hash);
    int slot = slot(key);
    if (keys[slot] == key) {
      return;
    }
    keys[slot] = key;
    size++;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  /** From now on {@link #contains} denies the hash. Nothing may be added afterwards. */
  void spare(long hash) {
    long key = key(hash);
    int slot = slot(key);
    if (keys[slot] == key) {
      spared.set(slot);
    }
  }

  boolean contains(long hash) {
    long key = key(hash);
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
    for (long key : old) {
      if (key != 0) {
        keys[slot(key)] = key;
      }
    }
    Arrays.fill(old, 0);
  }
}
