package org.commitments.duplicate;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The part of a signature that is kept of every original, to compare others with it. */
final class Sketch {

  private static final double CHANCE = 1.0 / 256; // that two low bytes agree

  private final Words words;
  private final byte[] minima;
  private final Facts facts;

  /**
   * All words of a text.
   *
   * @param count their number
   * @param hash of them in their order
   */
  record Words(int count, long hash) {}

  /**
   * Takes the parts.
   *
   * @param words all words
   * @param minima the low byte of each least value of the shingles
   * @param facts names and numbers
   */
  Sketch(Words words, byte[] minima, Facts facts) {
    this.words = words;
    this.minima = minima;
    this.facts = facts;
  }

  Words words() {
    return words;
  }

  Facts facts() {
    return facts;
  }

  /** The estimated share of the shingles of both that both have, from 0 to 1. */
  double resemblance(Sketch other) {
    int same = 0;
    for (int i = 0; i < minima.length; i++) {
      if (minima[i] == other.minima[i]) {
        same++;
      }
    }
    double share = (double) same / minima.length;
    return Math.max(0, (share - CHANCE) / (1 - CHANCE));
  }

  /** How many bytes {@link #write} takes. */
  int size() {
    return Integer.BYTES + Long.BYTES + Signature.HASHES + facts.size();
  }

  /** Writes it. */
  void write(ByteBuffer bytes) {
    bytes.putInt(words.count()).putLong(words.hash()).put(minima);
    facts.write(bytes);
  }

  /** Reads what {@link #write} wrote. */
  static Sketch read(ByteBuffer bytes) {
    Words words = new Words(bytes.getInt(), bytes.getLong());
    byte[] minima = new byte[Signature.HASHES];
    bytes.get(minima);
    return new Sketch(words, minima, Facts.read(bytes));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketch sketch
        && words.equals(sketch.words)
        && Arrays.equals(minima, sketch.minima)
        && facts.equals(sketch.facts);
  }

  @Override
  public int hashCode() {
    return words.hashCode();
  }
}
