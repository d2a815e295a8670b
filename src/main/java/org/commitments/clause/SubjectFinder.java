package org.commitments.clause;

import org.commitments.clause.Words.Connective;
import org.commitments.clause.Words.Role;
import org.commitments.model.WordClass;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the noun phrase before a cue by walking left from it: over the words of a noun phrase, over
 * a comma only where an enumeration goes on, up to a verb with tense, a relative pronoun, a
 * subordinator or a mark that ends a clause.
 */
final class SubjectFinder {

  /** "từ đầu năm sau" and its like have at most so many words behind the preposition. */
  private static final int LONGEST_TIME = 5;

  private final Words words;
  private final SubjectOpening opening;

  SubjectFinder(Words words) {
    this.words = words;
    this.opening = new SubjectOpening(words);
  }

  /** Words in a bracket behind a name are at most so many. */
  private static final int LONGEST_BRACKET = 12;

  /** The subject of a cue: its span, or null where it is left out, and the token that stopped. */
  record Subject(@Nullable Span span, int from, int to, int stop) {}

  /** Looks left from a token, not before another. */
  Subject before(int cue, int floor) {
    int to = cue;
    while (to > floor && skippable(to - 1)) {
      to--;
    }
    if (to > floor + 1 && opensQuote(to - 1)) {
      // "They “agreed to meet each year”": the quotation begins with the cue.
      to--;
    }
    if (to > floor && words.is(to - 1, WordClass.CONJUNCTION)) {
      // "met and agreed to": the cue shares the subject of the verb before.
      return new Subject(null, cue, cue, to - 1);
    }
    int time = joinedTime(to, floor);
    if (time > floor) {
      return new Subject(null, cue, cue, time);
    }
    // "X, Chairman of Y, will": the words between the commas describe X.
    boolean apposition = to > floor && words.isMark(to - 1, ",");
    if (apposition) {
      to--;
      if (to - 1 > floor && connects(to - 1) && words.isMark(to - 2, ",")) {
        // "Otago, meanwhile, will": a connective between commas is no apposition.
        to -= 2;
        apposition = false;
      }
    }
    int source = apposition ? sourceBefore(to, floor) : -1;
    if (source > 0) {
      to = source;
      apposition = false;
    }
    if (apposition) {
      int aside = Postmodifier.aside(words, to, floor);
      if (aside > 0) {
        to = aside;
        apposition = false;
      }
    }
    int from = to;
    int stop = floor - 1;
    boolean list = false;
    while (from > floor) {
      int at = from - 1;
      int bracket = bracket(at, floor);
      if (bracket >= 0) {
        from = bracket;
        continue;
      }
      if (ends(at, floor)) {
        int relative = relativeVerb(at, floor);
        if (relative > 0 && from < to && !words.hasMark(from, to, ",;:")) {
          // "firms that hold a licence will": the object of a relative clause is no subject.
          return before(relative, floor);
        }
        stop = at;
        break;
      }
      if (words.isMark(at, ",")) {
        if (apposition) {
          apposition = false;
          to = at;
          from = at;
          continue;
        }
        list |= opensWithAnd(from, to) || listGoesOn(from, to) || plural(at, floor);
        if (!(list && nounPhrase(at, floor)) && !Postmodifier.limits(words, from, cue)) {
          stop = at;
          break;
        }
      }
      from--;
      if (newSubject(from, to, floor) || startsPhrase(from) || toldWhom(from, floor)) {
        stop = from - 1;
        break;
      }
    }
    if (words.gerunds() && floor > 0 && from == floor && words.isMark(to, ",")) {
      // "will waive fees, will train teachers and": what reaches back to the verb is its object.
      return new Subject(null, cue, cue, to);
    }
    if (words.isMark(to, ",")) {
      to = Postmodifier.beforePredicate(words, from, to);
      if (Postmodifier.lastOfNames(words, from, to)) {
        return new Subject(null, cue, cue, stop);
      }
    }
    from = opening.leave(from, to);
    if (from >= to || !hasNoun(from, to)) {
      int noun = Postmodifier.behindNoun(words, stop, cue, floor);
      return noun > 0 ? before(noun, floor) : new Subject(null, cue, cue, stop);
    }
    return new Subject(words.span(from, to), from, to, stop);
  }

  /**
   * "Sở mở hai lớp và từ năm sau sẽ …": in a language whose verbs have one form, the conjunction
   * before a time behind which a modal shares the subject of the verb before; -1 where none stands.
   */
  private int joinedTime(int to, int floor) {
    int at = words.isMark(to - 1, ",") ? to - 1 : to;
    int end = at;
    while (at > floor + 2
        && end - at < LONGEST_TIME
        && words.is(at - 1, WordClass.NOUN, WordClass.NUMBER, WordClass.ADJECTIVE)
        && !Character.isUpperCase(words.token(at - 1).word().codePointAt(0))) {
      at--;
    }
    boolean joined =
        at < end
            && words.is(at - 1, WordClass.PREPOSITION)
            && words.is(at - 2, WordClass.CONJUNCTION);
    return joined && !words.gerunds() ? at - 2 : -1;
  }

