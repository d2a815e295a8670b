package org.commitments.batch;

import java.util.Iterator;
import java.util.function.Consumer;
import org.commitments.archive.Reading;
import org.commitments.dataset.Account;
import org.commitments.dataset.DatasetWriter;
import org.commitments.dataset.RunSettings;
import org.jspecify.annotations.Nullable;

/**
 * From inputs to a dataset: runs the batch, writes what comes out, and keeps the account.
 *
 * <p>The writer gets all articles of all inputs in their order, also those that an earlier run had
 * found: whatever it derives from them it derives anew in every run.
 */
public final class ExtractionRun {

  private final Batch batch;
  private final int maxErrors;
  private final @Nullable RunState state;

  /**
   * A run that nothing is kept of.
   *
   * @param maxErrors the run stops when more inputs than this have failed
   */
  public ExtractionRun(Batch batch, int maxErrors) {
    this.batch = batch;
    this.maxErrors = maxErrors;
    this.state = null;
  }

  /**
   * A run that can be resumed.
   *
   * @param maxErrors the run stops when more inputs than this have failed
   * @param state where its outcomes are kept
   */
  public ExtractionRun(Batch batch, int maxErrors, RunState state) {
    this.batch = batch;
    this.maxErrors = maxErrors;
    this.state = state;
  }

  /**
   * Runs, and finishes the dataset; where it stopped early, with what was read until then.
   *
   * @param listener hears of each outcome in the order of the inputs
   * @throws org.commitments.storage.StorageException where the dataset cannot be written, or what
   *     is put aside meanwhile
   * @throws IllegalStateException where an input was lost or counted twice
   */
  public Account run(
      Iterator<Reading> readings,
      DatasetWriter writer,
      RunSettings settings,
      Consumer<Outcome> listener) {
    Account account = write(readings, writer, listener);
    if (state != null) {
      state.force();
    }
    writer.finish(account, settings);
    if (state != null) {
      state.finish();
    }
    return account;
  }

  private Account write(
      Iterator<Reading> readings, DatasetWriter writer, Consumer<Outcome> listener) {
    Ledger ledger = new Ledger();
    EarlierOutcomes earlier = state == null ? null : state.outcomes();
    try (Duplicates duplicates = new Duplicates(batch.duplicates(), writer.scratch())) {
      boolean complete =
          batch.run(
              ledger.counted(earlier == null ? readings : earlier.counted(readings)),
              earlier == null ? Recall.nothing() : earlier,
              kept -> {
                Outcome outcome = duplicates.marked(kept.outcome());
                ledger.enter(outcome);
                if (earlier != null) {
                  earlier.add(kept);
                }
                if (outcome instanceof Outcome.Processed processed) {
                  processed.articles().forEach(writer::add);
                } else if (outcome instanceof Outcome.Failed failed) {
                  writer.add(failed.diagnostic());
                }
                listener.accept(outcome);
                return ledger.failed() <= maxErrors;
              });
      return ledger.account(complete);
    }
  }
}
