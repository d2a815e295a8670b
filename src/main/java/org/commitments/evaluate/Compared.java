package org.commitments.evaluate;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A commitment of the gold, a found one, or a pair of both, as far as it is counted by field.
 *
 * @param gold codes of the gold commitment, or null where what was found is none
 * @param found codes of the found commitment, or null where it was missed
 * @param party whether both have the same parties
 * @param full whether the found one is right in all
 */
record Compared(
    @Nullable Set<String> gold, @Nullable Set<String> found, boolean party, boolean full) {

  static Compared missed(GoldRecord record) {
    return new Compared(record.codes(), null, false, false);
  }

  static Compared invented(FoundRecord record) {
    return new Compared(null, record.codes(), false, false);
  }

  /** Whether both sides have it. */
  boolean paired() {
    return gold != null && found != null;
  }
}
