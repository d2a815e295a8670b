package org.commitments.batch;

import java.util.concurrent.Callable;
import org.commitments.archive.DigestSet;
import org.commitments.storage.Scratch;

/** What a batch asks of earlier runs, and of the inputs before one in this run. */
interface Recall {

  /** Whether an input is the first with these bytes; true once for each digest. */
  boolean claim(String digest);

  /**
   * What will give the outcome of an input that is known, on another thread.
   *
   * @throws IllegalStateException where it is not known
   */
  Callable<Kept> recall(String source, String digest);

  /** An outcome in the form in which it is kept; called by many threads. */
  Kept kept(Outcome outcome);

  /** Nothing is known and nothing is stored. */
  static Recall nothing() {
    DigestSet seen = new DigestSet(Scratch.MEMORY);
    return new Recall() {
      @Override
      public boolean claim(String digest) {
        return seen.add(digest);
      }

      @Override
      public Callable<Kept> recall(String source, String digest) {
        throw new IllegalStateException("nothing is known, but " + source + " is said to be");
      }

      @Override
      public Kept kept(Outcome outcome) {
        return new Kept(outcome, new byte[0], false);
      }
    };
  }
}
