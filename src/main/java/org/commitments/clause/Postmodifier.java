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

  /** The comma before words that tell more of the subject, or name another beside it, or -1. */
  static int aside(Words words, int to, int floor) {
    int relative = relativeBefore(words, to, floor);
    return relative > 0 ? relative : alternative(words, to, floor);
  }

  /** "X, which is …, has agreed": the comma before the relative pronoun, or -1. */
  private static int relativeBefore(Words words, int to, int floor) {
    for (int i = to - 1; i > Math.max(floor, to - 40); i--) {
      if (words.isMark(i, ";:")) {
        return -1;
      }
      if (words.is(i, WordClass.RELATIVE)) {
        return words.isMark(i - 1, ",") ? i - 1 : -1;
      }
    }
    return -1;
  }

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

  /**
   * "các lớp Nội, Ngoại, Sản, Nhi tại tỉnh, dự kiến …": in a language whose nouns have one form, a
   * bare name behind a comma and another bare name is an item of a list, and nobody described.
   */
  static boolean lastOfNames(Words words, int from, int to) {
    return !words.gerunds()
        && to - from == 1
        && from > 2
        && words.is(from, WordClass.NAME)
        && words.isMark(from - 1, ",")
        && words.is(from - 2, WordClass.NAME)
        && words.isMark(from - 3, ",");
  }

  /**
   * "tỉnh luôn đồng hành cùng dân, sẽ …": in a language whose verbs have one form, an adverb and a
   * verb between a subject and a comma are a clause of the same subject; so is a verb between two
   * names: "Lào coi Chile là bạn, nhận lời …".
   */
  static int beforePredicate(Words words, int from, int to) {
    for (int i = from + 1; i + 1 < to && !words.gerunds(); i++) {
      boolean names =
          words.is(from, WordClass.NAME)
              && words.is(i - 1, WordClass.NAME)
              && words.is(i, WordClass.VERB)
              && words.is(i + 1, WordClass.NAME);
      if (names || (words.is(i, WordClass.ADVERB) && words.is(i + 1, WordClass.VERB))) {
        return i;
      }
    }
    return to;
  }
}
