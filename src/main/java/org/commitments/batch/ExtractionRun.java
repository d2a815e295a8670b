package org.commitments.batch;

import java.util.Iterator;
import java.util.function.Consumer;
import org.commitments.archive.Reading;
import org.commitments.dataset.Account;
import org.commitments.dataset.DatasetWriter;
import org.commitments.dataset.RunSettings;

/** From inputs to a dataset: runs the batch, writes what comes out, and keeps the account. */
public final class ExtractionRun {

  private final Batch batch;
  private final int maxErrors;

  /**
   * Takes the batch.
   *
   * @param maxErrors the run stops when more inputs than this have failed
   */
  public ExtractionRun(Batch batch, int maxErrors) {
    this.batch = batch;
    this.maxErrors = maxErrors;
  }

  /**
   * Runs, and finishes the dataset; where it stopped early, with what was read until then.
   *
   * @param listener hears of each outcome in the order of the inputs
   * @throws org.commitments.dataset.OutputException where the dataset cannot be written
   */
  public Account run(
      Iterator<Reading> readings,
      DatasetWriter writer,
      RunSettings settings,
      Consumer<Outcome> listener) {
    Ledger ledger = new Ledger();
    Duplicates duplicates = new Duplicates(batch.duplicates());
    boolean complete =
        batch.run(
            readings,
            worked -> {
              Outcome outcome = duplicates.marked(worked);
              ledger.enter(outcome);
              if (outcome instanceof Outcome.Processed processed) {
                processed.articles().forEach(writer::add);
              } else if (outcome instanceof Outcome.Failed failed) {
                writer.add(failed.diagnostic());
              }
              listener.accept(outcome);
              return ledger.failed() <= maxErrors;
            });
    Account account = ledger.account(complete);
    writer.finish(account, settings);
    return account;
  }
}
