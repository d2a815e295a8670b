package org.commitments.batch;

/** A map from hashes to places in a file: 23 to 46 bytes an entry. */
final class LongIndex {

  /** What stands for no place. */
  static final long NONE = -1;

  private static final int FIRST = 1 << 10;
  private static final double FULLEST = 0.7;

  private long[] hashes = new long[FIRST];
  private long[] places = new long[FIRST];
  private int size;

  /** Puts a place, over the one that the hash had. */
  void put(long hash, long place) {
    int at = at(hash == 0 ? 1 : hash);
    if (hashes[at] == 0) {
      size++;
    }
    hashes[at] = hash == 0 ? 1 : hash;
    places[at] = place;
    if (size > FULLEST * hashes.length) {
      grow();
    }
  }

  /** The place of a hash, or {@link #NONE}. */
  long get(long hash) {
    int at = at(hash == 0 ? 1 : hash);
    return hashes[at] == 0 ? NONE : places[at];
  }

  private int at(long hash) {
    int at = (int) ((hash ^ hash >>> 32) & (hashes.length - 1));
    while (hashes[at] != 0 && hashes[at] != hash) {
      at = (at + 1) & (hashes.length - 1);
    }
    return at;
  }

  private void grow() {
    if (size > 1 << 29) {
      throw new IllegalStateException(size + " entries are more than an index can hold");
    }
    long[] oldHashes = hashes;
    long[] oldPlaces = places;
    hashes = new long[2 * oldHashes.length];
    places = new long[2 * oldHashes.length];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] != 0) {
        int at = at(oldHashes[i]);
        hashes[at] = oldHashes[i];
        places[at] = oldPlaces[i];
      }
    }
  }
}
