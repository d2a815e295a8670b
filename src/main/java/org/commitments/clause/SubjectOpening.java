package org.commitments.clause;

import org.commitments.clause.Words.Connective;
import org.commitments.clause.Words.Role;
import org.commitments.model.WordClass;

/** Leaves what opens a clause before its subject: "In 2030", "Under the agreement,", "(a)". */
final class SubjectOpening {

  private final Words words;

  SubjectOpening(Words words) {
    this.words = words;
  }

  /** The first token of the subject; the end where nothing is left. */
  int leave(int first, int to) {
    int from = first;
    while (from < to && opens(from)) {
      from = leaveOpener(from, to);
    }
    return leaveNumber(from, to);
  }

  /** Whether a word can open a phrase before the subject. */
  boolean opens(int at) {
    if (attributive(at) || measures(at)) {
      return false;
    }
    return words.is(
            at,
            WordClass.PREPOSITION,
            WordClass.GERUND,
            WordClass.ADVERB,
            WordClass.INFINITIVE,
            WordClass.CONJUNCTION,
            WordClass.PARTICIPLE,
            WordClass.POSSESSIVE)
        || (words.has(at, Role.OPENER) && !owns(at))
        || words.has(at, Role.PURPOSE)
        || words.has(at, Role.FOCUS)
        || (words.is(at, WordClass.PUNCTUATION) && !words.isMark(at, "$‘'"));
  }

  /** "Selected hospitals will": a participle right before its noun belongs to it. */
  private boolean attributive(int at) {
    return words.gerunds()
        && words.is(at, WordClass.PARTICIPLE)
        && words.is(at + 1, WordClass.NOUN, WordClass.ADJECTIVE, WordClass.GERUND);
  }

  /** "Around 40 sites will": such a word before a number and a noun tells about how many. */
  private boolean measures(int at) {
    boolean counts =
        words.gerunds()
            && words.is(at, WordClass.PREPOSITION)
            && words.is(at + 1, WordClass.NUMBER)
            && words.token(at + 1).span().length() < 4
            && words.is(at + 2, WordClass.NOUN, WordClass.ADJECTIVE);
    return counts || atLeast(at);
  }

  /** "At least half of the seats will", "At most 40 boats will": the first word of a measure. */
  private boolean atLeast(int at) {
    return words.gerunds()
        && words.is(at, WordClass.PREPOSITION)
        && words.token(at).lemma().equals("at")
        && words.is(at + 1, WordClass.ADJECTIVE, WordClass.ADVERB)
        && (words.is(at + 2, WordClass.NUMBER, WordClass.DETERMINER)
            || words.is(at + 3, WordClass.PREPOSITION));
  }

  /** "Today's announcement will": the first word belongs to the noun. */
  private boolean owns(int at) {
    return words.is(at + 1, WordClass.POSSESSIVE);
  }

  /** Leaves an opening phrase: to the comma that closes it, or by one word. */
  private int leaveOpener(int from, int to) {
    boolean phrase =
        words.is(from, WordClass.PREPOSITION, WordClass.GERUND, WordClass.INFINITIVE)
            || words.has(from, Role.OPENER)
            || words.has(from, Role.PURPOSE);
    if (phrase) {
      for (int i = to - 1; i > from; i--) {
        if (words.isMark(i, ",")) {
          return i + 1;
        }
      }
      // No comma: the phrase ends with a year, or has no end that can be seen and nothing is left.
      return afterTime(from, to);
    }
    Connective connective = words.connective(from);
    return connective == null ? from + 1 : Math.max(from + 1, connective.end());
  }

  /** "In 2030 the bank will", "Each year Otago will": the token behind the time, else the end. */
  private int afterTime(int from, int to) {
    Connective connective = words.connective(from);
    if (connective != null && connective.role() == Role.OPENER) {
      int end = connective.end();
      boolean whole =
          words.gerunds()
              ? words.is(end - 1, WordClass.NOUN) && end - from > 1
              : words.is(end - 1, WordClass.ADVERB, WordClass.NOUN) && opensName(end);
      if (whole && end < to) {
        return end;
      }
      if (words.gerunds()) {
        return to;
      }
    }
    for (int i = from + 2; i < to; i++) {
      if (words.gerunds() ? opensPhrase(i, i < from + 7) : opensNameBehindTime(i)) {
        return i;
      }
    }
    return to;
  }

  /** "in 2030 the bank", "under Article 7 the": a determiner behind a noun or number opens one. */
  private boolean opensPhrase(int at, boolean near) {
    boolean number = words.is(at - 1, WordClass.NUMBER);
    boolean year = number && words.token(at - 1).span().length() == 4;
    boolean noun = words.is(at - 1, WordClass.NOUN) && near;
    boolean name =
        words.is(at - 1, WordClass.NAME) && words.is(at - 2, WordClass.PREPOSITION) && near;
    return (year && words.is(at, WordClass.DETERMINER, WordClass.PRONOUN, WordClass.NAME))
        || ((noun || name) && words.is(at, WordClass.DETERMINER, WordClass.PRONOUN))
        || (number && near && words.is(at, WordClass.DETERMINER))
        || (noun && words.is(at, WordClass.NAME) && !capital(at - 1) && capital(at));
  }

  private boolean capital(int at) {
    return Character.isUpperCase(words.token(at).word().codePointAt(0));
  }

  /** "Từ tháng 5 Sở Y tế": a capital right behind a number or "this" opens a name. */
  private boolean opensNameBehindTime(int at) {
    return words.is(at, WordClass.PRONOUN)
        || (opensName(at) && words.is(at - 1, WordClass.NUMBER, WordClass.DETERMINER));
  }

  private boolean opensName(int at) {
    if (!words.gerunds() && words.is(at, WordClass.PRONOUN)) {
      return true;
    }
    return words.is(at, WordClass.NAME, WordClass.NOUN)
        && Character.isUpperCase(words.token(at).word().codePointAt(0));
  }

  /** "(a) The council shall": behind the number of a paragraph. */
  private int leaveNumber(int from, int to) {
    boolean bracket = words.isMark(from + 1, ")") && words.token(from).span().length() < 4;
    return bracket && from < 2 && from + 2 < to ? from + 2 : from;
  }
}
