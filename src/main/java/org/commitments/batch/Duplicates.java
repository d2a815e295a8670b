package org.commitments.batch;

import java.util.Optional;
import org.commitments.dataset.ArticleRows;
import org.commitments.duplicate.DuplicateIndex;

/**
 * Finds the articles that are copies of earlier ones. It must see all outcomes in the order of the
 * inputs, those of an earlier run too; what it makes of them depends on nothing else.
 */
public final class Duplicates {

  /** What is done with copies. */
  public enum Policy {
    /** Their records are left out, and inputs with the same bytes are read once. */
    LEAVE_OUT,
    /** They are worked on and written like others, and only marked. */
    KEEP
  }

  private final DuplicateIndex index = new DuplicateIndex();
  private final Policy policy;

  Duplicates(Policy policy) {
    this.policy = policy;
  }

  /**
   * The outcome with its copies marked and, where they are not to be kept, without their records.
   */
  Outcome marked(Outcome outcome) {
    return outcome instanceof Outcome.Processed processed
        ? new Outcome.Processed(
            processed.source(),
            processed.digest(),
            processed.articles().stream().map(this::marked).toList(),
            processed.warnings())
        : outcome;
  }

  private ArticleRows marked(ArticleRows rows) {
    Optional<String> original = index.seen(rows.id(), rows.signature());
    if (original.isEmpty()) {
      return rows;
    }
    ArticleRows copy = rows.asCopyOf(original.get());
    return policy == Policy.KEEP ? copy : copy.withoutRecords();
  }
}
