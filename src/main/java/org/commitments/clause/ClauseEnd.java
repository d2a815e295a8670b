package org.commitments.clause;

import java.util.Set;
import org.commitments.clause.Words.Role;
import org.commitments.model.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Finds where an action ends before its sentence does: at words of saying ("…, said the minister"),
 * at a participle that only comments ("…, recalling the treaty"), at a further clause with a verb
 * of its own ("…, and they welcomed …").
 */
final class ClauseEnd {

  /** Words between commas behind a conjunction are at most so many. */
  private static final int LONGEST_ASIDE = 14;

  private static final Set<String> DASHES = Set.of("…", "--");
  private static final Set<String> OPENING_QUOTES = Set.of("\"", "“", "``");

  private ClauseEnd() {}

  /** The token before which a clause ends: the next clause, a closing quotation mark, the end. */
  static int of(Words sentence, Candidate candidate, @Nullable Candidate next) {
    int limit = sentence.size();
    if (next != null) {
      int begins = next.begins(sentence);
      int stop = next.subject().stop();
      boolean shared =
          next.subject().span() != null && next.subject().span().equals(candidate.subject().span());
      boolean asks = !next.owner().equals(next.subject()) && !sentence.gerunds();
      // "yêu cầu Sở Y tế …; Công an tỉnh …": a body that is asked, too, without another cue.
      boolean part =
          asks && next.subject().from() > candidate.verb() && next.isBehindSubject(sentence);
      if (asks && !part) {
        // "…; đồng thời đề nghị tỉnh …": what is asked begins with who asks, or with the cue.
        shared = next.owner().span() == null || next.owner().from() <= candidate.verb();
        begins = next.owner().span() == null ? begins : next.owner().from();
        stop = next.owner().stop();
      }
      boolean before = next.owner().span() == null || next.owner().from() <= candidate.verb();
      boolean joined = sentence.gerunds() && before && !next.owner().equals(next.subject());
      if (joined) {
        // "… and called on the port to …": what is asked for begins with the cue.
        begins = sentence.tokenAt(next.cue().span().start());
        stop = begins - 1;
      }
      if (shared || begins <= candidate.verb()) {
        begins = joint(sentence, candidate, sentence.tokenAt(next.cue().span().start()));
      } else if (stop > candidate.verb() && sentence.has(stop, Role.REPORT)) {
        begins = stop;
        while (begins > candidate.verb() + 1
            && !sentence.isMark(begins, ",;")
            && !sentence.is(begins, WordClass.CONJUNCTION)) {
          begins--;
        }
      } else if (stop > candidate.verb()) {
        begins = Math.min(begins, stop + 1);
      }
      // "to meet the needs to restore": what stands right behind a verb is its object.
      int least = sentence.gerunds() ? candidate.verb() + 1 : candidate.verb();
      limit = begins > least ? begins : limit;
    }
    limit = beforeAside(sentence, candidate.verb(), limit);
    boolean relative = sentence.gerunds() && sentence.is(limit - 1, WordClass.RELATIVE);
    if (relative && sentence.is(limit - 2, WordClass.PREPOSITION)) {
      // "…, for which the bank will pay": the clause begins with its pronoun.
      limit = Math.max(candidate.verb() + 1, limit - 2);
    }
    limit = Math.min(limit, closingQuote(sentence, candidate, limit));
    limit = Math.min(limit, comment(sentence, candidate, limit));
    return trim(sentence, candidate.verb() + 1, limit);
  }

  /**
   * "… and by 2030 will": the time before a cue without subject belongs to it, from the joint on.
   */
  private static int joint(Words sentence, Candidate candidate, int cue) {
    for (int i = cue - 1; i > Math.max(candidate.verb(), cue - 6); i--) {
      if (sentence.is(i, WordClass.CONJUNCTION) || sentence.isMark(i, ",;")) {
        boolean opener =
            sentence.is(i + 1, WordClass.PREPOSITION) || sentence.has(i + 1, Role.OPENER);
        return i + 1 == cue || opener ? i : cue;
      }
    }
    return cue;
  }

  private static int closingQuote(Words sentence, Candidate candidate, int limit) {
    boolean open = isQuote(sentence, candidate.from());
    for (int i = candidate.verb() + 1; i < limit; i++) {
      String word = sentence.token(i).word();
      if (word.equals("\"") && touches(sentence, i) && !open) {
        return i;
      }
      if (word.equals("“") || word.equals("``") || (word.equals("\"") && !open)) {
        boolean closes = word.equals("\"") && opened(sentence, candidate.verb());
        if (closes) {
          return i;
        }
        open = true;
      } else if (word.equals("”") || word.equals("''") || word.equals("\"")) {
        if (!open) {
          return i;
        }
        open = false;
      }
    }
    return limit;
  }

