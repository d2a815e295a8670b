package org.commitments.clause;

import org.commitments.clause.CueFinder.Flag;
import org.commitments.clause.SubjectFinder.Subject;
import org.commitments.clause.Words.Role;
import org.commitments.model.WordClass;
import org.jspecify.annotations.Nullable;

/** Tells whether somebody is said to have said a clause. */
final class ReportedSpeech {

  private ReportedSpeech() {}

  /** Whether words of saying stand before the subject, or the clause before stood after such. */
  static boolean reported(Words sentence, Subject subject, @Nullable Candidate previous) {
    int stop = subject.stop();
    boolean said =
        stop >= 0 && (sentence.has(stop, Role.REPORT) || sentence.has(stop - 1, Role.REPORT));
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
}
