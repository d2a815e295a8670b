package org.commitments.clause;

import org.commitments.clause.Words.Role;
import org.commitments.model.WordClass;

/** Finds clauses that belong to the subject before them, so that their words are no subject. */
final class Postmodifier {

  /** "or any clerk she appoints" between commas has at most so many words. */
  private static final int LONGEST_ALTERNATIVE = 20;

  /** "that the town’s own council" has at most so many words. */
  private static final int LONGEST_RELATIVE = 10;

  private Postmodifier() {}

  /**
   * "The mayor, or any clerk she appoints, shall": the comma before a conjunction and a phrase that
   * a clause without pronoun goes on, or -1.
   *
   * @param to the comma that closes it
   */
  static int alternative(Words words, int to, int floor) {
    boolean clause = false;
    for (int i = to - 1; words.gerunds() && i > Math.max(floor, to - LONGEST_ALTERNATIVE); i--) {
      if (words.isMark(i, ",;:")) {
        boolean opens =
            words.isMark(i, ",")
                && words.is(i + 1, WordClass.CONJUNCTION)
                && words.is(i + 2, WordClass.DETERMINER);
        return clause && opens ? i : -1;
      }
      clause |= words.is(i, WordClass.FINITE) && words.is(i - 1, WordClass.PRONOUN, WordClass.NOUN);
    }
    return -1;
  }

  /**
   * "Repairs, limited to the north pier will": whether a participle behind a comma tells more of
   * the noun before it, where no second comma stands before the modal.
   */
  static boolean limits(Words words, int participle, int cue) {
    return words.gerunds()
        && words.is(cue, WordClass.MODAL)
        && words.is(participle, WordClass.PARTICIPLE)
        && words.is(participle + 1, WordClass.PREPOSITION, WordClass.INFINITIVE)
        && words.is(participle - 2, WordClass.NOUN)
        && !words.hasMark(participle, cue, ",;:");
  }

  /**
   * "The rules announced today will", "The rules that the town wrote will": the token behind the
   * noun to which a verb in the past right before a modal belongs, but for the time when; -1 where
   * it belongs to none.
   */
  static int behindNoun(Words words, int verb, int cue, int floor) {
    boolean past =
        words.gerunds()
            && verb > floor
            && words.is(cue, WordClass.MODAL)
            && words.is(verb, WordClass.FINITE, WordClass.PARTICIPLE);
    if (!past || words.hasMark(verb, cue, ",;:")) {
      return -1;
    }
    boolean time = words.has(verb + 1, Role.OPENER);
    if (time
        && words.token(verb).word().endsWith("ed")
        && words.is(verb - 1, WordClass.NOUN, WordClass.NAME)) {
      return verb;
    }
    for (int i = verb - 1;
        (time || verb + 1 == cue) && i > Math.max(floor, verb - LONGEST_RELATIVE);
        i--) {
      if (words.is(i, WordClass.RELATIVE)) {
        return words.is(i - 1, WordClass.NOUN) && i + 1 < verb ? i : -1;
      }
      boolean phrase =
          words.is(
              i,
              WordClass.DETERMINER,
              WordClass.ADJECTIVE,
              WordClass.NOUN,
              WordClass.NAME,
              WordClass.PRONOUN,
              WordClass.POSSESSIVE);
      if (!phrase) {
        return -1;
      }
    }
    return -1;
  }
}
