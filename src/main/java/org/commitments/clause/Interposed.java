package org.commitments.clause;

import org.commitments.clause.Words.Connective;
import org.commitments.clause.Words.Role;
import org.commitments.model.WordClass;

/** Leaves what may stand between a cue and its verb: words between commas, focus, adverbs. */
final class Interposed {

  /** Words between commas behind a cue are at most so many. */
  private static final int LONGEST = 20;

  /** A phrase of time before a verb has at most so many words. */
  private static final int LONGEST_PHRASE = 5;

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
        && (words.is(at + 1, WordClass.DETERMINER, WordClass.NOUN, WordClass.ADJECTIVE)
            || words.is(at + 1, WordClass.POSSESSIVE, WordClass.NUMBER))
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
    return phrase(words, at);
  }

  /** "will in addition build", "will in May open": a short phrase of time before the verb. */
  private static int phrase(Words words, int from) {
    boolean opens =
        words.gerunds()
            && words.is(from, WordClass.PREPOSITION)
            && words.is(from - 1, WordClass.MODAL);
    for (int at = from + 1; opens && at < Math.min(words.size(), from + LONGEST_PHRASE); at++) {
      // What looks as a noun between another and a number or determiner is the verb.
      boolean deed =
          words.is(at, WordClass.NOUN)
              && words.is(at - 1, WordClass.NOUN)
              && words.is(at + 1, WordClass.DETERMINER, WordClass.NUMBER);
      if (at > from + 1 && (deed || words.is(at, WordClass.VERB))) {
        return at;
      }
      boolean noun =
          words.is(at, WordClass.NOUN, WordClass.NAME, WordClass.NUMBER)
              || words.is(at, WordClass.DETERMINER, WordClass.ADJECTIVE);
      opens = noun;
    }
    return from;
  }

  static int adverbs(Words words, int from) {
    int at = from;
    while (at < words.size() && (words.is(at, WordClass.ADVERB) || words.has(at, Role.FOCUS))) {
      at++;
    }
    return at;
  }
}
