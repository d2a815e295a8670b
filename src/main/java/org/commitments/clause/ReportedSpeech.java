package org.commitments.clause;

import org.commitments.clause.CueFinder.Flag;
import org.commitments.clause.SubjectFinder.Subject;
import org.commitments.clause.Words.Role;
import org.commitments.model.WordClass;
import org.jspecify.annotations.Nullable;

/** Tells whether somebody is said to have said a clause. */
final class ReportedSpeech {

  /** "on last Monday" has at most so many words. */
  private static final int LONGEST_TIME = 3;

  private ReportedSpeech() {}

  /** Whether words of saying stand before the subject, or the clause before stood after such. */
  static boolean reported(Words sentence, Subject subject, @Nullable Candidate previous) {
    int stop = subject.stop();
    boolean said = said(sentence, subject);
    boolean goesOn =
        previous != null && previous.cue().has(Flag.REPORTED) && subject.span() == null;
    boolean joint = subject.span() == null && sentence.is(stop, WordClass.CONJUNCTION);
    for (int i = stop - 1; joint && i > 0; i--) {
      // "She said that the fund was growing and would open a branch."
      goesOn |= sentence.has(i, Role.REPORT);
    }
    return said || goesOn;
  }

  /** "The fund would pay, she added.": words of saying close the sentence. */
  static boolean toldBehind(Words sentence) {
    int last = sentence.size() - 1;
    while (last > 1 && sentence.isMark(last, ".\"”")) {
      last--;
    }
    boolean said = sentence.is(last, WordClass.FINITE) && sentence.has(last, Role.REPORT);
    return said && sentence.isMark(last - 2, ",");
  }

  /** "said it", "said that it", "said last Monday it": words of saying right before a subject. */
  static boolean said(Words sentence, Subject subject) {
    int stop = subject.stop();
    int at = stop;
    while (at > 0 && stop - at < LONGEST_TIME && !sentence.has(at, Role.REPORT)) {
      boolean before = at < stop && sentence.isDay(at + 1);
      if (!sentence.isDay(at) && !before) {
        break;
      }
      at--;
    }
    return at >= 0 && (sentence.has(at, Role.REPORT) || sentence.has(at - 1, Role.REPORT));
  }
}
