package org.commitments.batch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import org.commitments.archive.Reading;
import org.commitments.archive.Sha256;
import org.commitments.dataset.Account;
import org.commitments.dataset.ArticleRows;

/** Counts the outcomes of a run. */
final class Ledger {

  private final MessageDigest digest = Sha256.digest();
  private final Map<String, Account.Found> found = new HashMap<>();
  private long read;
  private int inputs;
  private int processed;
  private int duplicate;
  private int failed;
  private int skipped;
  private int warnings;

  /** The readings, counted: each must come to have an outcome. */
  Iterator<Reading> counted(Iterator<Reading> readings) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return readings.hasNext();
      }

      @Override
      public Reading next() {
        Reading reading = readings.next();
        read++;
        return reading;
      }
    };
  }

  void enter(Outcome outcome) {
    inputs++;
    if (outcome instanceof Outcome.Processed read) {
      if (read.isDuplicate()) {
        duplicate++;
      } else {
        processed++;
      }
      warnings += read.warnings().size();
      for (ArticleRows rows : read.articles()) {
        int commitments = rows.commitments().size() - rows.proposals();
        found.merge(
            rows.language(),
            new Account.Found(
                1, rows.copy() ? 1 : 0, commitments, rows.proposals(), rows.leftOut()),
            Account.Found::plus);
      }
    } else if (outcome instanceof Outcome.Duplicate) {
      duplicate++;
    } else if (outcome instanceof Outcome.Failed) {
      failed++;
    } else {
      skipped++;
      return; // what is not for us does not change the result
    }
    String line = outcome.source() + "\n" + outcome.digest() + "\n";
    digest.update(line.getBytes(StandardCharsets.UTF_8));
  }

  int failed() {
    return failed;
  }

  /**
   * The account.
   *
   * @param complete whether all inputs were met
   * @throws IllegalStateException where an input has no outcome, or two
   */
  Account account(boolean complete) {
    if (complete ? read != inputs : read < inputs) {
      throw new IllegalStateException(
          read + " inputs were read, but " + inputs + " are accounted for");
    }
    return new Account(
        new Account.Inputs(inputs, processed, duplicate, failed, skipped),
        found,
        warnings,
        complete,
        HexFormat.of().formatHex(digest.digest()));
  }
}
