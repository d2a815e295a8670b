package org.commitments.batch;

import java.io.Closeable;
import java.util.Optional;
import org.commitments.dataset.ArticleRows;
import org.commitments.duplicate.DuplicateIndex;
import org.commitments.storage.Scratch;

/**
 * Finds the articles that are copies of earlier ones. It must see all outcomes in the order of the
 * inputs, those of an earlier run too; what it makes of them depends on nothing else.
 */
public final class Duplicates implements Closeable {

  /** What is done with copies. */
  public enum Policy {
    /** Their records are left out, and inputs with the same bytes are read once. */
    LEAVE_OUT,
    /** They are worked on and written like others, and only marked. */
    KEEP
  }

  private final DuplicateIndex index;
  private final Policy policy;

  /**
   * Begins with no article.
   *
   * @param scratch for what is too much for memory
   */
  Duplicates(Policy policy, Scratch scratch) {
    this.policy = policy;
    this.index = new DuplicateIndex(scratch);
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

  /** Forgets all articles. */
  @Override
  public void close() {
    index.close();
  }
}
