package org.commitments.clause;

import org.commitments.clause.Words.Role;
import org.commitments.model.WordClass;

/**
 * Finds where an action ends before its sentence does: at words of saying ("…, said the minister"), at
 * a participle that only comments ("…, recalling the treaty"), at a further clause with a verb of its
 * own ("…, and they welcomed …").
 */
final class ClauseEnd {

  private ClauseEnd() {}

  /** The token before which the action of a verb ends; at most the limit. */
  static int of(Words words, int verb, int limit) {
    boolean relative = false;
    for (int i = verb + 1; i < limit; i++) {
      boolean comma = words.isMark(i - 1, ",");
      if (comma && (words.has(i, Role.TRAILER) || saying(words, i))) {
        return i - 1;
      }
      relative |= words.is(i, WordClass.RELATIVE) || words.has(i, Role.REPORT);
      relative |= words.has(i, Role.SUBORDINATE);
      if (!relative && words.gerunds() && (words.is(i, WordClass.CONJUNCTION) || comma)) {
        int next = i;
        while (next < limit && words.is(next, WordClass.CONJUNCTION, WordClass.ADVERB)) {
          next++;
        }
        if (finiteClause(words, next, limit)) {
          return comma ? i - 1 : i;
        }
      }
    }
    return limit;
  }

  private static boolean saying(Words words, int at) {
    return words.has(at, Role.REPORT) && words.is(at, WordClass.FINITE);
  }

  /** "they welcomed", "underscored". */
  private static boolean finiteClause(Words words, int at, int limit) {
    if (at >= limit) {
      return false;
    }
    if (words.is(at, WordClass.PRONOUN)) {
      return at + 1 < limit && words.is(at + 1, WordClass.FINITE);
    }
    return words.is(at, WordClass.FINITE) && words.has(at, Role.REPORT);
  }
}
