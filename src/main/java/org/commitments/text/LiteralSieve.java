package org.commitments.text;

import java.util.Arrays;
import java.util.Collection;

/**
 * Tells fast that a stretch of a text holds none of some {@link Shape folded} strings, by the first
 * characters of each; it may take another string for one of them. Immutable; shared by threads.
 */
final class LiteralSieve {

  /** So many characters fit in a key. */
  private static final int LONGEST_KEY = 4;

  private static final int UNIT = Character.SIZE;
  private static final int BITS = 12;

  private final int length;
  private final long mask;

  /** The keys, sorted. */
  private final long[] keys;

  /** A bit for each hash of a key. */
  private final long[] hashes = new long[1 << (BITS - 6)];

  /** Takes strings that are not empty. */
  LiteralSieve(Collection<String> literals) {
    length = literals.stream().mapToInt(String::length).reduce(LONGEST_KEY, Math::min);
    mask = length == LONGEST_KEY ? -1L : (1L << (UNIT * length)) - 1;
    keys = literals.stream().mapToLong(this::key).distinct().sorted().toArray();
    for (long key : keys) {
      int hash = hash(key);
      hashes[hash >>> 6] |= 1L << hash;
    }
  }

  private long key(String literal) {
    long key = 0;
    for (int i = 0; i < length; i++) {
      key = key << UNIT | literal.charAt(i);
    }
    return key;
  }

  private static int hash(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - BITS));
  }

  /** Whether one of the strings may stand within a stretch; it never does where not. */
  boolean mayHold(CharSequence text, int from, int to) {
    long window = 0;
    int read = 0;
    boolean isAfterSpace = false;
    for (int at = from; at < to; at++) {
      char unit = text.charAt(at);
      if (Character.isSurrogate(unit)) {
        return true;
      }
      int form = FoldedLetters.TABLE.of(unit);
      if (form == ' ' && isAfterSpace) {
        continue;
      }
      isAfterSpace = form == ' ';
      window = (window << UNIT | form) & mask;
      read++;
      if (read >= length && isKey(window)) {
        return true;
      }
    }
    return false;
  }

  private boolean isKey(long window) {
    int hash = hash(window);
    return (hashes[hash >>> 6] >>> hash & 1) != 0 && Arrays.binarySearch(keys, window) >= 0;
  }
}
