package org.commitments.linguistics.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commitments.decision.Decider;
import org.commitments.decision.Decision;
import org.commitments.decision.Question;
import org.commitments.linguistics.opennlp.DecisionModel.Lesson;
import org.commitments.linguistics.opennlp.DecisionModel.Settings;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.junit.jupiter.api.Test;

class DecisionModelTest {

  private static final Settings DECIDES = Settings.deciding(1, 0.5);

  /** Nine of ten that promise are undertakings, one of ten that foretell. */
  private static List<Lesson> lessons() {
    List<Lesson> lessons = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      lessons.add(new Lesson(List.of("verb=promise"), i % 10 != 0));
      lessons.add(new Lesson(List.of("verb=foretell"), i % 10 == 0));
    }
    return lessons;
  }

  private static Question question(String feature, boolean rules) {
    Question.Evidence evidence = new Question.Evidence(List.of(feature), rules);
    return new Question(Decision.CLAUSE, new Text("It promises rain."), new Span(3, 11), evidence);
  }

  @Test
  void a_likelihood_is_near_the_share_that_was_seen() {
    DecisionModel model = DecisionModel.train(lessons(), DECIDES);
    assertThat(model.answer(question("verb=promise", false)).likelihood()).isBetween(0.85, 0.92);
    assertThat(model.answer(question("verb=foretell", true)).likelihood()).isBetween(0.08, 0.15);
    assertThat(model.answer(question("verb=promise", false)).yes()).isTrue();
    assertThat(model.answer(question("verb=foretell", true)).yes()).isFalse();
  }

  @Test
  void what_was_never_seen_says_nothing() {
    DecisionModel model = DecisionModel.train(lessons(), DECIDES);
    assertThat(model.answer(question("verb=sing", true)).likelihood()).isBetween(0.45, 0.55);
  }

  @Test
  void a_model_that_only_advises_leaves_the_answer_to_the_rules() {
    DecisionModel model = DecisionModel.train(lessons(), Settings.telling(1));
    Decider.Answer answer = model.answer(question("verb=foretell", true));
    assertThat(answer.yes()).isTrue();
    assertThat(answer.likelihood()).isLessThan(0.2);
  }

  @Test
  void the_rules_are_overruled_where_the_model_is_sure_enough() {
    Settings wide = new Settings(1, 0.95, 0.05);
    DecisionModel model = DecisionModel.train(lessons(), wide);
    assertThat(model.answer(question("verb=promise", false)).yes()).isFalse();
    assertThat(model.answer(question("verb=foretell", true)).yes()).isTrue();
    DecisionModel narrow = DecisionModel.train(lessons(), new Settings(1, 0.8, 0.2));
    assertThat(narrow.answer(question("verb=promise", false)).yes()).isTrue();
    assertThat(narrow.answer(question("verb=foretell", true)).yes()).isFalse();
  }

  @Test
  void a_stronger_prior_holds_likelihoods_nearer_to_the_middle() {
    double weak =
        DecisionModel.train(lessons(), DECIDES).answer(question("verb=promise", true)).likelihood();
    double strong =
        DecisionModel.train(lessons(), Settings.deciding(30, 0.5))
            .answer(question("verb=promise", true))
            .likelihood();
    assertThat(strong).isLessThan(weak).isGreaterThan(0.5);
  }

  @Test
  void the_same_lessons_give_the_same_bytes_and_these_the_same_model() throws IOException {
    DecisionModel model = DecisionModel.train(lessons(), Settings.deciding(1, 0.25));
    byte[] bytes = model.bytes();
    assertThat(DecisionModel.train(lessons(), Settings.deciding(1, 0.25)).bytes()).isEqualTo(bytes);
    DecisionModel read = DecisionModel.read(new ByteArrayInputStream(bytes));
    for (String feature : List.of("verb=promise", "verb=foretell", "verb=sing")) {
      assertThat(read.answer(question(feature, true)))
          .isEqualTo(model.answer(question(feature, true)));
    }
    assertThat(read.bytes()).isEqualTo(bytes);
  }

  @Test
  void one_answer_teaches_nothing() {
    List<Lesson> onlyYes = List.of(new Lesson(List.of("a=b"), true));
    assertThatThrownBy(() -> DecisionModel.train(onlyYes, DECIDES))
        .isInstanceOf(TrainingException.class)
        .hasMessage("nothing to learn: of 1 questions 1 have the answer yes");
  }

  @Test
  void what_is_no_model_is_refused() {
    ByteArrayInputStream nothing = new ByteArrayInputStream(new byte[] {1, 2, 3});
    assertThatThrownBy(() -> DecisionModel.read(nothing))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("weights.bin");
  }

  @Test
  void what_no_model_answers_the_rules_do() {
    Decider decider =
        new LearnedDecider(Map.of(Decision.SECTOR, DecisionModel.train(lessons(), DECIDES)));
    assertThat(decider.answer(question("verb=foretell", true)))
        .isEqualTo(new Decider.Answer(true, 1));
    assertThat(decider.learned(Decision.SECTOR)).isTrue();
    assertThat(decider.learned(Decision.CLAUSE)).isFalse();
  }
}
