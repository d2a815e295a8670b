package org.commitments.clause;

import java.util.List;
import java.util.Set;
import org.commitments.clause.Agency.Nature;
import org.commitments.clause.RuleClauseSplitter.Place;
import org.commitments.clause.SubjectFinder.Subject;
import org.commitments.language.LanguagePack;
import org.commitments.linguistics.Linguistics;
import org.commitments.model.Sentence;
import org.commitments.model.WordClass;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a pronoun such as "it" stands for a body or a thing, by the subject of the sentence
 * before in the same paragraph: "The bill is long. It will …", "The port is old. It will …".
 */
final class Antecedent {

  /** So many sentences back at most, where each has a pronoun as its subject. */
  private static final int REACH = 3;

  private final Linguistics linguistics;
  private final Words.Factory words;
  private final Agency agency;
  private final Set<String> pronouns;

  Antecedent(LanguagePack pack, Linguistics linguistics, Agency agency, Words.Factory words) {
    this.linguistics = linguistics;
    this.words = words;
    this.agency = agency;
    this.pronouns = Set.of(pack.property("thing_pronouns", "").split("\\|", -1));
  }

  /**
   * What the pronoun that is a clause's subject stands for; unknown where the subject is no such
   * pronoun or the sentences before do not tell.
   */
  Nature of(Place place, Words sentence, Subject subject) {
    if (!pronoun(sentence, subject)) {
      return Nature.UNKNOWN;
    }
    Subject own = subject(sentence, subject.from());
    if (own != null) {
      // "This fund is new, and it will …": the subject of a clause before in the same sentence.
      return pronoun(sentence, own) ? Nature.UNKNOWN : agency.of(sentence, own.from(), own.to());
    }
    List<Sentence> sentences = place.section().sentences();
    int at = place.section().indexOf(place.sentence());
    for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
      Sentence before = sentences.get(i);
      if (before.block() != place.sentence().block()) {
        return Nature.UNKNOWN;
      }
      Text text = place.article().text();
      Words earlier = words.of(text, before.span(), linguistics.tokens(text, before.span()));
      Subject told = subject(earlier, earlier.size());
      if (told == null) {
        return Nature.UNKNOWN;
      }
      if (!pronoun(earlier, told)) {
        return agency.of(earlier, told.from(), told.to());
      }
    }
    return Nature.UNKNOWN;
  }

  private boolean pronoun(Words sentence, Subject subject) {
    return subject.span() != null
        && subject.to() - subject.from() == 1
        && pronouns.contains(sentence.token(subject.from()).lemma());
  }

  /** The subject of the first verb with tense before a token, or null. */
  private static @Nullable Subject subject(Words sentence, int end) {
    for (int i = 1; i < end; i++) {
      if (sentence.is(i, WordClass.FINITE, WordClass.MODAL)) {
        Subject subject = new SubjectFinder(sentence).before(i, 0);
        return subject.span() == null ? null : subject;
      }
    }
    return null;
  }
}
