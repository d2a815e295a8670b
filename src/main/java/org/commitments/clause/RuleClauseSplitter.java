package org.commitments.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commitments.clause.Coordination.Part;
import org.commitments.clause.CueFinder.Complement;
import org.commitments.clause.Judgement.Ruling;
import org.commitments.clause.SubjectFinder.Subject;
import org.commitments.decision.Decider;
import org.commitments.decision.Omission;
import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.language.Rule;
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
import org.commitments.text.Patterns;
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
  private final CandidateFinder finder;
  private final Judgement judgement;
  private final BareFrame bare;
  private final java.util.regex.Pattern agreementWords;
  private final java.util.regex.Pattern leadEnd;
  private final java.util.regex.Pattern leadVerbs;
  private final String modal;
  private final ClauseEvidence evidence;
  private final Decider decider;
  private final Omissions omissions;

  /** Takes the tables of a pack; the rules decide. */
  public RuleClauseSplitter(LanguagePack pack, Linguistics linguistics, Gazetteer gazetteer) {
    this(pack, linguistics, gazetteer, Decider.RULES);
  }

  /** Takes the tables of a pack, and who decides. */
  public RuleClauseSplitter(
      LanguagePack pack, Linguistics linguistics, Gazetteer gazetteer, Decider decider) {
    this.decider = decider;
    this.omissions = new Omissions(decider);
    this.evidence = new ClauseEvidence(pack);
    this.linguistics = linguistics;
    this.cues = new CueFinder(pack);
    this.words = new Words.Factory(pack);
    this.finder = new CandidateFinder(pack);
    this.judgement = new Judgement(pack, gazetteer);
    this.bare = new BareFrame(pack, gazetteer);
    this.agreementWords = Patterns.ignoringCase(pack.property("agreement_words", "(?!)"));
    this.leadEnd = Patterns.ignoringCase(pack.property("lead_end", "(?!)"));
    this.leadVerbs = Patterns.ignoringCase(pack.property("lead_verbs", "(?!)"));
    this.modal = pack.property("modal", "");
  }

  @Override
  public List<Clause> split(Article article, Section section) {
    List<Clause> clauses = new ArrayList<>();
    boolean agreement = agreementWords.matcher(article.text().value()).find();
    for (Sentence sentence : section.sentences()) {
      Place place = new Place(article, section, sentence, agreement);
      List<Clause> own = own(place);
      Span leadIn = sentence.leadIn();
      if (leadIn != null && !(certain(own) && !opensWithCue(sentence, own))) {
        List<Clause> item = underLeadIn(place, leadIn);
        boolean better = own.isEmpty() || opensWithCue(sentence, own) || surest(item) > surest(own);
        own = better && !item.isEmpty() ? item : own;
      }
      if (own.isEmpty() && judgement.isFrame(place)) {
        own = task(place);
      }
      clauses.addAll(own);
    }
    return clauses;
  }

  /** "Request the districts to …" as an item of "the provinces will:" is what they will do. */
  private static boolean opensWithCue(Sentence sentence, List<Clause> own) {
    return own.get(0).cue().span().start() == sentence.span().start()
        && own.get(0).cue().kind() == Kind.PROPOSAL;
  }

  private static boolean certain(List<Clause> clauses) {
    return surest(clauses) == 1;
  }

  private static double surest(List<Clause> clauses) {
    return clauses.stream().mapToDouble(Clause::certainty).max().orElse(0);
  }

  private List<Clause> own(Place place) {
    Article article = place.article();
    Sentence sentence = place.sentence();
    Text text = article.text();
    List<CueFinder.Found> found = cues.find(text, sentence.span());
    boolean contents = bare.covers(place);
    boolean empty = found.isEmpty() && !contents;
    Rule veto = empty ? null : judgement.vetoed(article, sentence);
    if (empty || veto != null) {
      omissions.sentence(place, veto);
      return List.of();
    }
    List<Token> tokens = linguistics.tokens(text, sentence.span());
    if (tokens.isEmpty()) {
      return List.of();
    }
    Words sentenceWords = words.of(text, sentence.span(), tokens);
    List<Candidate.Doubtful> candidates = finder.find(sentenceWords, found);
    if (contents) {
      candidates = bare.fill(sentenceWords, candidates);
    }
    omissions.cues(place, found, candidates);
    List<Clause> clauses = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i).candidate();
      if (opensList(sentenceWords, candidate)) {
        omissions.candidate(place, sentenceWords, candidate, Omission.OPENS_LIST);
        continue;
      }
      int limit = ClauseEnd.of(sentenceWords, candidate, next(candidates, i));
      if (limit > candidate.from()) {
        Ruling ruling = judgement.judge(place, sentenceWords, candidates.get(i));
        Span action = sentenceWords.span(candidate.from(), limit);
        if (ruling.doubt() != null
            && clauses.stream().anyMatch(clause -> clause.action().contains(action))) {
          omissions.candidate(place, sentenceWords, candidate, Omission.WITHIN_ACTION);
          continue;
        }
        clauses.addAll(clauses(place, new Judged(sentenceWords, candidate, ruling, limit)));
      } else {
        omissions.candidate(place, sentenceWords, candidate, Omission.NO_WORDS);
      }
    }
    return clauses;
  }

  /** The next candidate of which the sentence's grammar does not speak against, or null. */
  private static @Nullable Candidate next(List<Candidate.Doubtful> candidates, int at) {
    for (int i = at + 1; i < candidates.size(); i++) {
      if (candidates.get(i).doubt() == null) {
        return candidates.get(i).candidate();
      }
    }
    return null;
  }

  /** "The sides will work together to:" says nothing by itself; its items do. */
  private static boolean opensList(Words sentence, Candidate candidate) {
    return sentence.isMark(sentence.size() - 1, ":")
        && sentence.size() - candidate.verb() <= LEAD_IN_REST;
  }

  /** Where a sentence stands, and whether its article reports an agreement. */
  record Place(Article article, Section section, Sentence sentence, boolean agreement) {}

  /** A candidate with what the rules say of it, and the token before which its clause ends. */
  record Judged(Words words, Candidate candidate, Ruling ruling, int limit) {

    /** The first token of the action: of a theme, that of the subject. */
    int from() {
      boolean subject = ruling.theme() && candidate.subject().span() != null;
      return subject ? Math.min(candidate.subject().from(), candidate.from()) : candidate.from();
    }
  }

  /** The clauses of a candidate, one an action; none where it is no undertaking. */
  private List<Clause> clauses(Place place, Judged judged) {
    Decider.Answer answer = decider.answer(evidence.undertaking(place, judged));
    if (!answer.yes()) {
      return List.of();
    }
    double certainty = answer.likelihood();
    Words in = judged.words();
    Candidate candidate = judged.candidate();
    List<Clause> clauses = new ArrayList<>();
    if (judged.ruling().theme() && in.gerunds()) {
      Part whole = new Part(judged.from(), candidate.verb(), judged.limit());
      clauses.add(clause(place, judged, whole, certainty));
      return clauses;
    }
    for (Part part : parts(in, candidate, judged.limit())) {
      int from = part.from() == candidate.from() ? judged.from() : part.from();
      int to = ClauseEnd.trim(in, part.verb() + 1, part.to());
      clauses.add(clause(place, judged, new Part(from, part.verb(), to), certainty));
    }
    return clauses;
  }

  private static Clause clause(Place place, Judged judged, Part part, double certainty) {
    Words in = judged.words();
    Candidate candidate = judged.candidate();
    Span subject = candidate.subject().span();
    Span owner = candidate.owner().span();
    boolean asks = candidate.cue().cue().kind() == Kind.PROPOSAL;
    return new Clause(
        place.article(),
        place.section(),
        place.sentence(),
        in.tokens(),
        candidate.cue().cue(),
        subject,
        asks && owner != null && !owner.equals(subject) ? owner : null,
        in.span(part.from(), part.to()),
        in.token(part.verb()).span(),
        judged.ruling().theme() ? Voice.PASSIVE : Voice.ACTIVE,
        certainty);
  }

  private List<Part> parts(Words in, Candidate candidate, int limit) {
    boolean noun =
        in.is(
                candidate.verb(),
                WordClass.NOUN,
                WordClass.NAME,
                WordClass.DETERMINER,
                WordClass.NUMBER)
            && in.gerunds();
    if (noun || (in.gerunds() && candidate.voice() == Voice.PASSIVE)) {
      return List.of(new Part(candidate.from(), candidate.verb(), limit));
    }
    boolean infinitives = in.is(candidate.from() - 1, WordClass.INFINITIVE);
    return new Coordination(in, infinitives, candidate.from(), decider)
        .split(candidate.from(), candidate.verb(), limit);
  }

  /** An item of an agreement's list of tasks: "Exchange seed varieties every season". */
  private List<Clause> task(Place place) {
    Sentence sentence = place.sentence();
    Text text = place.article().text();
    List<Token> tokens = linguistics.tokensAfter(modal, text, sentence.span());
    Words item = words.of(text, sentence.span(), tokens);
    int verb = firstAfterAdverbs(item);
    if (verb >= item.size() - 1
        || !item.is(verb, WordClass.VERB)
        || hasSubject(alone(text, sentence))) {
      omissions.item(place, Omission.NO_TASK, "");
      return List.of();
    }
    Span nowhere = new Span(sentence.span().start(), sentence.span().start());
    CueFinder.Found cue =
        new CueFinder.Found(
            new Cue(Kind.COMMITMENT, Force.FIRM, nowhere, "task"),
            Set.of(Complement.VERB),
            Set.of());
    Subject left = new Subject(null, 0, 0, -1);
    return clauses(place, whole(item, cue, left, verb));
  }

  private static int firstAfterAdverbs(Words item) {
    int at = 0;
    while (at < item.size() - 1 && item.is(at, WordClass.ADVERB)) {
      at++;
    }
    return at;
  }

  /** All of an item is an action. */
  private static Judged whole(Words item, CueFinder.Found cue, Subject subject, int verb) {
    Candidate candidate = new Candidate(cue, subject, 0, verb, Voice.ACTIVE);
    int limit = ClauseEnd.trim(item, verb + 1, item.size());
    return new Judged(item, candidate, Ruling.FINE, limit);
  }

  /** The words of a sentence without what it continues. */
  private Words alone(Text text, Sentence sentence) {
    return words.of(text, sentence.span(), linguistics.tokens(text, sentence.span()));
  }

  /**
   * "Premier Ito opened the school", "The order exempts ports", "If a firm fails, …": a noun phrase
   * first and a finite verb that is in no relative clause, or words that open a further clause.
   */
  private static boolean hasSubject(Words item) {
    if (item.size() == 0 || item.is(0, WordClass.VERB)) {
      return false;
    }
    if (item.has(0, Words.Role.SUBORDINATE)) {
      return true;
    }
    int at = 0;
    while (at < item.size()
        && item.is(
            at,
            WordClass.NOUN,
            WordClass.NAME,
            WordClass.ADJECTIVE,
            WordClass.DETERMINER,
            WordClass.PRONOUN)) {
      at++;
    }
    return at > 0 && at < item.size() && item.is(at, WordClass.FINITE);
  }

  /** An item of a list that a commissive lead-in opens. */
  private List<Clause> underLeadIn(Place place, Span leadIn) {
    Sentence sentence = place.sentence();
    Text text = place.article().text();
    List<CueFinder.Found> found = cues.find(text, leadIn);
    if (found.isEmpty()) {
      omissions.item(place, Omission.LEAD_IN, "");
      return List.of();
    }
    CueFinder.Found cue = found.get(found.size() - 1);
    if (cue.has(CueFinder.Flag.REPORTED)) {
      // "The bill would:" tells what would come of it.
      omissions.item(place, Omission.LEAD_IN, cue.cue().rule());
      return List.of();
    }
    Words lead = words.of(text, leadIn, linguistics.tokens(text, leadIn));
    int at = lead.tokenAt(cue.span().start());
    boolean open = leadEnd.matcher(text.slice(leadIn)).find();
    if (!open && lead.size() - lead.tokenAt(cue.span().end()) > LEAD_IN_REST) {
      omissions.item(place, Omission.LEAD_IN, cue.cue().rule());
      return List.of();
    }
    Subject subject = new SubjectFinder(lead).before(at, 0);
    String before = text.slice(leadIn).replaceAll("[:\\s]+$", "");
    List<Token> tokens = linguistics.tokensAfter(before, text, sentence.span());
    if (tokens.isEmpty()) {
      return List.of();
    }
    Words item = words.of(text, sentence.span(), tokens);
    int verb = firstAfterAdverbs(item);
    if (item.is(verb, WordClass.NOUN) && leadVerbs.matcher(text.slice(leadIn)).find()) {
      item = words.of(text, sentence.span(), linguistics.tokensAfter(modal, text, sentence.span()));
      verb = firstAfterAdverbs(item);
    }
    boolean action = item.is(verb, WordClass.VERB, WordClass.GERUND) || !item.gerunds();
    if (!action && !cue.complements().contains(Complement.NOUN)) {
      // "We will advance these priorities:": its items name things, not actions.
      omissions.item(place, Omission.LEAD_IN, cue.cue().rule());
      return List.of();
    }
    if (hasSubject(alone(text, sentence))) {
      omissions.item(place, Omission.NO_TASK, cue.cue().rule());
      return List.of();
    }
    Subject outside = new Subject(subject.span(), 0, 0, -1);
    return clauses(place, whole(item, cue, outside, verb));
  }
}
