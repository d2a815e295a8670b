package org.commitments.clause;

import java.util.Set;
import java.util.regex.Pattern;
import org.commitments.clause.CueFinder.Complement;
import org.commitments.clause.CueFinder.Flag;
import org.commitments.clause.SubjectFinder.Subject;
import org.commitments.clause.Words.Connective;
import org.commitments.clause.Words.Role;
import org.commitments.language.LanguagePack;
import org.commitments.model.Clause.Voice;
import org.commitments.model.WordClass;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the verb that completes a cue. */
final class PredicateFinder {

  /** A clause after "proposed that" has its verb within so many tokens. */
  private static final int LONGEST_SUBJECT = 24;

  private static final int LONGEST_ADJUNCT = 10;

  private final Set<String> passive;
  private final Set<String> ability;
  private final Set<String> companions;
  private final boolean lenient;
  private final Pattern goal;

  PredicateFinder(LanguagePack pack) {
    this.passive = Set.of(pack.property("passive", "").split("\\|", -1));
    this.ability = Set.of(pack.property("possible_modals", "").split("\\|", -1));
    this.companions = Set.of(pack.property("companions", "").split("\\|", -1));
    this.goal = Patterns.ignoringCase(pack.property("goal", "(?!)"));
    this.lenient = pack.property("unknown_verbs", "no").equals("yes");
  }

  /** The candidate of a cue, or null where nothing that completes it follows. */
  @Nullable Candidate complete(Words words, CueFinder.Found cue, Subject subject) {
    int cueToken = words.tokenAt(cue.span().start());
    int after = cue.has(Flag.INCLUDE) ? cueToken : words.tokenAt(cue.span().end());
    int from = skipAdjunct(words, Interposed.focus(words, Interposed.aside(words, after)));
    int quoted = lenient && ClauseEnd.isQuote(words, from) ? from + 1 : from;
    int verb = Interposed.adverbs(words, quoted);
    if (verb >= words.size()) {
      return null;
    }
    Set<Complement> wanted = cue.complements();
    Candidate aim = cue.has(Flag.INCLUDE) ? null : goal(words, cue, subject);
    if (aim != null) {
      return aim;
    }
    if (cue.has(Flag.INCLUDE)) {
      return new Candidate(cue, subject, from, from, Voice.ACTIVE);
    }
    if (wanted.contains(Complement.VERB)) {
      Candidate accompanied = accompanied(words, cue, subject, verb);
      if (accompanied != null) {
        return accompanied;
      }
      if (passive.contains(words.token(verb).lemma())) {
        int participle = Interposed.adverbs(words, verb + 1);
        boolean isPassive =
            words.is(participle, WordClass.PARTICIPLE)
                || (lenient && participle < words.size() && !words.isMark(participle, ",.;:"));
        if (isPassive) {
          participle = lenient ? behindAgent(words, participle) : participle;
          return new Candidate(cue, subject, from, participle, Voice.PASSIVE);
        }
      }
      int continued = continuedPassive(words, verb);
      if (continued > 0) {
        return new Candidate(cue, subject, from, continued, Voice.PASSIVE);
      }
      if (words.is(verb, WordClass.VERB)
          || (verb > after && Interposed.setOff(words, cueToken, verb))
          || (lenient && cue.has(Flag.MODAL) && bareWord(words, verb))) {
        return new Candidate(cue, subject, from, verb, Voice.ACTIVE);
      }
    }
    if (wanted.contains(Complement.GERUND) && words.is(verb, WordClass.GERUND)) {
      return new Candidate(cue, subject, from, verb, Voice.ACTIVE);
    }
    if (wanted.contains(Complement.CLAUSE)) {
      Candidate clause = clause(words, cue, subject, from);
      if (clause != null || !wanted.contains(Complement.NOUN)) {
        return clause;
      }
    }
    if (wanted.contains(Complement.NOUN) && noun(words, from)) {
      return new Candidate(cue, subject, from, from, Voice.ACTIVE);
    }
    return null;
  }

  /**
   * "cam kết cùng các hộ dân trồng rừng": with whom something is done, between the cue and its
   * verb; null where no such phrase stands there.
   */
  private @Nullable Candidate accompanied(
      Words words, CueFinder.Found cue, Subject subject, int at) {
    int with = companions.contains(words.token(at).lemma()) ? at : at - 1;
    if (!lenient || with < 0 || !companions.contains(words.token(with).lemma())) {
      return null;
    }
    int whom = words.is(with + 1, WordClass.PREPOSITION) ? with + 2 : with + 1;
    int end = Math.min(words.size(), whom + LONGEST_ADJUNCT);
    int brackets = 0;
    for (int i = whom; i < end; i++) {
      brackets += words.isMark(i, "(") ? 1 : words.isMark(i, ")") ? -1 : 0;
      if (words.isMark(i, ",.;:\"“”") || words.is(i, WordClass.MODAL)) {
        return null;
      }
      boolean deed = words.is(i, WordClass.VERB) && !BareParts.capital(words, i);
      if (deed && brackets == 0) {
        return i > whom ? new Candidate(cue, subject, with, i, Voice.ACTIVE) : null;
      }
    }
    return null;
  }

