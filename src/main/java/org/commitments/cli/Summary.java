package org.commitments.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.commitments.dataset.Account;

/** The account of a run for people. */
final class Summary {

  private Summary() {}

  /**
   * Prints it.
   *
   * @param taken how many outcomes were taken from earlier runs
   */
  static void print(Account account, long taken, PrintWriter err) {
    Account.Inputs inputs = account.inputs();
    line(err, "inputs", inputs.inputs());
    line(err, "  processed", inputs.processed());
    line(err, "  duplicate", inputs.duplicate());
    line(err, "  failed", inputs.failed());
    line(err, "  skipped", inputs.skipped());
    Account.Found total = account.total();
    line(err, "articles", total.articles());
    if (total.copies() > 0) {
      line(err, "  copies", total.copies());
    }
    line(err, "commitments", total.commitments());
    for (Map.Entry<String, Account.Found> language : account.found().entrySet()) {
      line(err, "  " + language.getKey(), language.getValue().commitments());
    }
    line(err, "proposals", total.proposals());
    if (total.leftOut() > 0) {
      line(err, "less sure", total.leftOut());
    }
    if (taken > 0) {
      line(err, "known before", taken);
    }
    err.flush();
  }

  private static void line(PrintWriter err, String name, long count) {
    err.print(String.format(Locale.ROOT, "%-14s%8d%n", name, count));
  }
}