  static boolean isQuote(Words sentence, int at) {
    return at < sentence.size() && OPENING_QUOTES.contains(sentence.token(at).word());
  }

  /** "get it," she said": a straight mark right behind a word or a mark, before a blank, closes. */
  private static boolean touches(Words sentence, int mark) {
    int end = sentence.token(mark).span().end();
    boolean behind = sentence.token(mark - 1).span().end() == sentence.token(mark).span().start();
    boolean before = mark + 1 < sentence.size() && sentence.token(mark + 1).span().start() == end;
    return behind && !before;
  }

  private static boolean opened(Words sentence, int before) {
    boolean open = false;
    for (int i = 0; i < before; i++) {
      open ^= sentence.token(i).word().equals("\"");
    }
    return open;
  }

  /**
   * "will share seeds and, where funds allow, will lend mills": what stands between commas behind
   * the conjunction belongs to the clause that follows.
   */
  private static int beforeAside(Words words, int verb, int limit) {
    int close = words.isMark(limit, ",") ? limit : limit - 1;
    if (!words.gerunds() || !words.isMark(close, ",") || limit >= words.size()) {
      return limit;
    }
    for (int i = close - 1; i > Math.max(verb, limit - LONGEST_ASIDE); i--) {
      if (words.isMark(i, ",")) {
        return words.is(i - 1, WordClass.CONJUNCTION) && i - 1 > verb ? i - 1 : limit;
      }
    }
    return limit;
  }

  /** Without marks, coordinators and openers at the end. */
  static int trim(Words sentence, int least, int limit) {
    int end = limit;
    while (end > least) {
      int last = end - 1;
      boolean loose =
          sentence.isMark(last, ".,;:–—-!?\"“")
              || sentence.token(last).word().equals("./")
              || (sentence.isMark(last, "/") && sentence.isMark(last - 1, "."))
              || DASHES.contains(sentence.token(last).word())
              || sentence.isDots(last)
              || sentence.is(last, WordClass.CONJUNCTION)
              || sentence.has(last, Role.STRONG)
              || sentence.has(last, Role.ADDITIVE)
              || sentence.has(last, Role.WEAK)
              || (sentence.has(last, Role.LISTING) && !sentence.is(last, WordClass.NOUN))
              || (sentence.gerunds() && sentence.is(last, WordClass.PREPOSITION))
              || (sentence.has(last, Role.FOCUS) && !sentence.endsAction(last))
              || (sentence.is(last, WordClass.FINITE, WordClass.ADVERB)
                  && !sentence.gerunds()
                  && sentence.isMark(last - 1, ",;"));
      if (!loose) {
        break;
      }
      end--;
    }
    return end;
  }

  /** The token where words of saying, a comment or a further clause begin; at most the limit. */
  private static int comment(Words words, Candidate candidate, int limit) {
    int verb = candidate.verb();
    int source = source(words, verb, limit);
    if (source < limit) {
      return source;
    }
    boolean relative = false;
    for (int i = verb + 1; i < limit; i++) {
      boolean comma = words.isMark(i - 1, ",");
      boolean trails = words.has(i, Role.TRAILER);
      if (comma && (trails || saying(words, i) || adds(words, i) || toldBy(words, i, limit))) {
        return i - 1;
      }
      if (trails && !words.gerunds()) {
        return i;
      }
      if (FurtherClause.newClause(words, i, limit)) {
        return i;
      }
      if (goesOn(words, candidate, i) || (!relative && FurtherClause.perfect(words, i, limit))) {
        return i;
      }
      if (comma
          && words.gerunds()
          && words.is(i, WordClass.CONJUNCTION)
          && words.has(i + 1, Role.SUBORDINATE)
          && words.is(i + 2, WordClass.PRONOUN, WordClass.DETERMINER, WordClass.NAME)) {
        // "…, and if the wall leaks, we will mend it": a condition of what follows.
        return i - 1;
      }
      if (!relative && FurtherClause.that(words, candidate, i)) {
        return i;
      }
      relative |= words.is(i, WordClass.RELATIVE) || words.has(i, Role.REPORT);
      relative |= words.has(i, Role.SUBORDINATE);
      if (!relative && words.gerunds() && (words.is(i, WordClass.CONJUNCTION) || comma)) {
        int next = i;
        while (next < limit && words.is(next, WordClass.CONJUNCTION, WordClass.ADVERB)) {
          next++;
        }
        if (next > i && next < limit && words.is(next, WordClass.MODAL)) {
          // "will meet each year or may meet more often": a modal opens a further clause.
          return comma ? i - 1 : i;
        }
        if (FurtherClause.finiteClause(
            words, next > i ? FurtherClause.behindTime(words, next, limit) : next, limit)) {
          return comma ? i - 1 : i;
        }
      }
    }
    return limit;
  }

