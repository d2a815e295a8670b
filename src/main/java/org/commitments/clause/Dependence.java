package org.commitments.clause;

import org.commitments.clause.SubjectFinder.Subject;
import org.commitments.clause.Words.Role;
import org.commitments.model.WordClass;
import org.jspecify.annotations.Nullable;

/** Tells whether a clause depends on a word before it, so that it undertakes nothing itself. */
final class Dependence {

  /** "the first session of which" has at most so many words. */
  private static final int LONGEST_PART = 8;

  private Dependence() {}

  /**
   * "has the tools we need to …", "sold the hall they will use": a pronoun right behind the object
   * of a verb opens a clause about that object.
   */
  static boolean contact(Words sentence, Subject subject) {
    int at = subject.from();
    if (sentence.gerunds() && subject.span() != null && twoPhrases(sentence, subject)) {
      return true;
    }
    if (!sentence.gerunds()
        || subject.span() == null
        || subject.to() - at != 1
        || !sentence.is(at, WordClass.PRONOUN)
        || !sentence.is(at - 1, WordClass.NOUN)
        || (sentence.isDay(at - 1) && ReportedSpeech.said(sentence, subject))) {
      return false;
    }
    for (int i = at - 2; i >= 0; i--) {
      if (sentence.is(i, WordClass.VERB, WordClass.FINITE, WordClass.GERUND)) {
        return true;
      }
      boolean phrase =
          sentence.is(
              i,
              WordClass.DETERMINER,
              WordClass.ADJECTIVE,
              WordClass.NOUN,
              WordClass.NAME,
              WordClass.CONJUNCTION,
              WordClass.POSSESSIVE);
      if (!phrase || sentence.has(i, Role.OPENER)) {
        return false;
      }
    }
    return false;
  }

  /**
   * "The works the council will carry out are …": a noun phrase right behind another with which the
   * clause opens.
   */
  private static boolean twoPhrases(Words sentence, Subject subject) {
    int second = subject.from();
    if (sentence.is(second - 1, WordClass.NOUN)) {
      return opensWithPhrase(sentence, second);
    }
    for (int i = subject.from() + 2; i + 1 < subject.to(); i++) {
      second = sentence.is(i, WordClass.DETERMINER) ? i : second;
    }
    return second > subject.from() && opensWithPhrase(sentence, second);
  }

  private static boolean opensWithPhrase(Words sentence, int second) {
    int first = second;
    while (first > 0
        && sentence.is(
            first - 1, WordClass.DETERMINER, WordClass.ADJECTIVE, WordClass.NOUN, WordClass.NAME)) {
      first--;
    }
    return first < second - 1
        && sentence.is(second, WordClass.DETERMINER)
        && sentence.is(second - 1, WordClass.NOUN)
        && !sentence.isDay(second - 1)
        && sentence.is(first, WordClass.DETERMINER)
        && (first == 0 || sentence.isMark(first - 1, ",;"));
  }

  /**
   * Whether the clause depends on a word before it: "which will", "if X will", "ensure that X
   * will".
   */
  static boolean subordinate(Words sentence, Subject subject, @Nullable Candidate previous) {
    int stop = subject.stop();
    if (stop < 0) {
      return false;
    }
    if (told(sentence, stop) || thatIsWhy(sentence, stop) || continues(sentence, subject)) {
      return false;
    }
    if (sentence.is(stop, WordClass.RELATIVE) || connectiveEndsAt(sentence, stop)) {
      return true;
    }
    boolean content = sentence.has(stop, Role.REPORT);
    boolean nonFinite = sentence.is(stop - 1, WordClass.VERB, WordClass.GERUND);
    return content
        && sentence.gerunds()
        && nonFinite
        && !sentence.has(stop - 1, Role.REPORT)
        && previous != null;
  }

  /**
   * "Hãng sẽ đầu tư để mỗi huyện sẽ có một cửa hàng": in a language whose verbs have one form, a
   * clause behind a word of purpose of which no mark divides it.
   */
  static boolean inPurpose(Words sentence, int cue, @Nullable Candidate previous) {
    boolean noun =
        sentence.is(cue - 1, WordClass.NOUN, WordClass.NAME, WordClass.PRONOUN)
            || sentence.is(cue - 1, WordClass.ADJECTIVE);
    if (sentence.gerunds() || previous == null || !noun) {
      return false;
    }
    for (int i = cue - 1; i > previous.verb(); i--) {
      if (sentence.isMark(i, ",;:.")) {
        return false;
      }
      if (sentence.has(i, Role.PURPOSE)) {
        return !sentence.isMark(i - 1, ",");
      }
    }
    return false;
  }

