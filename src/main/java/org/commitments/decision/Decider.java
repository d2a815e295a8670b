package org.commitments.decision;

import java.util.List;
import org.commitments.text.Span;
import org.commitments.text.Text;

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

  /**
   * How a feature bears on an answer.
   *
   * @param feature as {@code name=value}
   * @param logOdds what it adds to the logarithm of the odds of yes: above zero it speaks for yes
   */
  record Weight(String feature, double logOdds) {}

  /** The answer to a question. */
  Answer answer(Question question);

  /**
   * How each feature of a question bears on its answer, the one that weighs most first; empty where
   * the rules answer. For those who ask why: it costs an answer for each feature.
   */
  default List<Weight> weights(Question question) {
    return List.of();
  }

  /**
   * Hears that words are passed over before anything is asked of them; who only decides need not
   * listen.
   *
   * @param rule the id of the rule that weighed most, or an empty string
   */
  default void passedOver(Text text, Span place, Omission why, String rule) {}

  /** Whether answers come from annotated announcements, and their likelihood means something. */
  default boolean learned(Decision decision) {
    return false;
  }

  /**
   * Whether the evidence of such questions is looked at or heard of at all; where not, they need
   * not be asked: the rules' answer holds.
   */
  default boolean listens(Decision decision) {
    return true;
  }

  /** Whether the answer is yes. */
  default boolean yes(Question question) {
    return answer(question).yes();
  }
}
