package org.commitments.clause;

import java.util.ArrayList;
import java.util.List;
import org.commitments.clause.CueFinder.Complement;
import org.commitments.clause.CueFinder.Flag;
import org.commitments.clause.SubjectFinder.Subject;
import org.commitments.clause.Words.Role;
import org.commitments.language.LanguagePack;
import org.commitments.model.Kind;
import org.commitments.model.WordClass;
import org.jspecify.annotations.Nullable;

/** Gives each cue of a sentence its subject and its verb, and drops cues that head no clause. */
final class CandidateFinder {

  private final PredicateFinder predicates;
  private final Expletives expletives;

  CandidateFinder(LanguagePack pack) {
    this.expletives = new Expletives(pack);
    this.predicates = new PredicateFinder(pack);
  }

  /** The candidates of a sentence in order; each has a verb that completes its cue. */
  List<Candidate.Doubtful> find(Words sentence, List<CueFinder.Found> found) {
    return find(sentence, found, false);
  }

  /**
   * The same.
   *
   * @param told whether the sentence goes on with somebody's words
   */
  List<Candidate.Doubtful> find(Words sentence, List<CueFinder.Found> found, boolean told) {
    SubjectFinder subjects = new SubjectFinder(sentence);
    List<Candidate.Doubtful> candidates = new ArrayList<>();
    Candidate previous = null;
    int said = 0;
    Subject teller = null;
    for (CueFinder.Found cue : found) {
      int at = sentence.tokenAt(cue.span().start());
      if (reports(sentence, cue, found)) {
        said = sentence.tokenAt(cue.span().end());
        teller = subjects.before(at, floor(sentence, previous, at));
        continue;
      }
      int floor = Math.max(said, floor(sentence, previous, at));
      Subject subject =
          sharesByComma(sentence, previous, at)
              ? new Subject(null, at, at, at - 1)
              : subjects.before(at, floor);
      Subject part = Dependence.ofWhich(sentence, at);
      subject = part == null ? subject : part;
      Subject agent = expletives.agent(sentence, cue);
      subject = agent == null ? subject : agent;
      Doubt doubt = doubt(sentence, cue, subject, previous);
      if (doubt == Doubt.UNREPORTED && (told || ReportedSpeech.toldBehind(sentence))) {
        doubt = null;
      }
      if (doubt == null && insideSubject(sentence, cue, found)) {
        doubt = Doubt.INSIDE_SUBJECT;
      }
      if (subject.span() == null) {
        subject = shared(sentence, subjects, subject, previous);
      }
      if (subject.span() == null && afterMark(sentence, at)) {
        subject = firstOf(sentence, subjects, at, subject);
      }
      Candidate candidate = predicates.complete(sentence, cue, subject);
      if (candidate == null) {
        continue;
      }
      if (teller != null && subject.span() != null && subject.from() == said) {
        candidate =
            new Candidate(
                cue, teller, subject, candidate.from(), candidate.verb(), candidate.voice());
      }
      if (doubt == null
          && previous != null
          && previous.cue().complements().contains(Complement.CLAUSE)
          && previous.from() >= candidate.begins(sentence)) {
        // "proposed that the sides should …": the inner modal completes the outer cue.
        doubt = Doubt.INNER;
      }
      candidates.add(new Candidate.Doubtful(candidate, doubt));
      if (doubt == null) {
        previous = candidate;
      }
    }
    return candidates;
  }

