package org.commitments.evaluate;

import java.util.EnumMap;
import java.util.Map;

/** Counts from which the figures are made; counts of several documents add up. */
final class Tally {

  /** What is counted. */
  enum Count {
    DOCUMENTS,
    /** Gold commitments that were found. */
    HIT,
    MISSED,
    FALSE,
    PARTY,
    SECTOR_COMMON,
    SECTOR_GOLD,
    SECTOR_FOUND,
    SECTOR_HIT,
    PERIOD,
    PERIOD_OF,
    /** Records that are right in all. */
    FULL,
    PROPOSAL_COMMON,
    PROPOSAL_GOLD,
    PROPOSAL_FOUND,
    FORCE,
    COUNTERPARTY,
    COUNTERPARTY_OF,
    QUANTITY_COMMON,
    QUANTITY_GOLD,
    QUANTITY_FOUND
  }

  private final Map<Count, Integer> counts = new EnumMap<>(Count.class);
  private double actions;

  void add(Count count, int by) {
    counts.merge(count, by, Integer::sum);
  }

  void add(Count count, boolean one) {
    add(count, one ? 1 : 0);
  }

  void addAction(double score) {
    actions += score;
  }

  void add(Tally other) {
    other.counts.forEach(this::add);
    actions += other.actions;
  }

  int get(Count count) {
    return counts.getOrDefault(count, 0);
  }

  /** The sum of the actions' scores. */
  double actions() {
    return actions;
  }
}
