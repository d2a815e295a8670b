package org.commitments.field;

import java.util.stream.Stream;
import org.commitments.testing.Cases;
import org.commitments.testing.Cases.Case;
import org.commitments.testing.Found;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartyExtractorTest {

  static Stream<Case> parties() {
    return Cases.all("parties");
  }

  @ParameterizedTest
  @MethodSource("parties")
  void sentences_give_the_parties_of_the_table(Case line) {
    Found.PARTIES.assertThatHolds(line);
  }
}
