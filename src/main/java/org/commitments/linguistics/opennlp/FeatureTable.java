package org.commitments.linguistics.opennlp;

/**
 * Features of a model by the hash of their names, each with a number. What is no feature is taken
 * for one with a chance of one in some 10^11. Once filled, shared by threads.
 */
final class FeatureTable {

  /** The last bits of an entry are one more than its number; 0 is a free entry. */
  private static final int NUMBER_BITS = 24;

  private static final int NUMBER = (1 << NUMBER_BITS) - 1;

  private final long[] table;
  private final int shift;

  /** Room for so many features. */
  FeatureTable(int size) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, size) * 2);
    shift = Long.SIZE - bits;
    table = new long[1 << bits];
  }

  /**
   * Adds a feature.
   *
   * @throws IllegalArgumentException where another has the same hash, or the number is negative or
   *     more than 16,777,213
   */
  void put(long hash, int number) {
    if (number < 0 || number >= NUMBER - 1) {
      throw new IllegalArgumentException("the number " + number + " of a feature is too great");
    }
    long key = mixed(hash);
    int slot = slot(key);
    if (table[slot] != 0) {
      throw new IllegalArgumentException("two features of a model have the hash " + hash);
    }
    table[slot] = key << NUMBER_BITS | (number + 1);
  }

  /** The number of a feature, or -1. */
  int get(long hash) {
    return (int) (table[slot(mixed(hash))] & NUMBER) - 1;
  }

  private static long mixed(long hash) {
    return (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
  }

  /** Where a key stands, by its first bits and its last, or the free place where it would. */
  private int slot(long key) {
    int slot = (int) (key >>> shift);
    while (table[slot] != 0 && ((table[slot] ^ (key << NUMBER_BITS)) & ~NUMBER) != 0) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }
}
