package org.commitments.clause;

import java.util.List;
import org.commitments.clause.RuleClauseSplitter.Place;
import org.commitments.decision.Decider;
import org.commitments.decision.Omission;
import org.commitments.language.Rule;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/** Tells who decides what is passed over before it is asked of. */
final class Omissions {

  private final Decider decider;

  Omissions(Decider decider) {
    this.decider = decider;
  }

  /** A sentence is left, for want of a cue or by a veto. */
  void sentence(Place place, @Nullable Rule veto) {
    Omission why = veto == null ? Omission.NO_CUE : Omission.VETO;
    tell(place, place.sentence().span(), why, veto == null ? "" : veto.id());
  }

  /** Of the cues of a sentence, those that are no candidate's. */
  void cues(Place place, List<CueFinder.Found> found, List<Candidate.Doubtful> candidates) {
    for (CueFinder.Found cue : found) {
      if (candidates.stream().noneMatch(each -> each.candidate().cue().equals(cue))) {
        Span rest = new Span(cue.span().start(), place.sentence().span().end());
        tell(place, rest, Omission.NO_VERB, cue.cue().rule());
      }
    }
  }

  /** A candidate is left. */
  void candidate(Place place, Words words, Candidate candidate, Omission why) {
    int from = Math.min(candidate.from(), words.size() - 1);
    tell(place, words.span(from, words.size()), why, candidate.cue().cue().rule());
  }

  /** An item of a list is left. */
  void item(Place place, Omission why, String rule) {
    tell(place, place.sentence().span(), why, rule);
  }

  private void tell(Place place, Span span, Omission why, String rule) {
    decider.passedOver(place.article().text(), span, why, rule);
  }
}
