package org.commitments.field;

import java.util.List;
import org.commitments.model.Clause;
import org.commitments.model.Clause.Voice;
import org.commitments.model.Force;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;

/**
 * How sure the rules are of a record, from 0 to 1: a product of factors for what had to be supplied
 * from the context. The factors are set by hand; the figure orders records, it is no probability.
 */
final class Confidence {

  private Confidence() {}

  static double of(Clause clause, List<Party> parties) {
    double confidence = 0.95;
    if (parties.isEmpty()) {
      confidence *= 0.6;
    } else if (parties.stream().anyMatch(party -> party.basis() == Basis.CONTEXT)) {
      confidence *= 0.8;
    } else if (parties.stream().anyMatch(party -> party.id() == null)) {
      confidence *= 0.95;
    }
    if (clause.voice() == Voice.PASSIVE) {
      confidence *= 0.9;
    }
    if (clause.cue().force() == Force.INTENT) {
      confidence *= 0.95;
    }
    return Math.round(confidence * 100) / 100.0;
  }
}
