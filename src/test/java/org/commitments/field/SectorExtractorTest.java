package org.commitments.field;

import java.util.stream.Stream;
import org.commitments.testing.Cases;
import org.commitments.testing.Cases.Case;
import org.commitments.testing.Found;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SectorExtractorTest {

  static Stream<Case> sectors() {
    return Cases.all("sectors");
  }

  @ParameterizedTest
  @MethodSource("sectors")
  void actions_give_the_codes_of_the_table(Case line) {
    Found.SECTORS.assertThatHolds(line);
  }
}