  /**
   * "committed to mending the pier as it ages and affirmed …": behind a conjunction a verb of
   * saying in the past goes on with the cue where no other verb in the past stands between.
   */
  private static boolean goesOn(Words words, Candidate candidate, int at) {
    boolean saying =
        words.gerunds()
            && words.is(at, WordClass.CONJUNCTION)
            && words.is(at + 1, WordClass.FINITE)
            && words.has(at + 1, Role.REPORT)
            && past(words, at + 1);
    int cue = words.tokenAt(candidate.cue().span().start());
    boolean between = false;
    for (int i = cue + 1; saying && i < at; i++) {
      between |= words.is(i, WordClass.FINITE, WordClass.PARTICIPLE) && past(words, i);
    }
    return saying && !between && candidate.cue().has(CueFinder.Flag.SUBJECT) && past(words, cue);
  }

  private static boolean past(Words words, int at) {
    return words.token(at).word().endsWith("ed");
  }

  /** "…, the chairman said": the comma before who said it, where words of saying come last. */
  private static int source(Words words, int verb, int limit) {
    int last = limit - 1;
    while (last > verb && words.isMark(last, ".,!?\"”")) {
      last--;
    }
    if (words.gerunds() && last - 1 > verb && !words.has(last, Role.REPORT)) {
      // "…, the carrier announced today", "…, it said on Monday": with the day behind it.
      int day = words.is(last - 1, WordClass.PREPOSITION) ? last - 2 : last - 1;
      boolean behind = words.is(last, WordClass.NOUN, WordClass.NAME, WordClass.ADVERB);
      last = behind && words.has(day, Role.REPORT) && day > verb + 1 ? day : last;
    }
    boolean said =
        words.is(last, WordClass.FINITE) && (words.has(last, Role.REPORT) || !words.gerunds());
    // Behind a comma and a few words a participle of saying is a verb with tense.
    said |=
        words.gerunds()
            && words.is(last, WordClass.PARTICIPLE)
            && words.has(last, Role.REPORT)
            && (words.is(last - 1, WordClass.NAME, WordClass.PRONOUN)
                || (words.is(last - 1, WordClass.NOUN)
                    && (words.is(last - 2, WordClass.DETERMINER)
                        || words.is(last - 3, WordClass.DETERMINER))));
    for (int i = last - 1; said && i > Math.max(verb, last - 10); i--) {
      if (words.isMark(i, ",")) {
        return i;
      }
      if (words.is(i, WordClass.VERB, WordClass.MODAL, WordClass.RELATIVE)) {
        return limit;
      }
    }
    return limit;
  }

  /** "…, the mayor told reporters": a noun phrase and a verb of saying. */
  private static boolean toldBy(Words words, int from, int limit) {
    int at = from;
    while (at < Math.min(limit, from + 6)
        && words.is(
            at, WordClass.DETERMINER, WordClass.ADJECTIVE, WordClass.NOUN, WordClass.NAME)) {
      at++;
    }
    return words.gerunds() && at > from && at < limit && (saying(words, at) || hasSaid(words, at));
  }

  /** "the mayor has announced": the perfect of a verb of saying. */
  private static boolean hasSaid(Words words, int at) {
    return words.is(at, WordClass.FINITE)
        && words.is(at + 1, WordClass.PARTICIPLE)
        && words.has(at + 1, Role.REPORT);
  }

  private static boolean saying(Words words, int at) {
    // ", said the statement": a participle has no object of its own, so this is a verb with tense.
    boolean inverted =
        words.gerunds()
            && words.is(at, WordClass.PARTICIPLE)
            && words.is(at + 1, WordClass.DETERMINER, WordClass.NAME, WordClass.PRONOUN);
    return words.has(at, Role.REPORT) && (words.is(at, WordClass.FINITE) || inverted);
  }

  /** ", adding that the fee may rise": a gerund of saying goes on with the report. */
  private static boolean adds(Words words, int at) {
    return words.is(at, WordClass.GERUND)
        && words.has(at, Role.REPORT)
        && words.has(at + 1, Role.REPORT);
  }
}
