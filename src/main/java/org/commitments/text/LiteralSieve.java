package org.commitments.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Tells fast whether a stretch of a text holds one of some {@link Shape folded} strings, by the
 * first characters of each. Immutable; shared by threads.
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

  /** For each key what may follow it. */
  private final List<List<String>> tails = new ArrayList<>();

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
      tails.add(
          literals.stream()
              .filter(literal -> key(literal) == key)
              .map(literal -> literal.substring(length))
              .toList());
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

  /**
   * Whether one of the strings stands within a stretch; where it has characters outside the Basic
   * Multilingual Plane, whether one may.
   */
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
      if (read >= length && isKey(window) && goesOn(window, text, at, to)) {
        return true;
      }
    }
    return false;
  }

  /** Whether behind the last unit of a key what follows it in one of the strings follows. */
  private boolean goesOn(long key, CharSequence text, int last, int to) {
    for (String tail : tails.get(Arrays.binarySearch(keys, key))) {
      if (stands(tail, text, last, to)) {
        return true;
      }
    }
    return false;
  }

  private static boolean stands(String tail, CharSequence text, int last, int to) {
    int matched = 0;
    int before = FoldedLetters.TABLE.of(text.charAt(last));
    for (int at = last + 1; at < to && matched < tail.length(); at++) {
      char unit = text.charAt(at);
      if (Character.isSurrogate(unit)) {
        return true;
      }
      int form = FoldedLetters.TABLE.of(unit);
      if (form != ' ' || before != ' ') {
        if (form != tail.charAt(matched)) {
          return false;
        }
        matched++;
      }
      before = form;
    }
    return matched == tail.length();
  }

  private boolean isKey(long window) {
    int hash = hash(window);
    return (hashes[hash >>> 6] >>> hash & 1) != 0 && Arrays.binarySearch(keys, window) >= 0;
  }
}
