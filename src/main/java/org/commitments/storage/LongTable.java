package org.commitments.storage;

import java.io.Closeable;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Numbers under keys that are hashes, in bounded memory: what is more goes to a scratch file of 23
 * to 64 bytes an entry. An entry costs about one page, and growing goes through the file in its
 * order. For one thread.
 *
 * <p>Own code, as the libraries that were measured cost too much: the B-tree of H2's MVStore takes
 * some 300 µs of CPU a document for the 25 keys of its copies and leaves a gigabyte behind 60,000
 * documents, since it writes a page anew for each change; this takes some 100 µs, of the 5 ms that
 * a document takes, and 1.5 KB on the disk. Files mapped to memory would end the process where the
 * disk is full, and stay on Windows.
 */
public final class LongTable implements Closeable {

  /** What stands for no value. */
  public static final long NONE = -1;

  private static final int ENTRY = 2 * Long.BYTES;
  private static final int PAGE_ENTRIES = Pages.SIZE / ENTRY;
  private static final int FIRST_BITS = 10;
  private static final double FULLEST = 0.7;

  private final Scratch scratch;
  private final int most;
  private Pages pages;
  private int bits = FIRST_BITS;
  private long size;

  /**
   * Makes an empty table.
   *
   * @param most how many pages of 4 KiB are in memory at most; at least 4
   */
  public LongTable(Scratch scratch, int most) {
    this.scratch = scratch;
    this.most = most;
    this.pages = new Pages(scratch, most);
  }

  /** The number of entries. */
  public long size() {
    return size;
  }

  /**
   * Adds an entry.
   *
   * @param key a hash: keys must differ in their first bits
   * @param value not negative
   * @throws StorageException where the scratch file fails
   */
  public void add(long key, long value) {
    check(value);
    set(free(key), key, value);
    size++;
    if (size > FULLEST * slots()) {
      grow();
    }
  }

  /** Adds an entry, or sets the value of the one that the key has. */
  public void put(long key, long value) {
    check(value);
    long slot = home(key);
    while (valueAt(slot) != NONE) {
      if (keyAt(slot) == key) {
        set(slot, key, value);
        return;
      }
      slot = after(slot);
    }
    add(key, value);
  }

  /** Adds an entry; where the key has that many, in the place of the one with the least value. */
  public void addAmong(int atMost, long key, long value) {
    check(value);
    int count = 0;
    long least = -1;
    long leastValue = Long.MAX_VALUE;
    for (long slot = home(key); valueAt(slot) != NONE; slot = after(slot)) {
      if (keyAt(slot) == key) {
        count++;
        if (valueAt(slot) < leastValue) {
          leastValue = valueAt(slot);
          least = slot;
        }
      }
    }
    if (count < atMost) {
      add(key, value);
    } else {
      set(least, key, value);
    }
  }

  /** The value of a key, of several any, or {@link #NONE}. */
  public long get(long key) {
    for (long slot = home(key); ; slot = after(slot)) {
      long value = valueAt(slot);
      if (value == NONE || keyAt(slot) == key) {
        return value;
      }
    }
  }

  /** Whether a key has a value, maybe beside others. */
  public boolean has(long key, long value) {
    for (long slot = home(key); valueAt(slot) != NONE; slot = after(slot)) {
      if (valueAt(slot) == value && keyAt(slot) == key) {
        return true;
      }
    }
    return false;
  }

  /** All values of a key, in any order. */
  public long[] values(long key) {
    long[] values = new long[4];
    int count = 0;
    for (long slot = home(key); valueAt(slot) != NONE; slot = after(slot)) {
      if (keyAt(slot) == key) {
        values = count < values.length ? values : Arrays.copyOf(values, 2 * count);
        values[count++] = valueAt(slot);
      }
    }
    return Arrays.copyOf(values, count);
  }

  private static void check(long value) {
    if (value < 0) {
      throw new IllegalArgumentException("value " + value + "; allowed: 0 and more");
    }
  }

  private long slots() {
    return 1L << bits;
  }

  /** By the first bits, so that a table of twice the size has its entries in the same order. */
  private long home(long key) {
    return key >>> (Long.SIZE - bits);
  }

  private long after(long slot) {
    return slot + 1 & slots() - 1;
  }

  private long free(long key) {
    long slot = home(key);
    while (valueAt(slot) != NONE) {
      slot = after(slot);
    }
    return slot;
  }

  private long keyAt(long slot) {
    return pages.toRead(slot / PAGE_ENTRIES).getLong((int) (slot % PAGE_ENTRIES) * ENTRY);
  }

  /** A free slot is all zeros, so the value stands there plus 1. */
  private long valueAt(long slot) {
    int at = (int) (slot % PAGE_ENTRIES) * ENTRY + Long.BYTES;
    return pages.toRead(slot / PAGE_ENTRIES).getLong(at) - 1;
  }

  private void set(long slot, long key, long value) {
    ByteBuffer page = pages.toWrite(slot / PAGE_ENTRIES);
    int at = (int) (slot % PAGE_ENTRIES) * ENTRY;
    page.putLong(at, key);
    page.putLong(at + Long.BYTES, value + 1);
  }

  private void grow() {
    long before = slots();
    try (Pages old = pages) {
      old.halve();
      pages = new Pages(scratch, most);
      bits++;
      byte[] copy = new byte[Pages.SIZE];
      for (long page = 0; page < before / PAGE_ENTRIES; page++) {
        old.toRead(page).get(0, copy);
        ByteBuffer entries = ByteBuffer.wrap(copy);
        while (entries.hasRemaining()) {
          long key = entries.getLong();
          long value = entries.getLong() - 1;
          if (value != NONE) {
            set(free(key), key, value);
          }
        }
      }
    }
  }

  /** Removes it, in memory and on the disk. */
  @Override
  public void close() {
    pages.close();
  }
}
