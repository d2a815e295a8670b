package org.commitments.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commitments.decision.Decider;
import org.commitments.decision.Decision;
import org.commitments.decision.Omission;
import org.commitments.decision.Question;
import org.commitments.model.Article;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * How the stages read an article.
 *
 * @param article the article
 * @param asked what was asked of it, in order, with the answers
 * @param omitted what was passed over before anything was asked of it, in order
 */
record Trace(Article article, List<Asked> asked, List<Omitted> omitted) {

  /** The least share of an action that must lie in a candidate for the candidate to be its. */
  private static final double LARGER_PART = 0.5;

  private static final int MOST_FEATURES = 3;

  Trace {
    asked = List.copyOf(asked);
    omitted = List.copyOf(omitted);
  }

  /**
   * A question and its answer.
   *
   * @param question the question
   * @param answer the answer
   * @param decider who gave it
   */
  record Asked(Question question, Decider.Answer answer, Decider decider) {

    /**
     * The features that speak most for the answer, the strongest first, each as {@code
     * name=value(log-odds)}; empty where rules answered.
     */
    String weighed() {
      int sign = answer.yes() ? 1 : -1;
      return decider.weights(question).stream()
          .filter(weight -> sign * weight.logOdds() > 0)
          .limit(MOST_FEATURES)
          .map(each -> String.format(Locale.ROOT, "%s(%+.2f)", each.feature(), each.logOdds()))
          .collect(Collectors.joining(" "));
    }
  }

  /**
   * Words that were passed over.
   *
   * @param place where they stand
   * @param why why
   * @param rule the rule that weighed most, or an empty string
   */
  record Omitted(Span place, Omission why, String rule) {}

  /** The candidate that holds most of an action, or null where none holds the larger part. */
  @Nullable Asked candidate(Span action) {
    return asked.stream()
        .filter(each -> each.question().decision() == Decision.CLAUSE)
        .filter(each -> common(each.question().place(), action) > LARGER_PART * action.length())
        .max(
            Comparator.<Asked>comparingInt(each -> common(each.question().place(), action))
                .thenComparingInt(each -> -each.question().place().length()))
        .orElse(null);
  }

  /** What was asked of a place, about something where it has several questions; or null. */
  @Nullable Asked asked(Decision decision, Span place, String about) {
    return asked.stream()
        .filter(each -> each.question().decision() == decision)
        .filter(each -> each.question().place().overlaps(place))
        .filter(each -> about.isEmpty() || each.question().about().contains(about))
        .max(
            Comparator.<Asked>comparingInt(each -> common(each.question().place(), place))
                .thenComparingInt(each -> -each.question().place().length()))
        .orElse(null);
  }

  /** The narrowest words passed over that hold the beginning of an action, or null. */
  @Nullable Omitted omitted(Span action) {
    return omitted.stream()
        .filter(each -> each.place().start() <= action.start())
        .filter(each -> each.place().end() > action.start())
        .min(Comparator.comparingInt(each -> each.place().length()))
        .orElse(null);
  }

  /** Units that two spans have in common. */
  static int common(Span one, Span other) {
    return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
  }
}
