package org.commitments.clause;

import org.commitments.clause.Words.Role;
import org.commitments.model.WordClass;

/** Tells where a further clause with a verb of its own begins behind an action. */
final class FurtherClause {

  private FurtherClause() {}

  /**
   * "; Chad grants ten scholarships", ", while Chad granted five": a noun phrase and a verb with
   * tense open a clause.
   */
  static boolean newClause(Words words, int mark, int limit) {
    Words.Connective joint = words.isMark(mark, ",") ? words.connective(mark + 1) : null;
    boolean contrast = joint != null && joint.role() == Role.ADDITIVE;
    if (!words.gerunds() || !(words.isMark(mark, ";") || contrast)) {
      return false;
    }
    int from = joint == null ? mark + 1 : joint.end();
    int at = from;
    while (at < limit
        && words.is(
            at,
            WordClass.DETERMINER,
            WordClass.ADJECTIVE,
            WordClass.NUMBER,
            WordClass.NOUN,
            WordClass.NAME,
            WordClass.POSSESSIVE,
            WordClass.PREPOSITION)) {
      at++;
    }
    return at > from
        && at < limit
        && words.is(at, WordClass.FINITE, WordClass.MODAL)
        && words.is(at - 1, WordClass.NOUN, WordClass.NAME);
  }

  /**
   * "… and Chad has invited Togo": a name with a perfect of its own, in the singular, is a further
   * clause; "Togo and Chad have" may be one subject.
   */
  static boolean perfect(Words words, int conjunction, int limit) {
    int at = conjunction + 1;
    while (at < limit && words.is(at, WordClass.NAME)) {
      at++;
    }
    return words.gerunds()
        && words.is(conjunction, WordClass.CONJUNCTION)
        && at > conjunction + 1
        && words.is(at, WordClass.FINITE)
        && words.token(at).word().endsWith("s")
        && (at + 1 >= limit || words.is(at + 1, WordClass.PARTICIPLE));
  }

  /** "on 3 May they closed": the pronoun behind a phrase of a few words, else the same place. */
  static int behindTime(Words words, int at, int limit) {
    if (!words.is(at, WordClass.PREPOSITION)) {
      return at;
    }
    int next = at + 1;
    while (next < Math.min(limit, at + 5)
        && words.is(next, WordClass.DETERMINER, WordClass.NUMBER, WordClass.NAME, WordClass.NOUN)) {
      next++;
    }
    return next > at + 1 && words.is(next, WordClass.PRONOUN) ? next : at;
  }

  /** "they welcomed", "underscored". */
  static boolean finiteClause(Words words, int at, int limit) {
    if (at >= limit) {
      return false;
    }
    if (words.is(at, WordClass.PRONOUN)) {
      return at + 1 < limit && words.is(at + 1, WordClass.FINITE, WordClass.MODAL);
    }
    boolean past = words.token(at).word().endsWith("ed");
    // "and reserves the right": no form of the present goes on after a modal.
    boolean present =
        words.token(at).word().endsWith("s")
            && words.is(
                at + 1,
                WordClass.DETERMINER,
                WordClass.POSSESSIVE,
                WordClass.GERUND,
                WordClass.PARTICIPLE);
    // "and did not plan to sell": a verb with tense, an adverb and what it helps.
    boolean helps = words.is(at + 1, WordClass.ADVERB) && words.is(at + 2, WordClass.VERB);
    return words.is(at, WordClass.FINITE)
        && (past || present || helps || words.has(at, Role.REPORT));
  }

  /** "said it would open a dock and that orders had grown": a conjunction before a told clause. */
  static boolean that(Words words, Candidate candidate, int at) {
    return words.gerunds()
        && words.is(at, WordClass.CONJUNCTION)
        && words.has(at + 1, Role.REPORT)
        && words.is(at + 2, WordClass.PRONOUN, WordClass.DETERMINER, WordClass.NAME)
        && ReportedSpeech.said(words, candidate.subject());
  }
}
