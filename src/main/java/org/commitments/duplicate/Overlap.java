package org.commitments.duplicate;

/**
 * What two sets have in common.
 *
 * @param shared members of both
 * @param smaller members of the one that has fewer
 */
record Overlap(int shared, int smaller) {

  /**
   * Compares two samples, ascending and unsigned. A sample of the full size may be cut; then only
   * what lies before the earlier cut is compared, where both are whole.
   */
  static Overlap of(short[] one, short[] other, int full) {
    int bound = Math.min(bound(one, full), bound(other, full));
    int shared = 0;
    int i = 0;
    int j = 0;
    int ones = count(one, bound);
    int others = count(other, bound);
    while (i < ones && j < others) {
      int order = Short.compareUnsigned(one[i], other[j]);
      if (order == 0) {
        shared++;
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return new Overlap(shared, Math.min(ones, others));
  }

  private static int bound(short[] sample, int full) {
    return sample.length < full ? 0xFFFF : Short.toUnsignedInt(sample[full - 1]);
  }

  private static int count(short[] sample, int bound) {
    int count = sample.length;
    while (count > 0 && Short.toUnsignedInt(sample[count - 1]) > bound) {
      count--;
    }
    return count;
  }

  /** How many of the smaller set the other lacks. */
  int missing() {
    return smaller - shared;
  }

  /** The share of the smaller set that the other has; 1 of an empty one. */
  double share() {
    return smaller == 0 ? 1 : (double) shared / smaller;
  }
}
