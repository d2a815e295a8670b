package org.commitments.decision;

/** Answers questions; safe for use by many threads. */
@FunctionalInterface
public interface Decider {

  /** The rules' own answers, of which they are sure. */
  Decider RULES = question -> new Answer(question.rules(), question.rules() ? 1 : 0);

  /**
   * An answer.
   *
   * @param yes what it is
   * @param likelihood how likely it is yes, from 0 to 1; from where on it is depends on the
   *     question
   */
  record Answer(boolean yes, double likelihood) {}

  /** The answer to a question. */
  Answer answer(Question question);

  /** Whether answers come from annotated announcements, and their likelihood means something. */
  default boolean learned(Decision decision) {
    return false;
  }

  /** Whether the answer is yes. */
  default boolean yes(Question question) {
    return answer(question).yes();
  }
}
