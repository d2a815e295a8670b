package org.commitments.clause;

import static org.assertj.core.api.Assertions.assertThat;

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
    Found clauses = Found.CLAUSES;
    assertThat(line.cells()).hasSize(clauses.width());
    String found = clauses.in(line);
    assertThat(found)
        .withFailMessage(() -> clauses.message(line, found))
        .isEqualTo(clauses.expected(line));
  }

  static Stream<Case> bullets() {
    return Cases.all("bullets");
  }

  @ParameterizedTest
  @MethodSource("bullets")
  void lists_give_the_actions_of_the_table(Case line) {
    Found bullets = Found.BULLETS;
    assertThat(line.cells()).hasSize(bullets.width());
    String found = bullets.in(line);
    assertThat(found)
        .withFailMessage(() -> bullets.message(line, found))
        .isEqualTo(bullets.expected(line));
  }
}
