package org.commitments.train;

import java.util.ArrayList;
import java.util.List;
import org.commitments.decision.Decider;
import org.commitments.decision.Decision;
import org.commitments.decision.Question;

/** Answers as another does, and keeps what is asked of whole records. */
final class RecordListener implements Decider {

  private final Decider other;
  private final List<Question> questions = new ArrayList<>();

  RecordListener(Decider other) {
    this.other = other;
  }

  List<Question> questions() {
    return questions;
  }

  @Override
  public Answer answer(Question question) {
    if (question.decision() == Decision.RECORD) {
      questions.add(question);
    }
    return other.answer(question);
  }

  @Override
  public boolean learned(Decision decision) {
    return decision == Decision.RECORD || other.learned(decision);
  }
}
