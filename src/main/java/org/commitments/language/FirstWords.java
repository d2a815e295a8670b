package org.commitments.language;

import java.util.BitSet;
import org.commitments.text.Folding;

/**
 * Tells without making a string that a word opens no phrase: a filter of hashes of the phrases'
 * first words. Most words of a text open none.
 */
final class FirstWords {

  private static final int BITS = 16;

  private final BitSet hashes = new BitSet(1 << BITS);

  /** Adds a word that is folded. */
  void add(String word) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = 31 * hash + word.charAt(i);
    }
    hashes.set(slot(hash));
  }

  /** Whether these characters, folded, may be a word that was added; they never are where not. */
  boolean mayHold(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!Folding.isPlain(c)) {
        return true;
      }
      hash = 31 * hash + Character.toLowerCase(c);
    }
    return hashes.get(slot(hash));
  }

  private static int slot(int hash) {
    int mixed = hash * 0x9E3779B1;
    return mixed >>> (Integer.SIZE - BITS);
  }
}
