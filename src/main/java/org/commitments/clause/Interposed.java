package org.commitments.clause;

import org.commitments.clause.Words.Connective;
import org.commitments.clause.Words.Role;
import org.commitments.model.WordClass;

/** Leaves what may stand between a cue and its verb: words between commas, focus, adverbs. */
final class Interposed {

  /** Words between commas behind a cue are at most so many. */
  private static final int LONGEST = 20;

  private Interposed() {}

  /**
   * "shall, by 2030, raise", "shall, each May, with the towns it serves, review": words between
   * commas right after a cue belong to no verb of it.
   */
  static int aside(Words words, int from) {
    int open = from;
    for (int i = from + 1;
        words.isMark(open, ",") && i < Math.min(words.size() - 1, open + LONGEST);
        i++) {
      if (words.isMark(i, ",")) {
        int next = adverbs(words, i + 1);
        boolean verb = words.is(next, WordClass.VERB) || setOff(words, from - 1, next);
        if (i > open + 1 && verb) {
          return i + 1;
        }
        if (!words.gerunds() || !words.is(i + 1, WordClass.PREPOSITION)) {
          return from;
        }
        open = i;
      }
      boolean contact =
          words.gerunds()
              && words.is(open + 1, WordClass.PREPOSITION)
              && words.is(i - 1, WordClass.NOUN, WordClass.PRONOUN, WordClass.NAME);
      if (words.isMark(i, ";:")
          || words.is(i, WordClass.MODAL)
          || (words.is(i, WordClass.FINITE) && !contact)) {
        return from;
      }
    }
    return from;
  }

  /**
   * "shall, by May, brief the board", "will for the first time discuss dues": a word in small
   * letters that a phrase divides from its modal, and that a noun phrase follows, is the verb.
   */
  static boolean setOff(Words words, int modal, int at) {
    return words.gerunds()
        && at + 1 < words.size()
        && words.is(modal, WordClass.MODAL)
        && Character.isLowerCase(words.token(at).word().codePointAt(0))
        && words.is(at, WordClass.NOUN, WordClass.PREPOSITION, WordClass.FINITE)
        && words.is(
            at + 1, WordClass.DETERMINER, WordClass.NOUN, WordClass.ADJECTIVE, WordClass.POSSESSIVE)
        && (words.is(at, WordClass.NOUN) || words.is(at + 1, WordClass.DETERMINER));
  }

  static int focus(Words words, int from) {
    int at = from;
    while (at < words.size()
        && (words.has(at, Role.FOCUS)
            || (words.gerunds() && words.has(at, Role.STRONG) && words.is(at, WordClass.ADVERB)))) {
      Connective connective = words.connective(at);
      at = connective == null ? at + 1 : connective.end();
    }
    return at;
  }

  static int adverbs(Words words, int from) {
    int at = from;
    while (at < words.size() && (words.is(at, WordClass.ADVERB) || words.has(at, Role.FOCUS))) {
      at++;
    }
    return at;
  }
}
