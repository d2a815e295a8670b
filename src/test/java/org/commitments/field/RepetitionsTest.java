package org.commitments.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commitments.language.LanguagePacks;
import org.commitments.model.Article;
import org.commitments.model.Commitment;
import org.commitments.model.Party;
import org.commitments.model.Period;
import org.commitments.testing.Cases;
import org.commitments.testing.Cases.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RepetitionsTest {

  static Stream<Case> cases() {
    return Cases.all("repetitions");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tells_an_action_once(Case line) {
    assertThat(line.cells()).hasSize(3);
    assertThat(records(line.language(), line.cell(0)).stream().map(RepetitionsTest::shown))
        .as(line.cell(2))
        .containsExactly(line.cell(1).split(" \\|\\| ", -1));
  }

  @Test
  void every_language_with_a_table_is_tested() {
    assertThat(cases().map(Case::language).distinct())
        .containsExactlyInAnyOrderElementsOf(LanguagePacks.bundled().ids());
  }

  @Test
  void the_record_takes_the_time_that_only_the_repetition_tells() {
    List<Commitment> records =
        records(
            "en",
            "By 2027, Hanoi will build a small school for deaf children. ¶ Hanoi will build a small"
                + " school for deaf children in Vinh.");
    assertThat(records).hasSize(1);
    assertThat(records.get(0).period())
        .isNotNull()
        .extracting(Period::end)
        .isEqualTo(LocalDate.of(2027, 12, 31));
    assertThat(records.get(0).parties()).extracting(Party::name).containsExactly("Hanoi");
  }

  private static List<Commitment> records(String language, String body) {
    String title = language.equals("en") ? "Hanoi and Vinh sign pact" : "Hà Nội và Vinh ký kết";
    Article article = Cases.article(language, title, "2024-05-02", body);
    return new Repetitions(LanguagePacks.bundled().find(language).orElseThrow())
        .merge(Cases.stages(language).read(article));
  }

  private static String shown(Commitment record) {
    var text = record.clause().article().text();
    return Stream.concat(Stream.of(record.clause().action()), record.also().stream())
        .map(text::slice)
        .collect(Collectors.joining(" + "));
  }
}
