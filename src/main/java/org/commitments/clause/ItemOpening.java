package org.commitments.clause;

import org.commitments.model.WordClass;

/** Reads items of a list of undertakings that open with a time: "From 1 May, hire two nurses". */
final class ItemOpening {

  /** "By the end of the 2026 financial year," and its like have at most so many words. */
  private static final int LONGEST = 10;

  private ItemOpening() {}

  /** The verb behind the comma that closes a phrase ahead of it, or 0 where none opens an item. */
  static int verb(Words item) {
    boolean opens = item.gerunds() && item.is(0, WordClass.PREPOSITION);
    for (int i = 1; opens && i < Math.min(LONGEST, item.size() - 2); i++) {
      if (item.isMark(i, ",")) {
        return item.is(i + 1, WordClass.VERB) ? i + 1 : 0;
      }
      opens =
          !item.is(
              i,
              WordClass.VERB,
              WordClass.FINITE,
              WordClass.MODAL,
              WordClass.GERUND,
              WordClass.RELATIVE);
    }
    return 0;
  }
}