  /** "a pact that opens markets and will …": the verb before stands in a relative clause. */
  static boolean goesOnWithin(Words sentence, Subject subject, @Nullable Candidate previous) {
    int stop = subject.stop();
    if (!sentence.gerunds()
        || subject.span() != null
        || !sentence.is(stop, WordClass.CONJUNCTION)) {
      return false;
    }
    int floor = previous == null ? 0 : previous.verb();
    for (int i = stop - 1; i > floor; i--) {
      if (sentence.isMark(i, ",;:")) {
        return false;
      }
      if (sentence.is(i, WordClass.FINITE, WordClass.MODAL)) {
        Subject before = new SubjectFinder(sentence).before(i, floor);
        return before.span() == null && sentence.is(before.stop(), WordClass.RELATIVE);
      }
    }
    return false;
  }

  /**
   * "discussed how the city will …", "told the towns that it would …": behind a verb of saying, or
   * behind whom it tells, a pronoun of relative clauses opens what was said.
   */
  private static boolean told(Words sentence, int relative) {
    if (!sentence.gerunds() || !sentence.is(relative, WordClass.RELATIVE)) {
      return false;
    }
    if (!sentence.has(relative, Role.REPORT)) {
      return sentence.is(relative - 1, WordClass.FINITE) && sentence.has(relative - 1, Role.REPORT);
    }
    for (int i = relative - 1; i > Math.max(0, relative - 8); i--) {
      if (sentence.is(i, WordClass.FINITE)) {
        return sentence.has(i, Role.REPORT);
      }
      boolean phrase =
          sentence.is(
              i,
              WordClass.DETERMINER,
              WordClass.ADJECTIVE,
              WordClass.NOUN,
              WordClass.NAME,
              WordClass.PRONOUN,
              WordClass.NUMBER,
              WordClass.POSSESSIVE,
              WordClass.GERUND);
      if (!phrase) {
        return false;
      }
    }
    return false;
  }

  /** "That is why the council will …" says no less than "the council will". */
  private static boolean thatIsWhy(Words sentence, int relative) {
    return relative == 2
        && sentence.gerunds()
        && sentence.is(0, WordClass.DETERMINER)
        && sentence.is(1, WordClass.FINITE)
        && sentence.is(2, WordClass.RELATIVE);
  }

  /**
   * ", for which the bank will pay": behind a comma, a preposition and a pronoun, a clause with a
   * subject of its own goes on with the story and does not say which thing is meant; so it does
   * behind "under which", which tells the terms of a deal.
   */
  private static boolean continues(Words sentence, Subject subject) {
    int pronoun = subject.stop();
    return sentence.gerunds()
        && subject.span() != null
        && subject.from() == pronoun + 1
        && sentence.is(pronoun, WordClass.RELATIVE)
        && sentence.is(pronoun - 1, WordClass.PREPOSITION)
        && (sentence.isMark(pronoun - 2, ",")
            || sentence.token(pronoun - 1).lemma().equals("under"));
  }

  /**
   * ", the first session of which will": the noun phrase between a comma and "of which" is the
   * subject of a clause that goes on with the story; null where none stands there.
   */
  static @Nullable Subject ofWhich(Words sentence, int cue) {
    int pronoun = cue - 1;
    if (!sentence.gerunds()
        || !sentence.is(pronoun, WordClass.RELATIVE)
        || !sentence.is(pronoun - 1, WordClass.PREPOSITION)) {
      return null;
    }
    int from = pronoun - 1;
    while (from > 0 && !sentence.isMark(from - 1, ",") && pronoun - from < LONGEST_PART) {
      from--;
    }
    boolean phrase =
        sentence.isMark(from - 1, ",")
            && from < pronoun - 1
            && sentence.is(
                from,
                WordClass.DETERMINER,
                WordClass.NUMBER,
                WordClass.ADJECTIVE,
                WordClass.NOUN,
                WordClass.PRONOUN);
    return phrase ? new Subject(sentence.span(from, cue), from, cue, from - 1) : null;
  }

  private static boolean connectiveEndsAt(Words sentence, int at) {
    for (int i = Math.max(0, at - 4); i <= at; i++) {
      Words.Connective connective = sentence.connective(i);
      if (connective != null
          && connective.role() == Role.SUBORDINATE
          && connective.end() == at + 1) {
        return true;
      }
    }
    return false;
  }
}
