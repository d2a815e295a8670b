package org.commitments.model;

import java.util.List;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One action that is undertaken or proposed: a record to be.
 *
 * @param article where it stands
 * @param section what governs it
 * @param sentence the sentence
 * @param tokens the words of the sentence
 * @param cue what makes it an undertaking
 * @param subject who or what stands as its subject, or null where it is left out
 * @param proposer who asks, where a proposal names another who is to act; else null
 * @param action from the first verb to the end of its complements; a passive from its theme
 * @param verb the first verb of the action
 * @param voice whether the subject acts
 * @param certainty how likely it is an undertaking or a proposal at all, from 0 to 1
 */
public record Clause(
    Article article,
    Section section,
    Sentence sentence,
    List<Token> tokens,
    Cue cue,
    @Nullable Span subject,
    @Nullable Span proposer,
    Span action,
    Span verb,
    Voice voice,
    double certainty) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException where the certainty is not within 0 and 1
   */
  public Clause {
    tokens = List.copyOf(tokens);
    if (!(certainty >= 0 && certainty <= 1)) {
      throw new IllegalArgumentException("certainty " + certainty + " must lie within 0 and 1");
    }
  }

  /** Who acts. */
  public enum Voice {
    /** The subject acts. */
    ACTIVE,
    /** The subject is acted upon; the agent stands elsewhere or is left out. */
    PASSIVE
  }
}
