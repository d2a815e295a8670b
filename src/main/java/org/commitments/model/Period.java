package org.commitments.model;

import java.time.LocalDate;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The time within which an action is to be done; both days are included.
 *
 * @param start the first day, or null where it is open
 * @param end the last day, or null where it is open
 * @param span the words that say so
 * @param basis what they belong to
 * @param rule the pack's rule
 */
public record Period(
    @Nullable LocalDate start, @Nullable LocalDate end, Span span, Basis basis, String rule) {

  /**
   * Checks the interval.
   *
   * @throws IllegalArgumentException where both days are open or it ends before it starts
   */
  public Period {
    if (start == null && end == null) {
      throw new IllegalArgumentException("a period needs a start or an end (rule " + rule + ")");
    }
    if (start != null && end != null && end.isBefore(start)) {
      throw new IllegalArgumentException(
          "period " + start + "/" + end + " ends before it starts (rule " + rule + ")");
    }
  }

  /** What a period belongs to. */
  public enum Basis {
    /** The clause or its sentence. */
    CLAUSE,
    /** The agreement that the article reports. */
    AGREEMENT
  }

  /** The same days, resting on something else. */
  public Period on(Basis otherBasis) {
    return new Period(start, end, span, otherBasis, rule);
  }
}
