package org.commitments.clause;

import org.commitments.clause.SubjectFinder.Subject;
import org.commitments.model.Clause.Voice;
import org.jspecify.annotations.Nullable;

/**
 * A cue with its subject and verb, before coordination is split; token numbers of its sentence.
 *
 * @param cue the cue
 * @param owner what stands before it
 * @param subject what stands before the verb: the same but in "they proposed that X should …"
 * @param from the first token of the action
 * @param verb the verb
 * @param voice whether the subject acts
 */
record Candidate(
    CueFinder.Found cue, Subject owner, Subject subject, int from, int verb, Voice voice) {

  Candidate(CueFinder.Found cue, Subject subject, int from, int verb, Voice voice) {
    this(cue, subject, subject, from, verb, voice);
  }

  /** A candidate, and why the grammar of its sentence speaks against it, or null. */
  record Doubtful(Candidate candidate, @Nullable Doubt doubt) {}

  /** The token where the clause with its subject begins. */
  int begins(Words words) {
    return subject.span() == null ? words.tokenAt(cue.span().start()) : subject.from();
  }

  /** Whether the cue stands behind the subject of the verb, and not between who asks and whom. */
  boolean isBehindSubject(Words words) {
    return subject.span() != null && words.tokenAt(cue.span().start()) >= subject.to();
  }
}
