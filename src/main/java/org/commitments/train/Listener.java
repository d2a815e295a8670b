package org.commitments.train;

import java.util.ArrayList;
import java.util.List;
import org.commitments.decision.Decider;
import org.commitments.decision.Decision;
import org.commitments.decision.Question;

/** Answers as another does, and keeps the questions of one decision. */
final class Listener implements Decider {

  private final Decider other;
  private final Decision decision;
  private final List<Question> questions = new ArrayList<>();

  Listener(Decider other, Decision decision) {
    this.other = other;
    this.decision = decision;
  }

  /** The questions in the order in which they were asked. */
  List<Question> questions() {
    return questions;
  }

  @Override
  public Answer answer(Question question) {
    if (question.decision() == decision) {
      questions.add(question);
    }
    return other.answer(question);
  }

  @Override
  public boolean learned(Decision asked) {
    return asked == decision || other.learned(asked);
  }
}
