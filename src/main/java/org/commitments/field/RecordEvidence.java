package org.commitments.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commitments.decision.Decision;
import org.commitments.decision.Question;
import org.commitments.model.Clause;
import org.commitments.model.Party;

/**
 * What bears on whether a record is right.
 *
 * <p>Features: {@code certainty}, how likely the clause is an undertaking, one feature for each
 * tenth that it reaches; {@code kind}, {@code voice}; {@code party}, what its first party rests on,
 * and {@code parties}, how many it has; {@code words} of the action. Where it stands and what its
 * sector rests on told too much of the texts learned from, and are left out.
 */
final class RecordEvidence {

  private static final int TENTHS = 10;

  private RecordEvidence() {}

  static Question question(Clause clause, List<Party> parties) {
    List<String> features = new ArrayList<>();
    for (int tenth = 1; tenth < TENTHS; tenth++) {
      if (clause.certainty() * TENTHS >= tenth) {
        features.add("certainty=" + tenth);
      }
    }
    features.add("kind=" + name(clause.cue().kind()));
    features.add("voice=" + name(clause.voice()));
    features.add("party=" + (parties.isEmpty() ? "none" : name(parties.get(0).basis())));
    features.add("parties=" + (parties.size() > 2 ? "more" : parties.size()));
    String action = clause.article().text().slice(clause.action());
    int words = action.split("\\s+", -1).length;
    features.add("words=" + (words < 3 ? "-2" : words < 6 ? "-5" : words < 20 ? "-19" : "more"));
    return new Question(
        Decision.RECORD,
        clause.article().text(),
        clause.action(),
        new Question.Evidence(features, true));
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
