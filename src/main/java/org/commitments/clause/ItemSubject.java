package org.commitments.clause;

import org.commitments.model.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Reads items of a list of undertakings that name who acts before an infinitive: "Chile and Peru to
 * open a corridor", "Port of Vigo: to halve its emissions".
 *
 * @param to the token before which the subject ends
 * @param from the first token of the action
 */
record ItemSubject(int to, int from) {

  /** A subject has at most so many tokens. */
  private static final int LONGEST = 14;

  /** The subject of an item, or null where none stands before an infinitive. */
  static @Nullable ItemSubject of(Words item) {
    if (!item.gerunds() || !item.is(0, WordClass.NAME, WordClass.DETERMINER)) {
      return null;
    }
    boolean named = false;
    int at = 0;
    while (at < Math.min(LONGEST, item.size()) && nominal(item, at)) {
      named |= item.is(at, WordClass.NAME);
      at++;
    }
    int end = at;
    if (item.isMark(at, ":") || item.isMark(at, ",")) {
      at++;
    }
    boolean infinitive = item.is(at, WordClass.INFINITIVE) && item.is(at + 1, WordClass.VERB);
    boolean closed = end > 0 && item.is(end - 1, WordClass.NAME, WordClass.NOUN);
    return named && closed && infinitive ? new ItemSubject(end, at + 1) : null;
  }

  private static boolean nominal(Words item, int at) {
    return item.is(
            at,
            WordClass.NAME,
            WordClass.NOUN,
            WordClass.DETERMINER,
            WordClass.ADJECTIVE,
            WordClass.CONJUNCTION,
            WordClass.POSSESSIVE)
        || (item.is(at, WordClass.PREPOSITION) && item.is(at + 1, WordClass.NAME))
        || (item.isMark(at, ",") && item.is(at + 1, WordClass.NAME, WordClass.CONJUNCTION));
  }
}
