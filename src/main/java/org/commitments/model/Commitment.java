package org.commitments.model;

import java.util.List;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One record of the dataset.
 *
 * @param clause the action, its cue and where it stands
 * @param parties who acts, in the order of the text; empty where the text does not say
 * @param counterparties to whom or with whom
 * @param sector the field, or null
 * @param period the time, or null
 * @param quantities what makes it measurable, in the order of the text
 * @param confidence from 0 to 1: how sure the rules are
 * @param also the actions that say the same elsewhere in the article, less fully, in the order of
 *     the text
 */
public record Commitment(
    Clause clause,
    List<Party> parties,
    List<Party> counterparties,
    @Nullable Sector sector,
    @Nullable Period period,
    List<Quantity> quantities,
    double confidence,
    List<Span> also) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException where the confidence is not within 0 and 1
   */
  public Commitment {
    parties = List.copyOf(parties);
    counterparties = List.copyOf(counterparties);
    quantities = List.copyOf(quantities);
    also = List.copyOf(also);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " must lie within 0 and 1");
    }
  }

  /** A record that is told once. */
  public Commitment(
      Clause clause,
      List<Party> parties,
      List<Party> counterparties,
      @Nullable Sector sector,
      @Nullable Period period,
      List<Quantity> quantities,
      double confidence) {
    this(clause, parties, counterparties, sector, period, quantities, confidence, List.of());
  }

  /** How the parties act. */
  public enum Mode {
    /** Two or more together. */
    JOINT,
    /** One for itself, or each for itself. */
    UNILATERAL
  }

  /**
   * Joint where more than one party acts, unless the words tell that each acts for itself ("each
   * Participant"); a pack's rule for such words has an id that ends with {@code .each}.
   */
  public Mode mode() {
    boolean severally = parties.stream().allMatch(party -> party.rule().endsWith(".each"));
    return parties.size() > 1 && !severally ? Mode.JOINT : Mode.UNILATERAL;
  }
}
