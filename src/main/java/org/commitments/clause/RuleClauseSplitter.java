package org.commitments.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commitments.clause.Coordination.Part;
import org.commitments.clause.CueFinder.Complement;
import org.commitments.clause.CueFinder.Flag;
import org.commitments.clause.Judgement.Verdict;
import org.commitments.clause.SubjectFinder.Subject;
import org.commitments.clause.Words.Role;
import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.linguistics.Linguistics;
import org.commitments.model.Article;
import org.commitments.model.Clause;
import org.commitments.model.Clause.Voice;
import org.commitments.model.Cue;
import org.commitments.model.Force;
import org.commitments.model.Kind;
import org.commitments.model.Section;
import org.commitments.model.Sentence;
import org.commitments.model.Token;
import org.commitments.model.WordClass;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds undertakings by the pack's cues: looks left of a cue for its subject, right of it for its
 * verb, judges whether the two make an undertaking, and splits what is coordinated.
 */
public final class RuleClauseSplitter implements ClauseSplitter {

  /** In a lead-in, at most so many words stand between the cue and the colon. */
  private static final int LEAD_IN_REST = 8;

  private final Linguistics linguistics;
  private final CueFinder cues;
  private final Words.Factory words;
  private final PredicateFinder predicates;
  private final Judgement judgement;
  private final String modal;

  /** Takes the tables of a pack. */
  public RuleClauseSplitter(LanguagePack pack, Linguistics linguistics, Gazetteer gazetteer) {
    this.linguistics = linguistics;
    this.cues = new CueFinder(pack);
    this.words = new Words.Factory(pack);
    this.predicates = new PredicateFinder(pack);
    this.judgement = new Judgement(pack, gazetteer);
    this.modal = pack.property("modal", "");
  }

  @Override
  public List<Clause> split(Article article, Section section) {
    List<Clause> clauses = new ArrayList<>();
    for (Sentence sentence : section.sentences()) {
      List<Clause> own = own(article, section, sentence);
      Span leadIn = sentence.leadIn();
      if (own.isEmpty() && leadIn != null) {
        own = underLeadIn(article, section, sentence, leadIn);
      }
      if (own.isEmpty() && judgement.isFrame(article, section, sentence)) {
        own = task(article, section, sentence);
      }
      clauses.addAll(own);
    }
    return clauses;
  }

