package org.commitments.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.commitments.testing.Cases;
import org.commitments.testing.Cases.Case;
import org.commitments.testing.Found;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordModesTest {

  static Stream<Case> modes() {
    return Cases.all("modes");
  }

  @ParameterizedTest
  @MethodSource("modes")
  void sentences_give_the_force_mode_and_counterparties_of_the_table(Case line) {
    Found.MODES.assertThatHolds(line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "vi"})
  void the_table_has_enough_lines(String language) {
    assertThat(Cases.read(language, "modes")).hasSizeGreaterThanOrEqualTo(25);
  }
}
