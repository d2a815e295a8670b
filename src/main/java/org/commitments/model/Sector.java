package org.commitments.model;

import java.util.List;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The field of a commitment.
 *
 * @param label the place of the words of the field, or null where only the article tells it
 * @param codes codes of the sector table, in the order in which their words stand
 * @param basis what told it
 * @param rule the rule that gave it
 */
public record Sector(@Nullable Span label, List<String> codes, Basis basis, String rule) {

  /** Copies the list. */
  public Sector {
    codes = List.copyOf(codes);
  }

  /** What told the field. */
  public enum Basis {
    /** The heading that governs the sentence. */
    HEADING,
    /** The words of the clause. */
    CLAUSE,
    /** What the article is about. */
    ARTICLE
  }
}