  /** "được một đơn vị độc lập kiểm toán": the verb behind who does it, else the token itself. */
  private static int behindAgent(Words words, int at) {
    if (!words.is(at, WordClass.DETERMINER, WordClass.NOUN, WordClass.NAME, WordClass.NUMBER)) {
      return at;
    }
    for (int i = at + 1; i < Math.min(words.size(), at + LONGEST_ADJUNCT); i++) {
      if (words.is(i, WordClass.VERB)) {
        return i;
      }
      if (words.is(i, WordClass.PUNCTUATION, WordClass.PREPOSITION, WordClass.CONJUNCTION)) {
        return at;
      }
    }
    return at;
  }

  /** "proposed [that] the two sides [should] strengthen …", "called on X to strengthen …". */
  private @Nullable Candidate clause(Words words, CueFinder.Found cue, Subject owner, int from) {
    int start = from;
    while (start < words.size() && words.has(start, Role.REPORT)) {
      start++;
    }
    int end = Math.min(words.size(), start + LONGEST_SUBJECT);
    boolean content = !words.gerunds() || words.has(start - 1, Role.REPORT);
    boolean relative = false;
    boolean aside = false;
    for (int i = start; i < end; i++) {
      if (words.isMark(i, ";:?!.") || (i == start && words.isMark(i, "$€£"))) {
        // "proposes $3 million to mend the wall": a sum does nothing.
        return null;
      }
      if (lenient && listed(words, i, start)) {
        continue;
      }
      if (words.gerunds() && words.is(i, WordClass.RELATIVE)) {
        relative = true;
        aside = words.isMark(i - 1, ",");
      }
      boolean over = !aside || words.isMark(i - 1, ",–—");
      if (relative && !(over && words.is(i, WordClass.INFINITIVE))) {
        // "urge those who live there to leave": the verb of a relative clause is none of theirs.
        continue;
      }
      int verb = i;
      if (words.is(i, WordClass.INFINITIVE, WordClass.MODAL)) {
        verb = Interposed.adverbs(words, i + 1);
        if (words.is(i, WordClass.MODAL)
            && (!words.is(verb, WordClass.VERB) || ability.contains(words.token(i).lemma()))) {
          // "hopes that the plan will be …", "agreed that we can …": nobody is asked to act.
          return null;
        }
        if (!words.is(verb, WordClass.VERB)) {
          continue;
        }
      } else if (!words.is(i, WordClass.VERB)
          && !(words.gerunds() && content && i > start && words.is(i, WordClass.FINITE))) {
        continue;
      }
      if (words.gerunds() && words.is(i, WordClass.FINITE) && asserted(words, i)) {
        // "suggested that the story was …": what is so, not what is to be done.
        return null;
      }
      int to = Math.min(i, described(words, start, i));
      while (to > start && words.is(to - 1, WordClass.ADVERB)) {
        to--;
      }
      Subject subject =
          to > start
              ? new Subject(words.span(start, to), start, to, start - 1)
              : new Subject(null, start, start, start - 1);
      int action = words.is(i, WordClass.INFINITIVE, WordClass.MODAL) ? i + 1 : i;
      int participle = Interposed.adverbs(words, verb + 1);
      if (words.gerunds()
          && subject.span() != null
          && passive.contains(words.token(verb).lemma())
          && words.is(participle, WordClass.PARTICIPLE)) {
        // "asked that the rules be translated": what is done opens the action.
        return new Candidate(cue, owner, subject, action, participle, Voice.PASSIVE);
      }
      return new Candidate(cue, owner, subject, action, verb, Voice.ACTIVE);
    }
    return null;
  }

  /** A verb that tells what is or was. */
  private boolean asserted(Words words, int at) {
    String word = words.token(at).word();
    String lemma = words.token(at).lemma();
    return passive.contains(lemma) || (!word.endsWith("s") && !word.equalsIgnoreCase(lemma));
  }

  /**
   * "urges the towns, which long ago received funds, to …", "the people, including farmers, to …":
   * where a description or examples behind those who are asked begin.
   */
  private static int described(Words words, int start, int end) {
    for (int i = start + 1; words.gerunds() && i < end; i++) {
      boolean opens =
          words.is(i, WordClass.RELATIVE)
              || words.has(i, Role.LISTING)
              || words.has(i, Role.REPORT);
      if (opens) {
        return words.isMark(i - 1, ",") ? i - 1 : i;
      }
    }
    return end;
  }

