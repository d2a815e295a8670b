package org.commitments.evaluate;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record of a dataset, as far as it is scored.
 *
 * @param kind {@code commitment} or {@code proposal}
 * @param action the words of its action
 * @param parties names of its parties
 * @param codes codes of its sector
 * @param period its time, or null
 * @param confidence how sure the program is of it, from 0 to 1
 */
record FoundRecord(
    String kind,
    String action,
    List<String> parties,
    Set<String> codes,
    @Nullable Interval period,
    double confidence) {

  FoundRecord {
    parties = List.copyOf(parties);
    codes = Set.copyOf(codes);
  }
}
