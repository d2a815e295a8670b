package org.commitments.dataset;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts a table into stretches of rows that fit into memory. The engine hands rows on in vectors,
 * which hold up to {@value #VECTOR} of them whatever their length.
 */
final class Stretches {

  /** A stretch from its first row, from 0 on, to before its last. */
  record Stretch(long from, long to) {}

  static final int VECTOR = 2048;

  /** The most characters of a stretch, or one row where that is longer. */
  private static final long MOST = 32L << 20;

  /** The most characters of a group of rows where the table need not be parted. */
  private static final long LARGEST_GROUP = 128L << 20;

  private final List<Stretch> stretches = new ArrayList<>();
  private long rows;
  private long from;
  private long characters;
  private long ofVector;
  private long largest;

  /** Notes the next row. */
  void add(long length) {
    if (rows > from && (characters + length > MOST || rows - from == VECTOR)) {
      stretches.add(new Stretch(from, rows));
      from = rows;
      characters = 0;
    }
    ofVector = rows % VECTOR == 0 ? length : ofVector + length;
    largest = Math.max(largest, ofVector);
    characters += length;
    rows++;
  }

  /** Whether the vector of the next row, if that has such a length, fits into memory. */
  boolean hasRoom(long length) {
    return rows % VECTOR == 0 || ofVector + length <= LARGEST_GROUP;
  }

  /** Whether groups of so many rows fit into memory. */
  boolean fit(int group) {
    return largest * Math.max(1, group / VECTOR) <= LARGEST_GROUP;
  }

  /** All of them, in order. */
  List<Stretch> all() {
    List<Stretch> all = new ArrayList<>(stretches);
    all.add(new Stretch(from, rows));
    return all;
  }
}
