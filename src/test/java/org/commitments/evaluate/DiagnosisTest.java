package org.commitments.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commitments.decision.Decider;
import org.commitments.decision.Decision;
import org.commitments.decision.Question;
import org.commitments.language.LanguagePacks;
import org.commitments.model.Commitment;
import org.commitments.model.Document;
import org.commitments.model.Extraction;
import org.commitments.pipeline.Pipeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each stage that can lose a record, on texts of a sentence or two. */
class DiagnosisTest {

  private static final LanguagePacks PACKS = LanguagePacks.bundled();

  /** Rules that split nothing, with a weight that a model might give. */
  private static final Decider WEIGHING =
      new Decider() {
        @Override
        public Answer answer(Question question) {
          boolean split = question.decision() == Decision.SPLIT;
          return split ? new Answer(false, 0) : RULES.answer(question);
        }

        @Override
        public List<Weight> weights(Question question) {
          double sign = question.rules() ? 1 : -1;
          return List.of(new Weight("other=x", -sign), new Weight("told=y", 0.5 * sign));
        }
      };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Two boats | build a wharf | segment | not-in-an-article",
        "en | Old boats leave the river. | leave the river | candidate | no-cue",
        "en | The pact will, in short. | in short | candidate | no-verb:en.cue.will",
        "en | Hanoi will lend the two villages its three best boats. | best boats | split | begins-before",
        "en | A bank that will lend boats was there. | lend boats | clause | subordinate",
        "en | The rain will wet the paddies. | wet the paddies | clause | en.veto.subject-price",
        "vi | Mưa sẽ làm ướt ruộng. | làm ướt ruộng | clause | vi.veto.subject-measure",
        "en | Both sides will support the villages in mending boats. | mending | split | begins-before+ends-behind",
        "en | Both sides will lend boats, and repair the old piers every year. | repair the | split | begins-before+ends-behind+not-split",
        "en | Hanoi suggested that Vinh lend boats. | lend boats | kind | en.cue.propose",
      })
  void says_which_stage_missed_a_record(
      String language, String text, String action, String stage, String rule) {
    List<Fault> faults = faults(language, text, gold("commitment", action)).faults();
    assertThat(faults)
        .filteredOn(fault -> fault.error() == Finding.Type.MISSED)
        .extracting(fault -> fault.stage().id(), Fault::rule, Fault::action)
        .containsExactly(tuple(stage, rule, action));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hanoi will lend boats. | optional | signed | clause | en.cue.will | told=y(+0.50)",
        "Hanoi will lend boats. | proposal | lend boats | kind | en.cue.will | -",
        "Hanoi will lend boats to the old and the poor. | commitment | lend | split | ends-behind | -",
        "Hanoi will lend boats. Vinh will lend boats. | commitment | lend boats | duplicate | en.cue.will | -",
      })
  void says_which_stage_found_what_is_none(
      String text, String kind, String action, String stage, String rule, String weighed) {
    assertThat(faults("en", text, gold(kind, action)).faults())
        .filteredOn(fault -> fault.error() == Finding.Type.FALSE)
        .extracting(fault -> fault.stage().id(), Fault::rule, fault -> dash(fault.weighed()))
        .containsExactly(tuple(stage, rule, weighed));
  }

  @Test
  void says_which_field_of_a_pair_is_wrong() {
    GoldRecord gold =
        new GoldRecord(
            "commitment",
            new Passage("nurses by", 1),
            List.of(List.of("Vinh")),
            Set.of("tourism"),
            Interval.of("2030", null));
    assertThat(faults("en", "Hanoi will surely send nurses by 2027.", gold).faults())
        .extracting(
            fault -> fault.stage().id(), Fault::rule, Fault::gold, Fault::found, Fault::weighed)
        .containsExactly(
            tuple(
                "action",
                "begins-before+ends-behind",
                "nurses by",
                "surely send nurses by 2027",
                ""),
            tuple("party", "place", "Vinh", "Hanoi", ""),
            tuple("sector", "lexicon", "tourism", "health", "health:told=y(+0.50)"),
            tuple("period", "en.time.by-year", "2030-01-01/..", "../2027-12-31", ""));
  }

  @Test
  void a_cell_holds_no_tab_and_no_line_end() {
    assertThat(faults("en", "Hanoi will lend.", gold("commitment", "a\tb\nc")).lines().get(1))
        .contains("\ta b c\t")
        .doesNotContain("\n");
  }

  private static String dash(String words) {
    return words.isEmpty() ? "-" : words;
  }

  private static GoldRecord gold(String kind, String action) {
    return new GoldRecord(kind, new Passage(action, 1), List.of(List.of("Hanoi")), Set.of(), null);
  }

  private static ErrorList faults(String language, String text, GoldRecord... records) {
    Tracing tracing = new Tracing();
    var extraction = tracing.over(Pipeline.of(PACKS, tracing.watch(WEIGHING))::extract);
    String before =
        language.equals("en")
            ? "Hanoi and Vinh signed a pact. "
            : "Hà Nội và Vinh ký kết hợp tác. ";
    Extraction found = extraction.apply(new Document("a.txt", before + text, language, null));
    List<Commitment> commitments = new ArrayList<>();
    found.articles().forEach(result -> commitments.addAll(result.commitments()));
    GoldDocument gold =
        new GoldDocument("a", language, Path.of("a.txt"), null, Arrays.asList(records));
    return Evaluation.of(Gold.of(List.of(gold)), Dataset.of(Map.of("a", commitments)))
        .errors(tracing);
  }
}
