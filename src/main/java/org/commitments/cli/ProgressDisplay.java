package org.commitments.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** The bar that shows how far a run is; nothing where nobody watches. */
final class ProgressDisplay implements AutoCloseable {

  private static final int WIDTH = 78;

  private final @Nullable ProgressBar bar;

  /**
   * Opens it.
   *
   * @param inputs how many there are
   * @param shown whether to show anything
   */
  ProgressDisplay(long inputs, boolean shown) {
    this.bar =
        shown
            ? new ProgressBarBuilder()
                .setTaskName("reading")
                .setInitialMax(inputs)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .build()
            : null;
  }

  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
