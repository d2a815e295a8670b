package org.commitments.section;

import java.util.stream.Stream;
import org.commitments.testing.Cases;
import org.commitments.testing.Cases.Case;
import org.commitments.testing.Found;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeadingSectionsTest {

  static Stream<Case> sections() {
    return Cases.all("sections");
  }

  @ParameterizedTest
  @MethodSource("sections")
  void headings_govern_what_the_table_says(Case line) {
    Found.SECTIONS.assertThatHolds(line);
  }
}
