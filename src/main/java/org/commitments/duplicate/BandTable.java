package org.commitments.duplicate;

import java.util.Arrays;

/** Which documents have which key; of a key the newest come first. Some 14 bytes an entry. */
final class BandTable {

  private static final int NONE = -1;

  private int[] heads = new int[1 << 10];
  private int[] keys = new int[1 << 9];
  private int[] next = new int[1 << 9];
  private int size;

  BandTable() {
    Arrays.fill(heads, NONE);
  }

  /** The newest entry under a key, or a negative number. */
  int first(int key) {
    return skip(heads[slot(key)], key);
  }

  /** The entry of the same key before this one, or a negative number. */
  int before(int entry) {
    return skip(next[entry], keys[entry]);
  }

  private int skip(int start, int key) {
    int entry = start;
    while (entry >= 0 && keys[entry] != key) {
      entry = next[entry];
    }
    return entry;
  }

  /** Adds an entry; its number is that of the entries before it. */
  void add(int key) {
    if (size == keys.length) {
      grow();
    }
    keys[size] = key;
    link(size++);
  }

  private void link(int entry) {
    int slot = slot(keys[entry]);
    next[entry] = heads[slot];
    heads[slot] = entry;
  }

  private void grow() {
    keys = Arrays.copyOf(keys, 2 * size);
    next = Arrays.copyOf(next, 2 * size);
    heads = new int[4 * size];
    Arrays.fill(heads, NONE);
    for (int entry = 0; entry < size; entry++) {
      link(entry);
    }
  }

  private int slot(int key) {
    return (int) Mixing.mix(key) & (heads.length - 1);
  }
}
