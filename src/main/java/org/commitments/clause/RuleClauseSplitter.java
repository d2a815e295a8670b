package org.commitments.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.commitments.clause.Coordination.Part;
import org.commitments.clause.Judgement.Ruling;
import org.commitments.decision.Decider;
import org.commitments.decision.Omission;
import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.language.Rule;
import org.commitments.linguistics.Linguistics;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Clause;
import org.commitments.model.Clause.Voice;
import org.commitments.model.Kind;
import org.commitments.model.Section;
import org.commitments.model.Sentence;
import org.commitments.model.Token;
import org.commitments.model.WordClass;
import org.commitments.text.GivenUp;
import org.commitments.text.LastResult;
import org.commitments.text.Patterns;
import org.commitments.text.SoughtPattern;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds undertakings by the pack's cues: looks left of a cue for its subject, right of it for its
 * verb, judges whether the two make an undertaking, and splits what is coordinated.
 */
public final class RuleClauseSplitter implements ClauseSplitter {

  /** In a lead-in, at most so many words stand between the cue and the colon. */
  static final int LEAD_IN_REST = 8;

  private final Linguistics linguistics;
  private final CueFinder cues;
  private final Words.Factory words;
  private final CandidateFinder finder;
  private final Judgement judgement;
  private final BareFrame bare;
  private final SoughtPattern agreementWords;
  private final SoughtPattern reporting;
  private final LastResult<Text, Boolean> agreements;
  private final ItemReader items;
  private final TaskHeads heads;
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
    this.judgement = new Judgement(pack, gazetteer, linguistics, words);
    this.bare = new BareFrame(pack, gazetteer);
    this.heads = new TaskHeads(pack, gazetteer);
    this.agreementWords = Patterns.sought(pack.property("agreement_words", "(?!)"));
    this.reporting = Patterns.sought(pack.property("reporting", "(?!)"));
    this.agreements = new LastResult<>(text -> agreementWords.isIn(text.value()));
    this.items =
        new ItemReader(
            pack, new ItemReader.Tools(linguistics, cues, words, judgement, bare), omissions);
  }

  @Override
  public List<Clause> split(Article article, Section section) {
    List<Clause> clauses = new ArrayList<>();
    boolean reports = agreements.of(article.text());
    int undertaking = -1;
    boolean tasks = false;
    boolean enumerated = false;
    int telling = -1;
    boolean undertook = false;
    for (Sentence sentence : section.sentences()) {
      GivenUp.ifInterrupted();
      int behind = sentence.block() - undertaking;
      boolean counts = bare.enumerates(article.text(), sentence);
      boolean goesOn = undertaking >= 0 && (behind == 0 || (tasks && behind == 1));
      goesOn |= counts && enumerated;
      boolean told = telling == sentence.block();
      Place place = new Place(article, section, sentence, reports, goesOn, undertook, told);
      List<Clause> own = own(place);
      Span leadIn = sentence.leadIn();
      if (leadIn != null && !(certain(own) && !opensWithCue(sentence, own))) {
        List<Clause> item = first(place, items.underLeadIn(place, leadIn));
        boolean better = own.isEmpty() || opensWithCue(sentence, own) || surest(item) > surest(own);
        own = better && !item.isEmpty() ? item : own;
      }
      TaskHeads.Head head = reports ? heads.of(article, sentence) : null;
      if (head != null && !certain(own)) {
        List<Clause> item = first(place, items.under(place, head));
        own = own.isEmpty() || surest(item) > surest(own) ? item : own;
      }
      if (own.isEmpty() && judgement.isFrame(place) && !items.foretold(place, leadIn)) {
        own = first(place, items.task(place));
      }
      clauses.addAll(own);
      telling = tells(article.text(), sentence, told) ? sentence.block() : -1;
      boolean opens = bare.opensTasks(article.text(), sentence);
      undertook = undertakes(own);
      boolean item = article.blocks().get(sentence.block()).kind() != Block.Kind.PARAGRAPH;
      if (opens || undertook || (tasks && goesOn && item)) {
        undertaking = sentence.block();
        tasks |= opens;
        enumerated |= counts;
      } else if (bare.tellsPast(article.text(), sentence)) {
        undertaking = -1;
      }
    }
    return clauses;
  }

  /** Whether a sentence reports what somebody says, or goes on with it in the same mood. */
  private boolean tells(Text text, Sentence sentence, boolean told) {
    Span span = sentence.span();
    return reporting.isIn(text.value(), span)
        || (told
            && cues.find(text, span).stream()
                .anyMatch(found -> found.has(CueFinder.Flag.REPORTED)));
  }

  private static boolean undertakes(List<Clause> clauses) {
    return clauses.stream().anyMatch(clause -> clause.cue().kind() == Kind.COMMITMENT);
  }

  /** The clauses of the first reading that is an undertaking. */
  private List<Clause> first(Place place, List<Judged> readings) {
    for (Judged reading : readings) {
      List<Clause> clauses = clauses(place, reading);
      if (!clauses.isEmpty()) {
        return clauses;
      }
    }
    return List.of();
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
    boolean contents = bare.covers(place) || place.goesOn() || place.follows();
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
    List<Candidate.Doubtful> candidates = finder.find(sentenceWords, found, place.told());
    Predicate<Candidate.Doubtful> stands =
        each -> judgement.judge(place, sentenceWords, each).doubt() == null;
    if (bare.covers(place)) {
      candidates = bare.fill(sentenceWords, candidates, stands);
    } else {
      candidates = contents ? bare.goOn(place, sentenceWords, candidates, stands) : candidates;
      candidates = bare.behindMarks(sentenceWords, candidates, stands);
    }
    candidates = Requests.goOn(sentenceWords, candidates);
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
        add(clauses, clauses(place, new Judged(sentenceWords, candidate, ruling, limit)));
      } else {
        omissions.candidate(place, sentenceWords, candidate, Omission.NO_WORDS);
      }
    }
    return clauses;
  }

  /**
   * Adds clauses; of two readings of the same words the surer one stays. What is asked for ("Lào đề
   * nghị hai bên duy trì …") is not undertaken, too.
   */
  private static void add(List<Clause> all, List<Clause> more) {
    for (Clause clause : more) {
      int same = 0;
      while (same < all.size() && !all.get(same).action().equals(clause.action())) {
        same++;
      }
      if (same == all.size()) {
        all.add(clause);
      } else if (clause.certainty() > all.get(same).certainty() && !asked(all, clause)) {
        all.set(same, clause);
      }
    }
  }

  /** Whether the cue of a clause is a verb of what another clause asks for. */
  private static boolean asked(List<Clause> all, Clause clause) {
    return all.stream()
        .filter(each -> each.cue().kind() == Kind.PROPOSAL)
        .anyMatch(each -> each.action().contains(clause.cue().span()));
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
    int last = sentence.size() - 1;
    boolean follows =
        sentence.gerunds() && last > 1 && sentence.token(last - 1).lemma().equals("follow");
    return sentence.isMark(last, ":")
        && (follows || sentence.size() - candidate.verb() <= LEAD_IN_REST);
  }

  /**
   * Where a sentence stands.
   *
   * @param agreement whether its article reports an agreement
   * @param goesOn whether a sentence before it in its paragraph undertakes something, or behind
   *     words that open tasks the paragraph before
   * @param follows whether the sentence before it undertakes something
   * @param told whether the sentence before it in its paragraph reports what somebody says
   */
  record Place(
      Article article,
      Section section,
      Sentence sentence,
      boolean agreement,
      boolean goesOn,
      boolean follows,
      boolean told) {}

  /** A candidate with what the rules say of it, and the token before which its clause ends. */
  record Judged(Words words, Candidate candidate, Ruling ruling, int limit) {

    /** The first token of the action: of a theme, that of the subject. */
    int from() {
      boolean subject = ruling.theme() && candidate.subject().span() != null && !behindAnother();
      return subject ? Math.min(candidate.subject().from(), candidate.from()) : candidate.from();
    }

    /** "The report will be printed and will be sold": the second action without its theme. */
    private boolean behindAnother() {
      int cue = words.tokenAt(candidate.cue().cue().span().start());
      for (int i = candidate.subject().to(); words.gerunds() && i < cue; i++) {
        if (words.is(i, WordClass.MODAL)) {
          return true;
        }
      }
      return false;
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
      for (Part part : PassiveParts.of(in, judged.from(), candidate.verb(), judged.limit())) {
        clauses.add(clause(place, judged, part, certainty));
      }
      return clauses;
    }
    boolean goal = !in.gerunds() && candidate.from() < candidate.verb();
    boolean passive = goal || (judged.ruling().theme() && candidate.voice() == Voice.PASSIVE);
    if (passive) {
      List<Part> parts = PassiveParts.repeated(in, judged.from(), candidate.verb(), judged.limit());
      if (parts.size() > 1) {
        for (Part part : parts) {
          int to = ClauseEnd.trim(in, part.verb() + 1, part.to());
          clauses.add(clause(place, judged, new Part(part.from(), part.verb(), to), certainty));
        }
        return clauses;
      }
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
    boolean thing = judged.ruling().nature() != Agency.Nature.AGENT;
    if (!asks && thing && owner != null && candidate.voice() == Voice.ACTIVE) {
      // "The city promises that the gates will open": who promises it sees to it.
      subject = owner;
    }
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
}
