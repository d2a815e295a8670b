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
 * @param details its other fields
 * @param confidence how sure the program is of it, from 0 to 1
 * @param origin what it rests on
 */
record FoundRecord(
    String kind,
    String action,
    List<String> parties,
    Set<String> codes,
    @Nullable Interval period,
    Details details,
    double confidence,
    Origin origin) {

  /**
   * What a record rests on.
   *
   * @param start the code point of its article at which the action starts, or -1 where the dataset
   *     does not say
   * @param rule the rule that found it
   * @param parties the rules of its parties, each once
   * @param sector the rule of its sector, or an empty string
   * @param period the rule of its period, or an empty string
   * @param also actions that were taken for repetitions of its own
   */
  record Origin(
      int start,
      String rule,
      List<String> parties,
      String sector,
      String period,
      List<String> also) {

    Origin {
      parties = parties.stream().distinct().toList();
      also = List.copyOf(also);
    }
  }

  FoundRecord {
    parties = List.copyOf(parties);
    codes = Set.copyOf(codes);
  }
}