  private List<Clause> own(Article article, Section section, Sentence sentence) {
    Text text = article.text();
    List<CueFinder.Found> found = cues.find(text, sentence.span());
    if (found.isEmpty() || judgement.vetoed(text, sentence.span())) {
      return List.of();
    }
    List<Token> tokens = linguistics.tokens(text, sentence.span());
    if (tokens.isEmpty()) {
      return List.of();
    }
    Words sentenceWords = words.of(text, sentence.span(), tokens);
    List<Candidate> candidates = candidates(sentenceWords, found);
    List<Clause> clauses = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      Verdict verdict = judgement.judge(article, sentenceWords, candidate);
      if (verdict != Verdict.REJECTED) {
        int limit =
            limit(
                sentenceWords, candidate, i + 1 < candidates.size() ? candidates.get(i + 1) : null);
        if (limit > candidate.from()) {
          clauses.addAll(
              clauses(
                  article,
                  section,
                  sentence,
                  new Judged(sentenceWords, candidate, verdict, limit)));
        }
      }
    }
    return clauses;
  }

  /** A candidate that passed, and the token before which its clause ends. */
  private record Judged(Words words, Candidate candidate, Verdict verdict, int limit) {}

  private List<Candidate> candidates(Words sentence, List<CueFinder.Found> found) {
    SubjectFinder subjects = new SubjectFinder(sentence);
    List<Candidate> candidates = new ArrayList<>();
    for (CueFinder.Found cue : found) {
      int at = sentence.tokenAt(cue.span().start());
      Candidate previous = candidates.isEmpty() ? null : candidates.get(candidates.size() - 1);
      if (!canHead(sentence, cue, at, previous)) {
        continue;
      }
      Subject subject = subjects.before(at, floor(sentence, previous, at));
      if (subordinate(sentence, subject, previous)) {
        continue;
      }
      if (subject.span() == null) {
        subject = shared(sentence, subjects, subject, previous);
      }
      Candidate candidate = predicates.complete(sentence, cue, subject);
      if (candidate == null) {
        continue;
      }
      if (previous != null
          && previous.cue().complements().contains(Complement.CLAUSE)
          && previous.from() >= candidate.begins(sentence)) {
        // "proposed that the sides should …": the inner modal completes the outer cue.
        continue;
      }
      candidates.add(candidate);
    }
    return candidates;
  }

  /**
   * Whether the cue's own verb can head a clause: a verb without tense, or one that completes the cue
   * before ("will request agencies to …"), stays inside that action; "their shared commitments" is a
   * noun phrase.
   */
  private static boolean canHead(
      Words sentence, CueFinder.Found cue, int at, @Nullable Candidate previous) {
    if (!cue.has(Flag.SUBJECT)) {
      return previous == null || at > previous.verb();
    }
    int verb = at;
    while (verb < sentence.size() - 1 && sentence.is(verb, WordClass.ADVERB)) {
      verb++;
    }
    boolean nominal = sentence.is(verb, WordClass.NOUN, WordClass.ADJECTIVE, WordClass.NAME);
    if (nominal || sentence.is(at - 1, WordClass.POSSESSIVE, WordClass.DETERMINER)) {
      return false;
    }
    if (previous == null) {
      return true;
    }
    boolean tenseless = sentence.is(verb, WordClass.VERB, WordClass.GERUND);
    boolean embedded = tenseless && (sentence.gerunds() || cue.cue().kind() == Kind.PROPOSAL);
    return at > previous.verb() && !embedded;
  }

  /** The subject of a cue without one of its own: that of the verb with tense before it. */
  private static Subject shared(
      Words sentence, SubjectFinder subjects, Subject none, @Nullable Candidate previous) {
    if (previous != null) {
      return new Subject(
          previous.subject().span(), previous.subject().from(), previous.subject().to(), none.stop());
    }
    for (int i = none.stop(); i > 0; i--) {
      if (sentence.is(i, WordClass.RELATIVE) || sentence.isMark(i, ";:")) {
        break;
      }
      if (sentence.is(i, WordClass.FINITE, WordClass.MODAL)) {
        Subject subject = subjects.before(i, 0);
        if (subject.span() != null) {
          return new Subject(subject.span(), subject.from(), subject.to(), none.stop());
        }
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

  /**
   * Whether the clause depends on a word before it: "which will", "if X will", "ensure that X
   * will".
   */
  private static boolean subordinate(
      Words sentence, Subject subject, @Nullable Candidate previous) {
    int stop = subject.stop();
    if (stop < 0) {
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

  /** The token before which a clause ends: the next clause, a closing quotation mark, the end. */
  private static int limit(Words sentence, Candidate candidate, @Nullable Candidate next) {
    int limit = sentence.size();
    if (next != null) {
      int begins = next.begins(sentence);
      int stop = next.subject().stop();
      boolean shared =
          next.subject().span() != null
              && next.subject().span().equals(candidate.subject().span());
      if (shared || next.begins(sentence) <= candidate.verb()) {
        begins = sentence.tokenAt(next.cue().span().start());
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
      if (begins > candidate.verb()) {
        limit = begins;
      }
    }
    limit = Math.min(limit, closingQuote(sentence, candidate, limit));
    limit = Math.min(limit, ClauseEnd.of(sentence, candidate.verb(), limit));
    return trimEnd(sentence, candidate.verb() + 1, limit);
  }

  private static int closingQuote(Words sentence, Candidate candidate, int limit) {
    boolean open = false;
    for (int i = candidate.verb() + 1; i < limit; i++) {
      String word = sentence.token(i).word();
      if (word.equals("“") || word.equals("``") || word.equals("\"") && !open) {
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

  private static boolean opened(Words sentence, int before) {
    boolean open = false;
    for (int i = 0; i < before; i++) {
      open ^= sentence.token(i).word().equals("\"");
    }
    return open;
  }

  /** Without marks, coordinators and openers at the end. */
  private static int trimEnd(Words sentence, int least, int limit) {
    int end = limit;
    while (end > least) {
      int last = end - 1;
      boolean loose =
          sentence.isMark(last, ".,;:–—-!?\"“")
              || sentence.token(last).word().matches("\\.{2,}|…|--")
              || sentence.is(last, WordClass.CONJUNCTION)
              || sentence.has(last, Role.STRONG)
              || sentence.has(last, Role.WEAK)
              || sentence.has(last, Role.FOCUS);
      if (!loose) {
        break;
      }
      end--;
    }
    return end;
  }

  private List<Clause> clauses(Article article, Section section, Sentence sentence, Judged judged) {
    Words in = judged.words();
    Candidate candidate = judged.candidate();
    Span subject = candidate.subject().span();
    List<Clause> clauses = new ArrayList<>();
    if (judged.verdict() == Verdict.THEME) {
      int from = subject == null ? candidate.from() : candidate.subject().from();
      Span action = in.span(Math.min(from, candidate.from()), judged.limit());
      clauses.add(
          new Clause(
              article,
              section,
              sentence,
              in.tokens(),
              candidate.cue().cue(),
              subject,
              action,
              in.token(candidate.verb()).span(),
              Voice.PASSIVE));
      return clauses;
    }
    for (Part part : parts(in, candidate, judged.limit())) {
      int to = trimEnd(in, part.verb() + 1, part.to());
      clauses.add(
          new Clause(
              article,
              section,
              sentence,
              in.tokens(),
              candidate.cue().cue(),
              subject,
              in.span(part.from(), to),
              in.token(part.verb()).span(),
              Voice.ACTIVE));
    }
    return clauses;
  }

  private static List<Part> parts(Words in, Candidate candidate, int limit) {
    boolean noun =
        in.is(
                candidate.verb(),
                WordClass.NOUN,
                WordClass.NAME,
                WordClass.DETERMINER,
                WordClass.NUMBER)
            && in.gerunds();
    if (noun || candidate.voice() == Voice.PASSIVE) {
      return List.of(new Part(candidate.from(), candidate.verb(), limit));
    }
    boolean infinitives = in.is(candidate.from() - 1, WordClass.INFINITIVE);
    return new Coordination(in, infinitives).split(candidate.from(), candidate.verb(), limit);
  }

  /** An item of an agreement's list of tasks: "Exchange seed varieties every season". */
  private List<Clause> task(Article article, Section section, Sentence sentence) {
    Text text = article.text();
    List<Token> tokens = linguistics.tokensAfter(modal, text, sentence.span());
    Words item = words.of(text, sentence.span(), tokens);
    int verb = 0;
    while (verb < item.size() - 1 && item.is(verb, WordClass.ADVERB)) {
      verb++;
    }
    if (verb >= item.size() - 1 || !item.is(verb, WordClass.VERB)) {
      return List.of();
    }
    Span nowhere = new Span(sentence.span().start(), sentence.span().start());
    CueFinder.Found cue =
        new CueFinder.Found(
            new Cue(Kind.COMMITMENT, Force.FIRM, nowhere, "task"),
            Set.of(Complement.VERB),
            Set.of());
    Candidate candidate =
        new Candidate(cue, new Subject(null, 0, 0, -1), 0, verb, Voice.ACTIVE);
    int limit = trimEnd(item, verb + 1, item.size());
    return clauses(
        article, section, sentence, new Judged(item, candidate, Verdict.ACTION, limit));
  }

  /** An item of a list that a commissive lead-in opens. */
  private List<Clause> underLeadIn(
      Article article, Section section, Sentence sentence, Span leadIn) {
    Text text = article.text();
    List<CueFinder.Found> found = cues.find(text, leadIn);
    if (found.isEmpty()) {
      return List.of();
    }
    CueFinder.Found cue = found.get(found.size() - 1);
    Words lead = words.of(text, leadIn, linguistics.tokens(text, leadIn));
    int at = lead.tokenAt(cue.span().start());
    if (lead.size() - lead.tokenAt(cue.span().end()) > LEAD_IN_REST) {
      return List.of();
    }
    Subject subject = new SubjectFinder(lead).before(at, 0);
    String before = text.slice(leadIn).replaceAll("[:\\s]+$", "");
    List<Token> tokens = linguistics.tokensAfter(before, text, sentence.span());
    if (tokens.isEmpty()) {
      return List.of();
    }
    Words item = words.of(text, sentence.span(), tokens);
    int verb = 0;
    while (verb < item.size() - 1 && item.is(verb, WordClass.ADVERB)) {
      verb++;
    }
    Subject outside = new Subject(subject.span(), 0, 0, -1);
    Candidate candidate = new Candidate(cue, outside, 0, verb, Voice.ACTIVE);
    int limit = trimEnd(item, verb + 1, item.size());
    return clauses(article, section, sentence, new Judged(item, candidate, Verdict.ACTION, limit));
  }
}
