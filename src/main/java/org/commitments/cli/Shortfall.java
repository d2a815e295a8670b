package org.commitments.cli;

import java.io.PrintWriter;
import java.util.List;

/** Figures that are lower than they must be. */
final class Shortfall {

  private Shortfall() {}

  /** Prints a line for each; the exit status is a fault where there is one. */
  static int report(List<String> below, PrintWriter err) {
    below.forEach(err::println);
    err.flush();
    return below.isEmpty() ? ExitStatus.OK : ExitStatus.FAULT;
  }
}
