package org.commitments.clause;

import java.util.stream.Stream;
import org.commitments.testing.Cases;
import org.commitments.testing.Cases.Case;
import org.commitments.testing.Found;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleClauseSplitterTest {

  static Stream<Case> clauses() {
    return Cases.all("clauses");
  }

  @ParameterizedTest
  @MethodSource("clauses")
  void sentences_give_the_actions_of_the_table(Case line) {
    Found.CLAUSES.assertThatHolds(line);
  }

  static Stream<Case> bullets() {
    return Cases.all("bullets");
  }

  @ParameterizedTest
  @MethodSource("bullets")
  void lists_give_the_actions_of_the_table(Case line) {
    Found.BULLETS.assertThatHolds(line);
  }
}
