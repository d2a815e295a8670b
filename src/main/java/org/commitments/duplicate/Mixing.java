package org.commitments.duplicate;

/** A hash of a number, the same on every machine. */
final class Mixing {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private Mixing() {}

  /** The output of the SplitMix64 generator in this state; a bijection that mixes all bits. */
  static long mix(long state) {
    long z = state + STEP;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
