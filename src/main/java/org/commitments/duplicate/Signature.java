package org.commitments.duplicate;

import java.util.Arrays;

/**
 * What of a text is kept to tell its copies: a MinHash of its shingles (runs of {@value #SHINGLE}
 * words), samples of its names and of its numbers, and a hash of all its words. It does not depend
 * on the language, on case, marks, typography, line ends or normal form. Immutable.
 */
public final class Signature {

  static final int SHINGLE = 4;
  static final int BANDS = 24;
  static final int ROWS = 3;
  static final int HASHES = BANDS * ROWS;

  /** How many keys it has under which texts like it are looked for. */
  static final int KEYS = BANDS + 1;

  private final int[] bands;
  private final Sketch sketch;

  private Signature(int[] bands, Sketch sketch) {
    this.bands = bands;
    this.sketch = sketch;
  }

  /** The signature of a text; its cost grows with the length. */
  public static Signature of(String text) {
    Wording words = Wording.of(text);
    int[] minima = minima(words);
    int[] bands = new int[KEYS];
    for (int band = 0; band < BANDS; band++) {
      long key = band;
      for (int row = 0; row < ROWS; row++) {
        key = Mixing.mix(key ^ minima[band * ROWS + row]);
      }
      bands[band] = (int) key;
    }
    Sketch.Words all = words.all();
    bands[BANDS] = (int) all.hash();
    byte[] low = new byte[HASHES];
    for (int i = 0; i < HASHES; i++) {
      low[i] = (byte) minima[i];
    }
    return new Signature(bands, new Sketch(all, low, Facts.of(words)));
  }

  /** The least value of each hash function over the shingles. */
  private static int[] minima(Wording words) {
    long[] factors = new long[HASHES];
    Arrays.setAll(factors, i -> Mixing.mix(i) | 1);
    int[] minima = new int[HASHES];
    Arrays.fill(minima, Integer.MAX_VALUE);
    int last = Math.max(0, words.size() - SHINGLE);
    for (int start = 0; start <= last; start++) {
      long shingle = run(words, start, Math.min(words.size(), start + SHINGLE));
      for (int i = 0; i < HASHES; i++) {
        int value = (int) ((shingle * factors[i]) >>> 33);
        if (value < minima[i]) {
          minima[i] = value;
        }
      }
    }
    return minima;
  }

  private static long run(Wording words, int start, int end) {
    long hash = 1;
    for (int i = start; i < end; i++) {
      hash = Mixing.mix(hash ^ words.hash(i));
    }
    return hash;
  }

  /** One of {@link #KEYS} keys; texts that are alike share at least one in all likelihood. */
  int key(int number) {
    return bands[number];
  }

  Sketch sketch() {
    return sketch;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signature signature
        && Arrays.equals(bands, signature.bands)
        && sketch.equals(signature.sketch);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bands);
  }
}