  /**
   * "các cơ quan, tổ chức, doanh nghiệp nghiên cứu", "các nước, trong đó có Lào, cử …": in a
   * language whose verbs have one form, a verb without complement between the items of a list is an
   * item, and one that opens examples heads no clause.
   */
  private static boolean listed(Words words, int at, int start) {
    boolean item =
        at > start
            && (words.isMark(at - 1, ",") || words.is(at - 1, WordClass.CONJUNCTION))
            && (words.isMark(at + 1, ",") || words.is(at + 1, WordClass.CONJUNCTION));
    return (item && words.is(at, WordClass.VERB)) || examples(words, at);
  }

  private static boolean examples(Words words, int at) {
    for (int i = Math.max(0, at - 3); i <= at; i++) {
      Connective connective = words.connective(i);
      if (connective != null && connective.role() == Role.LISTING && connective.end() > at) {
        return true;
      }
    }
    return false;
  }

  /**
   * "đặt mục tiêu đến năm 2026, 100% trạm y tế được nối mạng": an aim that names what is to be
   * reached, with a verb of its own; null where none stands behind the cue or a phrase of time.
   */
  private @Nullable Candidate goal(Words words, CueFinder.Found cue, Subject subject) {
    if (!lenient || cue.has(Flag.SUBJECT) || !cue.complements().contains(Complement.VERB)) {
      return null;
    }
    int from = words.tokenAt(cue.span().end());
    int end = Math.min(words.size(), from + LONGEST_ADJUNCT);
    for (int i = from; i < end; i++) {
      if (opensGoal(words, i)) {
        return goal(words, cue, subject, i);
      }
      if (!timeWord(words, i) && !words.isMark(i, ",-–/")) {
        return null;
      }
    }
    return null;
  }

  private boolean opensGoal(Words words, int at) {
    Span rest = words.span(at, words.size());
    return goal.matcher(words.text().value()).region(rest.start(), rest.end()).lookingAt();
  }

  private @Nullable Candidate goal(Words words, CueFinder.Found cue, Subject subject, int from) {
    int verb = -1;
    for (int i = from + 1; i < words.size() && !words.isMark(i, ";:."); i++) {
      if (words.is(i, WordClass.VERB)) {
        boolean reached = passive.contains(words.token(i - 1).lemma());
        verb = verb < 0 || reached ? i : verb;
        if (reached) {
          break;
        }
      }
    }
    return verb < 0 ? null : new Candidate(cue, subject, from, verb, Voice.ACTIVE);
  }

  /** A word that may be a verb in a language whose lexicon cannot know them all. */
  private static boolean bareWord(Words words, int at) {
    return words.is(
            at,
            WordClass.NOUN,
            WordClass.ADJECTIVE,
            WordClass.OTHER,
            WordClass.FINITE,
            WordClass.PREPOSITION)
        && Character.isLowerCase(words.token(at).word().codePointAt(0));
  }

  private static boolean noun(Words words, int at) {
    if (words.is(at, WordClass.DETERMINER) && words.isMark(at + 1, ".,;:!?")) {
      // "Let us stay committed to that.": no action is named.
      return false;
    }
    return words.is(
            at,
            WordClass.NOUN,
            WordClass.NAME,
            WordClass.DETERMINER,
            WordClass.ADJECTIVE,
            WordClass.NUMBER,
            WordClass.PARTICIPLE,
            WordClass.ADVERB)
        || words.isMark(at, "$€£");
  }

  /**
   * Leaves a phrase between the cue and its verb: "phấn đấu đến năm 2030[,] trồng 500 ha". It opens
   * with a preposition, holds no verb, and a verb or what may come before one follows it.
   */
  private int skipAdjunct(Words words, int from) {
    if (!lenient || !words.is(from, WordClass.PREPOSITION) || !timeWord(words, from + 1)) {
      return from;
    }
    int end = Math.min(words.size(), from + LONGEST_ADJUNCT);
    for (int i = from + 1; i < end; i++) {
      boolean comma = words.isMark(i, ",");
      int next = comma ? Interposed.focus(words, i + 1) : i;
      int verb = Interposed.adverbs(words, next);
      boolean number = words.is(i - 1, WordClass.NUMBER) || comma;
      if (number && words.is(verb, WordClass.VERB)) {
        return next;
      }
      if (comma || !(timeWord(words, i) || words.isMark(i, "-–/"))) {
        return from;
      }
    }
    return from;
  }

  /** A noun, a number or what stands between them: no verb and no mark. */
  private static boolean timeWord(Words words, int at) {
    return words.is(
        at,
        WordClass.NOUN,
        WordClass.NUMBER,
        WordClass.DETERMINER,
        WordClass.ADJECTIVE,
        WordClass.PREPOSITION,
        WordClass.ADVERB);
  }

  /** "tiếp tục được bảo vệ": the verb behind a passive that a verb of phase opens, or -1. */
  private int continuedPassive(Words words, int verb) {
    boolean passives =
        lenient
            && words.is(verb, WordClass.VERB)
            && verb + 2 < words.size()
            && passive.contains(words.token(verb + 1).lemma())
            && words.is(verb + 2, WordClass.VERB);
    return passives ? verb + 2 : -1;
  }
}
