package org.commitments.linguistics.opennlp;

/**
 * A piece of a feature with its hash. The hash of pieces in a row follows from theirs, so that a
 * feature can be looked up without being written out.
 *
 * @param text the piece
 * @param hash the hash of the piece: a polynomial of its UTF-16 units
 * @param power what a hash is multiplied with when this piece is put behind it
 */
record Part(String text, long hash, long power) {

  private static final long BASE = 0x5851F42D4C957F2DL;

  /** A piece of these characters. */
  static Part of(String text) {
    long hash = 0;
    long power = 1;
    for (int i = 0; i < text.length(); i++) {
      hash = then(hash, text.charAt(i));
      power *= BASE;
    }
    return new Part(text, hash, power);
  }

  /** The hash of some characters with one more behind them. */
  static long then(long before, char next) {
    return before * BASE + next;
  }

  /** The hash of some characters with this piece behind them. */
  long after(long before) {
    return before * power + hash;
  }

  /** The hash of some characters with a space and this piece behind them. */
  long afterSpace(long before) {
    return after(then(before, ' '));
  }
}
