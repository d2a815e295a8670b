package org.commitments.cli;

import java.io.PrintWriter;
import org.commitments.batch.RunState;
import org.commitments.dataset.OutputException;

/**
 * Sees to it that a run that is told to end (Ctrl-C, SIGTERM) leaves what it has done and says how
 * to go on. The process then ends as shells expect, with 130 or 143.
 */
final class Interruption implements AutoCloseable {

  private final RunState state;
  private final PrintWriter err;
  private final Thread hook = new Thread(this::stop, "interruption");

  private Interruption(RunState state, PrintWriter err) {
    this.state = state;
    this.err = err;
  }

  /** Watches until it is closed. */
  static Interruption watch(RunState state, PrintWriter err) {
    Interruption interruption = new Interruption(state, err);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** The state of the run that is watched. */
  RunState state() {
    return state;
  }

  private void stop() {
    if (state.isFinished()) {
      return;
    }
    String kept = "what was done is kept (" + state.done() + " inputs)";
    try {
      state.force();
    } catch (OutputException e) {
      kept = Safe.words(String.valueOf(e.getMessage()));
    }
    err.println("commitments: stopped by a signal; " + kept + "; --resume goes on");
    err.flush();
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook speaks.
      return;
    }
  }
}
