package org.commitments.clause;

import java.util.ArrayList;
import java.util.List;
import org.commitments.clause.CueFinder.Complement;
import org.commitments.clause.CueFinder.Flag;
import org.commitments.clause.SubjectFinder.Subject;
import org.commitments.clause.Words.Role;
import org.commitments.model.Cue;
import org.commitments.model.Kind;
import org.commitments.model.WordClass;

/**
 * In a language whose verbs have one form, what somebody asks of several bodies stands in the parts
 * of one sentence: "Chủ tịch yêu cầu Sở Y tế mua thuốc; Công an tỉnh lập chốt; Sở Tài chính tiếp
 * tục cấp vốn".
 */
final class Requests {

  private Requests() {}

  /** Whether a candidate asks somebody for a deed, and tells whom. */
  static boolean asks(Words words, Candidate candidate) {
    Subject asked = candidate.subject();
    return !words.gerunds()
        && candidate.cue().cue().kind() == Kind.PROPOSAL
        && candidate.cue().complements().contains(Complement.CLAUSE)
        && candidate.owner().span() != null
        && asked.span() != null
        && !candidate.owner().equals(asked);
  }

  /** Whether a candidate is undertaken, or asked of somebody who is told. */
  static boolean undertaken(Words words, Candidate candidate) {
    return candidate.cue().cue().kind() == Kind.COMMITMENT || asks(words, candidate);
  }

  /**
   * The candidates; those without a cue of their own whose subject stands behind a semicolon that
   * follows a request are asked for by whoever asked for the first.
   */
  static List<Candidate.Doubtful> goOn(Words words, List<Candidate.Doubtful> candidates) {
    List<Candidate.Doubtful> all = new ArrayList<>();
    Candidate request = null;
    for (Candidate.Doubtful each : candidates) {
      Candidate candidate = each.candidate();
      if (request != null && isPart(words, candidate)) {
        all.add(new Candidate.Doubtful(asked(candidate, request), each.doubt()));
        continue;
      }
      all.add(each);
      if (each.doubt() == null) {
        request = asks(words, candidate) ? candidate : null;
      }
    }
    return all;
  }

  /** Whether a body behind a semicolon acts by a bare verb, or goes on with what it does. */
  private static boolean isPart(Words words, Candidate candidate) {
    Subject subject = candidate.subject();
    boolean bare = candidate.cue().span().isEmpty() || candidate.cue().has(Flag.FRAME);
    return bare
        && subject.span() != null
        && opensPart(words, subject.from())
        && BareParts.opensBody(words, subject.from())
        && !words.has(candidate.verb(), Role.REPORT);
  }

  private static boolean opensPart(Words words, int from) {
    int before = from - 1;
    while (before > 0 && words.is(before, WordClass.CONJUNCTION)) {
      before--;
    }
    return words.isMark(before, ";");
  }

  private static Candidate asked(Candidate part, Candidate request) {
    Cue own = part.cue().cue();
    Cue cue = new Cue(Kind.PROPOSAL, request.cue().cue().force(), own.span(), own.rule());
    CueFinder.Found found = new CueFinder.Found(cue, part.cue().complements(), part.cue().flags());
    return new Candidate(
        found, request.owner(), part.subject(), part.from(), part.verb(), part.voice());
  }
}
