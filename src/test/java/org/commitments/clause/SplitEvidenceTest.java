package org.commitments.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commitments.decision.Decider;
import org.commitments.decision.Decision;
import org.commitments.decision.Question;
import org.commitments.language.LanguagePacks;
import org.commitments.model.Document;
import org.commitments.pipeline.Pipeline;
import org.junit.jupiter.api.Test;

class SplitEvidenceTest {

  private static List<Question> asked(String sentence) {
    List<Question> asked = new ArrayList<>();
    Decider listening =
        question -> {
          if (question.decision() == Decision.SPLIT) {
            asked.add(question);
          }
          return Decider.RULES.answer(question);
        };
    Pipeline.of(LanguagePacks.bundled(), listening)
        .extract(new Document("a.txt", sentence, null, null));
    return asked;
  }

  @Test
  void what_stands_between_two_verbs_and_behind_the_second_is_evidence() {
    List<Question> asked =
        asked("The Ministry of Health will build roads for farmers, and open two schools.");
    assertThat(asked).hasSize(1);
    assertThat(asked.get(0).rules()).isTrue();
    assertThat(asked.get(0).features())
        .contains(
            "rules=true",
            "coordinator=,word",
            "verb=build",
            "next=open",
            "again=false",
            "last=farmer",
            "claim=for",
            "inner=0",
            "innermost=none",
            "back=-4",
            "follower=NUMBER",
            "reach=-4",
            "close=.",
            "later=0");
  }

  @Test
  void names_and_figures_are_no_evidence() {
    List<Question> asked =
        asked("The Ministry of Health will build 300 homes in Accra and train 500 nurses.");
    assertThat(asked).hasSize(1);
    assertThat(String.join(" ", asked.get(0).features())).doesNotContainIgnoringCase("accra", "00");
  }

  @Test
  void marks_and_verbs_in_between_are_counted() {
    List<Question> asked =
        asked("Bộ Y tế sẽ hỗ trợ các tỉnh xây dựng trạm xá, mua thuốc, và đào tạo bác sĩ.");
    assertThat(asked).isNotEmpty();
    assertThat(asked.get(0).features())
        .contains("verb=hỗ trợ", "inner=1", "innermost=xây dựng", "coordinator=,", "later=1");
  }
}
