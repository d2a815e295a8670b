package org.commitments.evaluate;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record of a gold file, as far as it is scored.
 *
 * @param kind {@code commitment}, {@code proposal} or {@code optional}
 * @param action the words of its action
 * @param parties the accepted names of each party, the first preferred
 * @param codes codes of its sector
 * @param period its time, or null
 */
record GoldRecord(
    String kind,
    String action,
    List<List<String>> parties,
    Set<String> codes,
    @Nullable Interval period) {

  GoldRecord {
    parties = List.copyOf(parties);
    codes = Set.copyOf(codes);
  }
}