  private static @Nullable Doubt doubt(
      Words sentence, CueFinder.Found cue, Subject subject, @Nullable Candidate previous) {
    Doubt head = head(sentence, cue, sentence.tokenAt(cue.span().start()), previous);
    if (head != null) {
      return head;
    }
    if (Dependence.subordinate(sentence, subject, previous)
        || Dependence.inPurpose(sentence, sentence.tokenAt(cue.cue().span().start()), previous)
        || Dependence.goesOnWithin(sentence, subject, previous)) {
      return Doubt.SUBORDINATE;
    }
    if (cue.has(Flag.FRAME) && previous != null && !opensClause(sentence, subject)) {
      return Doubt.NOT_SET_OFF;
    }
    if ((cue.has(Flag.FRAME) || cue.has(Flag.SUBJECT)) && moves(sentence, subject)) {
      return Doubt.EMBEDDED;
    }
    if (cue.has(Flag.SUBJECT) && subject.span() == null && insideOpener(sentence, cue)) {
      return Doubt.NO_SUBJECT;
    }
    if (modifies(sentence, subject, previous) || Dependence.contact(sentence, subject)) {
      return Doubt.NOT_SET_OFF;
    }
    return cue.has(Flag.REPORTED) && !ReportedSpeech.reported(sentence, subject, previous)
        ? Doubt.UNREPORTED
        : null;
  }

  /**
   * "xã vận động các hộ ký cam kết …": in a language whose verbs have one form, a verb that makes
   * others act stands behind a name: what they do is part of it.
   */
  private static boolean moves(Words sentence, Subject subject) {
    for (int i = subject.from() + 1; !sentence.gerunds() && i + 1 < subject.to(); i++) {
      boolean others =
          sentence.is(i + 1, WordClass.DETERMINER, WordClass.NAME, WordClass.NUMBER)
              || sentence.is(i + 1, WordClass.NOUN);
      if (sentence.is(i, WordClass.VERB) && sentence.has(i, Role.EMBED) && others) {
        return true;
      }
    }
    return false;
  }

