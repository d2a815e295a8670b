package org.commitments.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import org.commitments.archive.Reading;
import org.commitments.dataset.Account;
import org.commitments.model.Diagnostic;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private final Ledger ledger = new Ledger();

  private void read(int inputs) {
    List<Reading> readings =
        java.util.Collections.nCopies(inputs, new Reading.Skipped("of any kind"));
    Iterator<Reading> counted = ledger.counted(readings.iterator());
    counted.forEachRemaining(reading -> {});
  }

  @Test
  void eachInputIsOneOfFourThings() {
    read(4);
    ledger.enter(new Outcome.Processed("a", "1", List.of(), List.of()));
    ledger.enter(new Outcome.Duplicate("b", "1"));
    ledger.enter(new Outcome.Failed(new Diagnostic("c", "read", "empty", "nothing"), ""));
    ledger.enter(new Outcome.Skipped("d"));
    assertThat(ledger.account(true).inputs()).isEqualTo(new Account.Inputs(4, 1, 1, 1, 1));
  }

  @Test
  void anInputThatIsLostIsAFault() {
    read(2);
    ledger.enter(new Outcome.Skipped("a"));
    assertThat(ledger.account(false).inputs().inputs()).as("stopped early").isEqualTo(1);
    assertThatThrownBy(() -> ledger.account(true))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("2 inputs were read, but 1 are accounted for");
  }

  @Test
  void anInputThatIsCountedTwiceIsAFault() {
    read(1);
    ledger.enter(new Outcome.Skipped("a"));
    ledger.enter(new Outcome.Skipped("a"));
    for (boolean complete : new boolean[] {true, false}) {
      assertThatThrownBy(() -> ledger.account(complete))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("1 inputs were read, but 2 are accounted for");
    }
  }
}