  /**
   * A pronoun opens a subject of its own: "the banks and they will", "by 2030 it will", "said
   * Monday it will". Right behind a noun it does not: "the fund we will open" is a clause about the
   * noun.
   */
  private boolean newSubject(int from, int to, int floor) {
    if (!words.gerunds() || from <= floor || !words.is(from, WordClass.PRONOUN)) {
      return false;
    }
    return (words.is(from - 1, WordClass.CONJUNCTION) && !namedBefore(from - 1, floor))
        || (from == to - 1 && (words.is(from - 1, WordClass.NUMBER) || words.isDay(from - 1)));
  }

  /** "told parliament the ministry will", "said Monday the bank will": behind whom it was told. */
  private boolean toldWhom(int from, int floor) {
    return words.gerunds()
        && from - 1 > floor
        && words.is(from, WordClass.DETERMINER)
        && words.is(from - 1, WordClass.NOUN, WordClass.NAME)
        && words.has(from - 2, Role.REPORT);
  }

  /**
   * "Governor Lund and I will": a pronoun that closes a list of names with which a clause opens.
   */
  private boolean namedBefore(int conjunction, int floor) {
    int at = conjunction;
    while (at > floor && words.is(at - 1, WordClass.NAME, WordClass.DETERMINER)) {
      at--;
    }
    boolean opens = at == 0 || words.isMark(at - 1, ",;:\"“”") || words.has(at - 1, Role.REPORT);
    return at < conjunction && opens && words.is(conjunction - 1, WordClass.NAME);
  }

  /**
   * A determiner with a capital inside a line opens a phrase: a heading without mark stands before.
   */
  private boolean startsPhrase(int at) {
    return at > 0
        && words.is(at, WordClass.DETERMINER)
        && Character.isUpperCase(words.token(at).word().codePointAt(0))
        && words.token(at).word().length() > 1
        && words.is(at - 1, WordClass.NAME, WordClass.NOUN, WordClass.ADVERB, WordClass.GERUND);
  }

  /** "The town, he says, will": the comma before words that say who said it, or -1. */
  private int sourceBefore(int to, int floor) {
    boolean says =
        words.is(to - 1, WordClass.FINITE)
            && words.has(to - 1, Role.REPORT)
            && words.is(to - 2, WordClass.PRONOUN, WordClass.NAME, WordClass.NOUN);
    for (int i = to - 2; says && i > Math.max(floor, to - 8); i--) {
      if (words.isMark(i, ",")) {
        return i;
      }
    }
    return -1;
  }

  private boolean opensQuote(int at) {
    boolean touches =
        at + 1 < words.size() && words.token(at).span().end() == words.token(at + 1).span().start();
    return words.isMark(at, "“")
        || (words.isMark(at, "\"")
            && touches
            && words.is(at - 1, WordClass.PRONOUN, WordClass.NOUN, WordClass.NAME));
  }

  private boolean connects(int at) {
    return words.is(at, WordClass.ADVERB)
        || words.has(at, Role.STRONG)
        || words.has(at, Role.FOCUS)
        || words.has(at, Role.OPENER);
  }

  /** The relative pronoun right before a verb with tense, behind a noun, or -1. */
  private int relativeVerb(int verb, int floor) {
    int at = verb - 1;
    while (at > floor && words.is(at, WordClass.ADVERB)) {
      at--;
    }
    boolean relative =
        words.gerunds()
            && words.is(verb, WordClass.FINITE)
            && at > floor
            && words.is(at, WordClass.RELATIVE)
            && words.is(at - 1, WordClass.NOUN, WordClass.NAME);
    return relative ? at : -1;
  }

  private boolean skippable(int at) {
    return words.is(at, WordClass.ADVERB) || isFocusEnd(at);
  }

  private boolean isFocusEnd(int at) {
    return words.has(at, Role.FOCUS);
  }

  /** "Blue Lines (Oslo: BLU) will": where the bracket opens that closes at a token, or -1. */
  private int bracket(int at, int floor) {
    for (int i = at - 1; words.isMark(at, ")") && i > Math.max(floor, at - LONGEST_BRACKET); i--) {
      if (words.isMark(i, "()")) {
        return words.isMark(i, "(") ? i : -1;
      }
    }
    return -1;
  }