  /** "Các trường dạy thử sách sẽ …": a bare verb before a modal of the same clause is no cue. */
  private static boolean insideSubject(
      Words sentence, CueFinder.Found cue, List<CueFinder.Found> found) {
    int next = found.indexOf(cue) + 1;
    if (!cue.has(Flag.FRAME) || next >= found.size()) {
      return false;
    }
    int to = sentence.tokenAt(found.get(next).span().start());
    for (int i = sentence.tokenAt(cue.span().end()); i < to; i++) {
      if (sentence.isMark(i, ",;:") || sentence.is(i, WordClass.CONJUNCTION)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Why the cue's own verb cannot head a clause, or null: a verb without tense, or one that
   * completes the cue before ("will request agencies to …"), stays inside that action; "their
   * shared commitments" is a noun phrase.
   */
  private static @Nullable Doubt head(
      Words sentence, CueFinder.Found cue, int at, @Nullable Candidate previous) {
    boolean after = previous == null || at > previous.verb();
    if (!cue.has(Flag.SUBJECT)) {
      return after ? null : Doubt.EMBEDDED;
    }
    int verb = at;
    while (verb < sentence.size() - 1 && sentence.is(verb, WordClass.ADVERB)) {
      verb++;
    }
    boolean nominal = sentence.is(verb, WordClass.NOUN, WordClass.ADJECTIVE, WordClass.NAME);
    if (nominal
        || attribute(sentence, verb)
        || sentence.is(at - 1, WordClass.POSSESSIVE)
        || (sentence.is(at - 1, WordClass.DETERMINER) && !alone(sentence, verb))) {
      return Doubt.NOMINAL;
    }
    if (previous != null && after && cue.cue().kind() == Kind.PROPOSAL && goesOn(sentence, at)) {
      return Doubt.EMBEDDED;
    }
    boolean tenseless = sentence.is(verb, WordClass.VERB, WordClass.GERUND);
    boolean embedded = tenseless && (sentence.gerunds() || cue.cue().kind() == Kind.PROPOSAL);
    return previous == null || (after && !embedded) ? null : Doubt.EMBEDDED;
  }

  /** "both pledged to": before a verb with tense a determiner stands for its noun. */
  private static boolean alone(Words sentence, int verb) {
    return sentence.gerunds() && sentence.is(verb, WordClass.FINITE);
  }

  /** "two proposed rules", "Pledged funds": a participle that belongs to the noun behind it. */
  private static boolean attribute(Words sentence, int at) {
    return sentence.gerunds()
        && sentence.is(at, WordClass.PARTICIPLE)
        && (at == 0
            || sentence.is(at - 1, WordClass.NUMBER, WordClass.ADJECTIVE, WordClass.PREPOSITION))
        && sentence.is(at + 1, WordClass.NOUN, WordClass.ADJECTIVE);
  }

  /**
   * "nghiên cứu, đề xuất phương án", "có thể kiến nghị", "để đề nghị": in a language whose verbs
   * have one form, a verb of asking right behind a verb or a word of purpose goes on with it.
   */
  private static boolean goesOn(Words sentence, int cue) {
    int at = cue - 1;
    boolean joint = sentence.is(at, WordClass.CONJUNCTION) || sentence.isMark(at, ",");
    int before = joint ? at - 1 : at;
    return !sentence.gerunds()
        && (sentence.is(before, WordClass.VERB)
            || sentence.has(at, Role.PURPOSE)
            || sentence.is(at, WordClass.MODAL));
  }

  /** The subject of a cue without one of its own: that of the verb with tense before it. */
  private static Subject shared(
      Words sentence, SubjectFinder subjects, Subject none, @Nullable Candidate previous) {
    if (previous != null) {
      return new Subject(
          previous.owner().span(), previous.owner().from(), previous.owner().to(), none.stop());
    }
    int past = 0;
    for (int i = none.stop(); i > 0; i--) {
      past = sentence.is(i, WordClass.PARTICIPLE) && sentence.is(i - 1, WordClass.NOUN) ? i : past;
      if (sentence.is(i, WordClass.RELATIVE) || sentence.isMark(i, ";:")) {
        break;
      }
      boolean verb = !sentence.gerunds() && sentence.is(i, WordClass.VERB);
      if (verb || sentence.is(i, WordClass.FINITE, WordClass.MODAL)) {
        Subject subject = subjects.before(i, 0);
        if (subject.span() != null) {
          return new Subject(subject.span(), subject.from(), subject.to(), none.stop());
        }
      }
    }
    if (sentence.gerunds() && past > 0 && sentence.is(none.stop(), WordClass.CONJUNCTION)) {
      // "The window opened in May and will close": with no other verb it is one with tense.
      Subject it = subjects.before(past, 0);
      return new Subject(it.span(), it.from(), it.to(), none.stop());
    }
    return none;
  }

  /**
   * "Hai bên nhất trí mở chợ, cam kết giảm phí": in a language whose verbs have one form, a cue
   * right behind a comma goes on with the subject of the clause before.
   */
  private static boolean sharesByComma(Words sentence, @Nullable Candidate previous, int cue) {
    int at = cue;
    while (at > 0 && (sentence.is(at - 1, WordClass.ADVERB) || sentence.has(at - 1, Role.FOCUS))) {
      at--;
    }
    return !sentence.gerunds()
        && sentence.isMark(at - 1, ",")
        && (previous != null || hasPredicate(sentence, at - 1));
  }

  /** "Tỉnh trồng 200 cây, phấn đấu đạt …": a verb and its object between a subject and a comma. */
  private static boolean hasPredicate(Words sentence, int comma) {
    for (int i = comma - 2; i > 0 && !sentence.isMark(i, ",;:"); i--) {
      if (sentence.is(i, WordClass.VERB) && sentence.is(i + 1, WordClass.NUMBER)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Ông cam kết tỉnh sẽ mở chợ": in a language whose verbs have one form, a verb of undertaking
   * before a clause with a subject and a modal of its own only tells who says so.
   */
  private static boolean reports(Words sentence, CueFinder.Found cue, List<CueFinder.Found> found) {
    int next = found.indexOf(cue) + 1;
    boolean undertakes =
        cue.has(Flag.SUBJECT)
            && cue.cue().kind() == Kind.COMMITMENT
            && !cue.complements().contains(Complement.CLAUSE);
    if (sentence.gerunds()
        || !undertakes
        || next >= found.size()
        || !found.get(next).has(Flag.MODAL)
        || found.get(next).cue().kind() != Kind.COMMITMENT) {
      return false;
    }
    int from = sentence.tokenAt(cue.span().end());
    int to = sentence.tokenAt(found.get(next).span().start());
    if (to <= from || !sentence.is(from, WordClass.NOUN, WordClass.NAME, WordClass.DETERMINER)) {
      return false;
    }
    if (to - from == 1 && sentence.is(from, WordClass.DETERMINER)) {
      // "các cam kết này sẽ …": a noun.
      return false;
    }
    for (int i = from; i < to; i++) {
      if (sentence.isMark(i, ",;:\"“”") || sentence.is(i, WordClass.CONJUNCTION, WordClass.VERB)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a cue opens a part of a sentence: "…; nhất trí …", "…; đồng thời đề nghị …". */
  private static boolean afterMark(Words sentence, int cue) {
    int at = cue;
    while (at > 0
        && (sentence.is(at - 1, WordClass.ADVERB)
            || sentence.has(at - 1, Role.FOCUS)
            || sentence.has(at - 1, Role.STRONG))) {
      at--;
    }
    return !sentence.gerunds() && sentence.isMark(at - 1, ";,");
  }

  /**
   * "Hai bên đánh giá cao …; nhất trí …": the subject of a sentence holds for all its parts, also
   * where the first of them undertakes nothing.
   */
  private static Subject firstOf(Words sentence, SubjectFinder subjects, int cue, Subject none) {
    for (int i = 1; i < cue; i++) {
      if (sentence.is(i, WordClass.FINITE, WordClass.VERB, WordClass.MODAL, WordClass.ADJECTIVE)) {
        Subject subject = subjects.before(i, 0);
        return subject.span() == null
            ? none
            : new Subject(subject.span(), subject.from(), subject.to(), none.stop());
      }
      if (sentence.isMark(i, ";:\"“”")) {
        break;
      }
    }
    return none;
  }

  /** Where the search for a subject must stop: after the verb of the clause before. */
  private static int floor(Words sentence, @Nullable Candidate previous, int cue) {
    if (previous == null) {
      return 0;
    }
    int floor = Math.min(previous.verb() + 1, cue);
    int conjunction = -1;
    for (int i = floor; i < cue; i++) {
      if (sentence.isMark(i, ",;")) {
        return floor;
      }
      if (sentence.is(i, WordClass.CONJUNCTION)) {
        conjunction = i;
      }
    }
    return conjunction < 0 ? floor : conjunction + 1;
  }

  /** Whether a mark or a conjunction sets a subject off from the action before it. */
  private static boolean opensClause(Words sentence, Subject subject) {
    int before = (subject.span() == null ? subject.stop() + 1 : subject.from()) - 1;
    return before < 0
        || sentence.isMark(before, ",;:")
        || sentence.is(before, WordClass.CONJUNCTION);
  }

  /**
   * "Trong khuôn khổ đợt kêu gọi ủng hộ, hội sẽ …": a cue within the phrase that opens a sentence.
   */
  private static boolean insideOpener(Words sentence, CueFinder.Found cue) {
    int at = sentence.tokenAt(cue.span().start());
    boolean opener = sentence.has(0, Role.OPENER) || sentence.is(0, WordClass.PREPOSITION);
    for (int i = 1; opener && i < at; i++) {
      opener = !sentence.isMark(i, ",;:");
    }
    return opener && at > 0 && !sentence.gerunds();
  }

  /**
   * "sẽ hỗ trợ các hộ cần di dời": the subject is the object of the verb right before it, and in a
   * language whose verbs have one form a relative clause needs no pronoun.
   */
  private static boolean modifies(Words sentence, Subject subject, @Nullable Candidate previous) {
    return previous != null
        && !sentence.gerunds()
        && !previous.cue().complements().contains(Complement.CLAUSE)
        && subject.span() != null
        && subject.from() == previous.verb() + 1;
  }
}
