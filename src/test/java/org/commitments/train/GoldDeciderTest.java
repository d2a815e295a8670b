package org.commitments.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.commitments.decision.Decision;
import org.commitments.decision.Question;
import org.commitments.evaluate.GoldDocument;
import org.commitments.evaluate.GoldRecord;
import org.commitments.evaluate.Passage;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.junit.jupiter.api.Test;

class GoldDeciderTest {

  private static final Text TEXT =
      new Text("The bank will lend money and train clerks. Trade will grow. It may help.");

  private final GoldDecider decider =
      decider(
          true,
          record("commitment", "lend money", "finance"),
          record("commitment", "train clerks", "education"),
          record("optional", "help", "finance"));

  private static GoldDecider decider(boolean whole, GoldRecord... records) {
    GoldDocument document = new GoldDocument("a", "en", Path.of("a.txt"), null, List.of(records));
    return new GoldDecider(new Annotated(document, TEXT.value(), whole, List.of()));
  }

  private static GoldRecord record(String kind, String action, String code) {
    return new GoldRecord(
        kind, new Passage(action, 1), List.of(List.of("Bank")), Set.of(code), null);
  }

  private Question question(Decision decision, String words, String... about) {
    int at = TEXT.value().indexOf(words);
    Span place = new Span(at, at + words.length());
    // What the rules would say is the opposite of what is right.
    boolean rules = words.startsWith("grow") || words.startsWith("money");
    return new Question(
        decision, TEXT, place, List.of(about), new Question.Evidence(List.of("a=b"), rules));
  }

  @Test
  void a_candidate_is_one_where_an_action_begins_with_it_or_agrees() {
    assertThat(decider.yes(question(Decision.CLAUSE, "lend money and train clerks"))).isTrue();
    assertThat(decider.yes(question(Decision.CLAUSE, "grow"))).isFalse();
    assertThat(decider.answered())
        .extracting(GoldDecider.Answered::yes)
        .containsExactly(true, false);
  }

  @Test
  void what_is_optional_teaches_nothing() {
    assertThat(decider.yes(question(Decision.CLAUSE, "help"))).isFalse();
    assertThat(decider.answered()).isEmpty();
    assertThat(decider.asked()).hasSize(1);
  }

  @Test
  void a_verb_splits_where_an_action_begins_and_not_inside_one() {
    assertThat(decider.yes(question(Decision.SPLIT, "train"))).isTrue();
    assertThat(decider.yes(question(Decision.SPLIT, "clerk"))).isFalse();
    // Outside all actions the annotation does not say.
    decider.yes(question(Decision.SPLIT, "grow"));
    assertThat(decider.answered()).hasSize(2);
  }

  @Test
  void a_code_is_right_where_the_record_of_the_action_has_it() {
    assertThat(decider.yes(question(Decision.SECTOR, "lend money", "finance"))).isTrue();
    assertThat(decider.yes(question(Decision.SECTOR, "lend money", "trade"))).isFalse();
    decider.yes(question(Decision.SECTOR, "grow", "trade"));
    assertThat(decider.answered()).hasSize(2);
  }

  @Test
  void a_record_is_right_where_its_action_is_one() {
    assertThat(decider.right(question(Decision.RECORD, "lend money"))).isTrue();
    assertThat(decider.right(question(Decision.RECORD, "grow"))).isFalse();
    assertThat(decider.right(question(Decision.RECORD, "help"))).isNull();
  }

  @Test
  void of_judged_places_the_rest_of_the_text_is_not_known() {
    GoldDecider judged =
        decider(
            false,
            record("commitment", "lend money", "finance"),
            record("neither", "train clerks", "education"));
    assertThat(judged.yes(question(Decision.CLAUSE, "lend money"))).isTrue();
    assertThat(judged.yes(question(Decision.CLAUSE, "train clerks"))).isFalse();
    assertThat(judged.answered()).hasSize(2);
    // As the rules say.
    assertThat(judged.yes(question(Decision.CLAUSE, "grow"))).isTrue();
    assertThat(judged.yes(question(Decision.SPLIT, "train"))).isFalse();
    judged.yes(question(Decision.SECTOR, "lend money", "finance"));
    assertThat(judged.answered()).hasSize(2);
    assertThat(judged.right(question(Decision.RECORD, "train clerks"))).isFalse();
    assertThat(judged.right(question(Decision.RECORD, "grow"))).isNull();
  }

  @Test
  void a_verb_that_was_judged_is_known_without_the_rest_of_the_text() {
    Annotated.Split train = new Annotated.Split(new Passage("train clerks", 1), true);
    Annotated.Split grow = new Annotated.Split(new Passage("grow", 1), false);
    GoldDocument document = new GoldDocument("a", "en", Path.of("a.txt"), null, List.of());
    GoldDecider judged =
        new GoldDecider(new Annotated(document, TEXT.value(), false, List.of(train, grow)));
    assertThat(judged.yes(question(Decision.SPLIT, "train"))).isTrue();
    assertThat(judged.yes(question(Decision.SPLIT, "grow"))).isFalse();
    // As the rules say.
    assertThat(judged.yes(question(Decision.SPLIT, "money"))).isTrue();
    assertThat(judged.answered()).hasSize(2);
  }
}