  private boolean ends(int at, int floor) {
    if (words.is(at, WordClass.FINITE) && nominal(at)) {
      return false;
    }
    if (words.is(at, WordClass.FINITE, WordClass.RELATIVE, WordClass.MODAL)) {
      return true;
    }
    if ((words.isMark(at, ";:\"“”–—?!…") && !words.isLink(at))
        || words.token(at).word().equals("--")
        || words.isDots(at)) {
      return true;
    }
    Connective connective = words.connective(at);
    if (joinsNouns(at)) {
      return false;
    }
    if (connective == null || connective.end() != at + 1) {
      // The last word of a longer connective ends it too.
      for (int i = Math.max(floor, at - 4); i < at; i++) {
        Connective longer = words.connective(i);
        if (longer != null && longer.end() == at + 1 && bounds(longer.role()) && !joinsNouns(i)) {
          return true;
        }
      }
      return false;
    }
    return bounds(connective.role());
  }

  /** "four presses along with two mills are to be": such words join nouns as well as verbs. */
  private boolean joinsNouns(int at) {
    Connective connective = words.connective(at);
    return words.gerunds()
        && connective != null
        && connective.role() == Role.ADDITIVE
        && connective.end() - at > 1
        && !words.is(connective.end(), WordClass.GERUND, WordClass.VERB);
  }

  /** In a language whose verbs have one form: "về theo dõi và đánh giá", a verb that names. */
  private boolean nominal(int at) {
    return !words.gerunds()
        && !words.has(at, Role.REPORT)
        && words.is(at - 1, WordClass.CONJUNCTION, WordClass.PREPOSITION);
  }

  private static boolean bounds(Role role) {
    return role == Role.SUBORDINATE
        || role == Role.REPORT
        || role == Role.STRONG
        || role == Role.ADDITIVE;
  }

  private boolean opensWithAnd(int from, int to) {
    return from < to && words.is(from, WordClass.CONJUNCTION);
  }

  /** "A, B and C": what was walked over so far has a conjunction and no verb. */
  private boolean listGoesOn(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.is(i, WordClass.CONJUNCTION)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "UBND các tỉnh A, B", "các bộ, ngành": in a language whose nouns have one form, a word for the
   * plural opens a list that needs no conjunction.
   */
  private boolean plural(int comma, int floor) {
    if (words.gerunds()) {
      return false;
    }
    for (int i = comma - 1; i >= floor; i--) {
      boolean digits = Character.isDigit(words.token(i).word().codePointAt(0));
      if (words.is(i, WordClass.DETERMINER, WordClass.NUMBER) && !digits) {
        return true;
      }
      boolean noun = words.is(i, WordClass.NOUN, WordClass.NAME) || words.isMark(i, ",");
      if (!noun) {
        return false;
      }
    }
    return false;
  }

  /** Whether the chunk that ends before a comma can be an item of the enumeration. */
  private boolean nounPhrase(int comma, int floor) {
    int from = comma;
    while (from > floor && !words.isMark(from - 1, ",") && !ends(from - 1, floor)) {
      from--;
    }
    // What reaches back to the verb of the clause before is that verb's object.
    boolean objectBefore = from == floor && floor > 0;
    if (from >= comma || objectBefore || opening.opens(from)) {
      return false;
    }
    for (int i = from; i < comma; i++) {
      if (words.is(i, WordClass.CONJUNCTION) && i > from) {
        // An enumeration has one "and": this one is over.
        return false;
      }
    }
    boolean finite = from > floor && words.is(from - 1, WordClass.FINITE, WordClass.MODAL);
    boolean object =
        words.gerunds()
            && (words.is(from, WordClass.VERB, WordClass.GERUND, WordClass.PARTICIPLE)
                || holdsVerb(from, comma));
    return !finite && !object && hasNoun(from, comma);
  }

  /** Whether a verb stands in a chunk: then its nouns are that verb's objects. */
  private boolean holdsVerb(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.is(i, WordClass.VERB, WordClass.GERUND)
          && !words.is(i - 1, WordClass.DETERMINER, WordClass.ADJECTIVE)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasNoun(int from, int to) {
    if (words.gerunds()
        && to - from > 1
        && words.is(from, WordClass.DETERMINER, WordClass.POSSESSIVE)
        && words.is(to - 1, WordClass.ADJECTIVE)) {
      // "Its potential will be used": an adjective behind a determiner may stand for a noun.
      return true;
    }
    for (int i = from; i < to; i++) {
      if (words.is(i, WordClass.NOUN, WordClass.NAME, WordClass.PRONOUN, WordClass.NUMBER)
          || (words.is(i, WordClass.DETERMINER) && to - from == 1)) {
        return true;
      }
    }
    return false;
  }
}
