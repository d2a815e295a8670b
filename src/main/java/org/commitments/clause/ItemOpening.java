package org.commitments.clause;

import java.util.Locale;
import org.commitments.model.WordClass;

/** Reads how items of a list of undertakings open: "From 1 May, hire two nurses". */
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

  /** "Held hearings in May": a verb in the past tells what has been done. */
  static boolean past(Words item) {
    String word = item.size() == 0 ? "" : item.token(0).word().toLowerCase(Locale.ROOT);
    return item.gerunds()
        && item.is(0, WordClass.FINITE, WordClass.PARTICIPLE)
        && !word.endsWith("s")
        && !word.equals(item.token(0).lemma());
  }
}
