package org.commitments.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commitments.evaluate.Tally.Count;

/**
 * The figures of a set of documents: numbers of records, and shares from 0 to 1.
 *
 * @param values name to figure, in the order of {@link #NAMES}
 */
public record Figures(Map<String, Double> values) {

  /** The names of all figures. */
  public static final List<String> NAMES =
      List.of(
          "documents",
          "gold",
          "found",
          "P",
          "R",
          "F1",
          "action_F1",
          "party",
          "sector_F1",
          "sector_hit",
          "period",
          "period_n",
          "record_F1",
          "proposal_F1",
          "force",
          "counterparty",
          "counterparty_n",
          "quantity_F1");

  private static final List<String> NUMBERS =
      List.of("documents", "gold", "found", "period_n", "counterparty_n");

  /** Copies the map and keeps its order. */
  public Figures {
    values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  static Figures of(Tally tally) {
    int hit = tally.get(Count.HIT);
    int gold = hit + tally.get(Count.MISSED);
    int found = hit + tally.get(Count.FALSE);
    double precision = share(hit, found);
    double recall = share(hit, gold);
    int periods = tally.get(Count.PERIOD_OF);
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("documents", (double) tally.get(Count.DOCUMENTS));
    values.put("gold", (double) gold);
    values.put("found", (double) found);
    values.put("P", precision);
    values.put("R", recall);
    values.put("F1", f1(precision, recall));
    values.put("action_F1", share(tally.actions(), hit));
    values.put("party", share(tally.get(Count.PARTY), hit));
    values.put(
        "sector_F1",
        share(
            2.0 * tally.get(Count.SECTOR_COMMON),
            tally.get(Count.SECTOR_GOLD) + tally.get(Count.SECTOR_FOUND)));
    values.put("sector_hit", share(tally.get(Count.SECTOR_HIT), hit));
    values.put("period", periods == 0 ? 1.0 : share(tally.get(Count.PERIOD), periods));
    values.put("period_n", (double) periods);
    values.put("record_F1", share(2.0 * tally.get(Count.FULL), found + gold));
    values.put(
        "proposal_F1",
        share(
            2.0 * tally.get(Count.PROPOSAL_COMMON),
            tally.get(Count.PROPOSAL_FOUND) + tally.get(Count.PROPOSAL_GOLD)));
    int counterparties = tally.get(Count.COUNTERPARTY_OF);
    values.put("force", share(tally.get(Count.FORCE), hit));
    values.put(
        "counterparty",
        counterparties == 0 ? 1.0 : share(tally.get(Count.COUNTERPARTY), counterparties));
    values.put("counterparty_n", (double) counterparties);
    values.put(
        "quantity_F1",
        share(
            2.0 * tally.get(Count.QUANTITY_COMMON),
            tally.get(Count.QUANTITY_FOUND) + tally.get(Count.QUANTITY_GOLD)));
    return new Figures(values);
  }

  static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  static double f1(double precision, double recall) {
    return share(2 * precision * recall, precision + recall);
  }

  /** A share with three places. */
  static String format(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }

  /**
   * One figure.
   *
   * @throws GoldException where there is none of this name
   */
  public double get(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new GoldException("unknown figure '" + name + "'; known: " + NAMES);
    }
    return value;
  }

  /** A figure as it is printed: a number as it is, a share with three places. */
  public String format(String name) {
    double value = get(name);
    return NUMBERS.contains(name) ? Long.toString(Math.round(value)) : format(value);
  }
}
