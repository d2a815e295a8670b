package org.commitments.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A set of words that holds of each only 128 bits of its SHA-256: 23 to 46 bytes an element,
 * however long the words are. That two elements are taken for one does not happen in practice.
 */
public final class DigestSet {

  private static final int FIRST = 1 << 10;
  private static final double FULLEST = 0.7;

  private long[] table = new long[2 * FIRST];
  private int size;

  /** Adds an element; false where it was there. */
  public boolean add(String element) {
    ByteBuffer digest =
        ByteBuffer.wrap(Sha256.digest().digest(element.getBytes(StandardCharsets.UTF_8)));
    long high = digest.getLong();
    long low = digest.getLong();
    // A free place has 0 in both; no digest is taken for one.
    int at = place(high == 0 ? 1 : high, low);
    if (table[at] != 0) {
      return false;
    }
    put(at, high == 0 ? 1 : high, low);
    size++;
    if (2.0 * size > FULLEST * table.length) {
      grow();
    }
    return true;
  }

  /** Whether an element is there. */
  public boolean contains(String element) {
    ByteBuffer digest =
        ByteBuffer.wrap(Sha256.digest().digest(element.getBytes(StandardCharsets.UTF_8)));
    long high = digest.getLong();
    return table[place(high == 0 ? 1 : high, digest.getLong())] != 0;
  }

  /** The number of elements. */
  public int size() {
    return size;
  }

  private int place(long high, long low) {
    int places = table.length / 2;
    int at = (int) (high & (places - 1));
    while (table[2 * at] != 0 && (table[2 * at] != high || table[2 * at + 1] != low)) {
      at = (at + 1) & (places - 1);
    }
    return 2 * at;
  }

  private void put(int at, long high, long low) {
    table[at] = high;
    table[at + 1] = low;
  }

  private void grow() {
    long[] old = table;
    if (old.length > 1 << 29) {
      throw new IllegalStateException(size + " elements are more than a set can hold");
    }
    table = new long[2 * old.length];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != 0) {
        put(place(old[i], old[i + 1]), old[i], old[i + 1]);
      }
    }
  }
}
