package org.commitments.clause;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commitments.clause.Agency.Nature;
import org.commitments.clause.CueFinder.Complement;
import org.commitments.clause.CueFinder.Flag;
import org.commitments.clause.Predicates.PredicateClass;
import org.commitments.clause.RuleClauseSplitter.Place;
import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.language.Rule;
import org.commitments.language.SoughtRule;
import org.commitments.language.Table;
import org.commitments.linguistics.Linguistics;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Clause.Voice;
import org.commitments.model.Kind;
import org.commitments.model.Sentence;
import org.commitments.model.WordClass;
import org.commitments.text.LastResult;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/** Decides whether a candidate undertakes something, or only foretells, describes or praises. */
final class Judgement {

  /**
   * What the rules say of a candidate.
   *
   * @param doubt why it is no undertaking, or null where it is one
   * @param veto the id of the rule whose words raise the doubt, or an empty string
   * @param theme whether what is done stands as its subject; the action begins there
   * @param nature what its subject is
   * @param predicate what its verb says, or null
   */
  record Ruling(
      @Nullable Doubt doubt,
      String veto,
      boolean theme,
      Nature nature,
      @Nullable PredicateClass predicate) {

    /** Nothing is said against a task of a list. */
    static final Ruling FINE = new Ruling(null, "", false, Nature.AGENT, null);

    /** What its doubt rests on: the rule's id, else the doubt's name; nothing without a doubt. */
    String because() {
      return doubt == null || !veto.isEmpty() ? veto : ClauseEvidence.name(doubt).replace('_', '-');
    }
  }

  private final Agency agency;
  private final Antecedent antecedent;
  private final Predicates predicates;

  /** By what they are tried on. */
  private final Map<String, List<SoughtRule>> vetoes;

  private final boolean unknownAgents;
  private final java.util.regex.Pattern plan;
  private final java.util.regex.Pattern planTitle;
  private final LastResult<Article, Boolean> inPlan = new LastResult<>(this::inPlan);
  private final java.util.regex.Pattern standing;
  private final java.util.regex.Pattern goal;

  Judgement(LanguagePack pack, Gazetteer gazetteer, Linguistics linguistics, Words.Factory words) {
    this.agency = new Agency(pack, gazetteer);
    this.antecedent = new Antecedent(pack, linguistics, agency, words);
    this.predicates = new Predicates(pack);
    this.vetoes =
        SoughtRule.of(pack.rules(Table.VETOES)).stream()
            .collect(Collectors.groupingBy(each -> each.rule().attribute("where")));
    this.unknownAgents = pack.property("unknown_agents", "no").equals("yes");
    this.plan = Patterns.ignoringCase(pack.property("plan_words", "(?!)"));
    this.planTitle = Patterns.ignoringCase(pack.property("plan_title", "(?!)"));
    this.goal = Patterns.ignoringCase(pack.property("goal", "(?!)"));
    this.standing = Patterns.ignoringCase(pack.property("standing_task", "(?!)"));
  }

  /**
   * Whether a list item without a cue stands under a heading or lead-in of an agreement's contents.
   */
  boolean isFrame(Place place) {
    Sentence sentence = place.sentence();
    boolean item = sentence.kind() == Block.Kind.ITEM || sentence.kind() == Block.Kind.NUMBERED;
    Span leadIn = sentence.leadIn();
    if (!item) {
      return false;
    }
    String value = place.article().text().value();
    Span words = sentence.span();
    if (place.agreement()
        && standing.matcher(value).region(words.start(), words.end()).lookingAt()) {
      return true;
    }
    return leadIn == null
        ? (place.agreement() && place.section().heading() != null) || inPlan.of(place.article())
        : plan.matcher(value).region(leadIn.start(), leadIn.end()).find();
  }

  /**
   * "Our pledges to tenants": the title tells that what the lists of an article hold is to be done.
   */
  private boolean inPlan(Article article) {
    Span title = article.metadata().title();
    return title != null
        && planTitle.matcher(article.text().value()).region(title.start(), title.end()).find();
  }

  /**
   * The rule that rules out the whole sentence, by its words or by how its paragraph begins, or
   * null.
   */
  @Nullable Rule vetoed(Article article, Sentence sentence) {
    Text text = article.text();
    Span block = article.blocks().get(sentence.block()).span();
    Rule rule = veto("SENTENCE", text, sentence.span(), false);
    return rule == null ? veto("BLOCK", text, block, true) : rule;
  }

  Ruling judge(Place place, Words words, Candidate.Doubtful doubtful) {
    Candidate candidate = doubtful.candidate();
    Span subject = candidate.subject().span();
    PredicateClass predicate = predicate(words, candidate.verb());
    boolean effect = predicate == PredicateClass.EFFECT && isVerbPhrase(words, candidate);
    Nature nature =
        subject == null
            ? (effect ? Nature.UNKNOWN : Nature.AGENT)
            : agency.of(words, candidate.subject().from(), candidate.subject().to());
    boolean passive = candidate.voice() == Voice.PASSIVE;
    boolean asks = candidate.cue().cue().kind() == Kind.PROPOSAL;
    boolean acting = nature == Nature.AGENT || proves(candidate, nature);
    boolean whole = candidate.cue().has(Flag.INCLUDE) && subject != null;
    boolean theme =
        passive
            || (whole && predicate == PredicateClass.THEME)
            || (!asks && !acting && subject != null && predicate == PredicateClass.THEME);
    Doubt doubt = doubtful.doubt();
    String veto = "";
    if (doubt == null) {
      Objection objection = words(place, words, candidate);
      doubt = objection.doubt();
      veto = objection.veto();
    }
    if (doubt == null) {
      Nature meant =
          candidate.cue().has(Flag.SUBJECT)
              ? Nature.UNKNOWN
              : antecedent.of(place, words, candidate.subject());
      boolean known = meant != Nature.UNKNOWN;
      doubt = sense(words, candidate, known ? meant : nature, predicate, known);
    }
    return new Ruling(doubt, veto, theme, nature, predicate);
  }

  /** What the verb says; "continue to harm", "help to raise" say what the inner verb does. */
  private @Nullable PredicateClass predicate(Words words, int verb) {
    PredicateClass own = predicates.at(words, verb);
    boolean inner =
        own == null
            && words.gerunds()
            && words.is(verb + 1, WordClass.INFINITIVE)
            && words.is(verb + 2, WordClass.VERB)
            && predicates.at(words, verb + 2) == PredicateClass.EFFECT;
    return inner ? PredicateClass.EFFECT : own;
  }

  /**
   * "Trồng cây ven đường sẽ giảm bụi": in a language whose verbs have one form, a sentence that
   * opens with a verb and goes on to its modal without a mark has a verb phrase as subject.
   */
  private static boolean isVerbPhrase(Words words, Candidate candidate) {
    int cue = words.tokenAt(candidate.cue().span().start());
    boolean phrase = !words.gerunds() && candidate.cue().has(Flag.MODAL) && cue > 1;
    phrase &= words.is(0, WordClass.VERB) && candidate.owner().span() == null;
    for (int i = 1; phrase && i < cue; i++) {
      phrase = !words.is(i, WordClass.PUNCTUATION, WordClass.FINITE, WordClass.CONJUNCTION);
    }
    return phrase;
  }

  /** What words say against a candidate, and the rule that knows them. */
  private record Objection(@Nullable Doubt doubt, String veto) {}

  /** What words of the sentence say against a candidate. */
  private Objection words(Place place, Words words, Candidate candidate) {
    Text text = words.text();
    CueFinder.Found cue = candidate.cue();
    Span before = new Span(words.token(0).span().start(), cue.span().start());
    Span subject = candidate.subject().span();
    int verb = candidate.voice() == Voice.PASSIVE ? candidate.verb() : candidate.from();
    Span action = words.span(Math.min(verb, words.size() - 1), words.size());
    Rule rule = joined(words, cue) ? null : veto("BEFORE", text, before, false);
    if (rule != null) {
      return new Objection(Doubt.WORDS_BEFORE, rule.id());
    }
    boolean commits = cue.cue().kind() == Kind.COMMITMENT;
    rule = commits ? veto("FORECAST", text, before, false) : null;
    if (rule != null) {
      return new Objection(Doubt.WORDS_BEFORE, rule.id());
    }
    rule = commits ? veto("ACTION", text, action, true) : null;
    if (rule != null) {
      return new Objection(Doubt.WORDS_OF_ACTION, rule.id());
    }
    rule = subject == null ? null : veto("SUBJECT", text, subject, false);
    // Whoever cannot be held to a promise can still be asked: "urges visitors to …".
    boolean asked =
        words.gerunds()
            && cue.cue().kind() == Kind.PROPOSAL
            && !candidate.owner().equals(candidate.subject());
    if (rule == null && subject != null && candidate.voice() == Voice.ACTIVE && !asked) {
      rule = veto("ACTOR", text, subject, false);
    }
    if (rule != null) {
      return new Objection(Doubt.WORDS_OF_SUBJECT, rule.id());
    }
    if (cue.has(Flag.FRAME) && !place.agreement()) {
      return new Objection(Doubt.NO_AGREEMENT, "");
    }
    boolean left = subject == null && cue.has(Flag.SUBJECT) && !opens(words, cue);
    return new Objection(left ? Doubt.NO_SUBJECT : null, "");
  }

  /** "nhận định … và hy vọng tỉnh sẽ …": a verb of asking that goes on with the one before. */
  private static boolean joined(Words words, CueFinder.Found cue) {
    boolean asks =
        cue.cue().kind() == Kind.PROPOSAL
            && cue.complements().contains(CueFinder.Complement.CLAUSE);
    return asks && words.is(words.tokenAt(cue.span().start()) - 1, WordClass.CONJUNCTION);
  }

  /** What the kinds of subject and verb say against a candidate. */
  private @Nullable Doubt sense(
      Words words,
      Candidate candidate,
      Nature nature,
      @Nullable PredicateClass predicate,
      boolean told) {
    CueFinder.Found cue = candidate.cue();
    if (cue.has(Flag.AGENT) && nature != Nature.AGENT) {
      return Doubt.NO_AGENT;
    }
    if (candidate.voice() == Voice.PASSIVE) {
      // "Fees will be reduced": what has an effect by itself is somebody's deed in the passive.
      boolean state = predicate == PredicateClass.STATIVE && !words.gerunds();
      return predicate == PredicateClass.EVENT ? Doubt.EVENT : state ? Doubt.STATE : null;
    }
    if (cue.cue().kind() == Kind.PROPOSAL) {
      // "đề xuất phương án xử lý", "hy vọng dự án giúp dân": of a thing nobody can ask a deed.
      boolean thing =
          nature == Nature.THING && !unknownAgents && candidate.subject().span() != null;
      return thing && !candidate.owner().equals(candidate.subject()) ? Doubt.NO_AGENT : null;
    }
    boolean overt = candidate.subject().span() != null;
    if (gerundActs(words, candidate) && predicate != PredicateClass.THEME) {
      return Doubt.EFFECT;
    }
    boolean named = overt && !candidate.owner().equals(candidate.subject());
    if (named && words.gerunds() && cue.complements().contains(Complement.CLAUSE)) {
      // "ordered aid to reach the towns": a thing can carry out no order.
      Nature ordered = agency.of(words, candidate.subject().from(), candidate.subject().to());
      if (ordered == Nature.THING) {
        return Doubt.NO_AGENT;
      }
    }
    if (predicate == PredicateClass.EFFECT
        && !cue.has(Flag.SUBJECT)
        && overt
        && !told
        && agency.isPronoun(words, candidate.subject().from(), candidate.subject().to())) {
      // "It will improve …": the programme of the sentence before, as a rule.
      return Doubt.EFFECT;
    }
    Span deed = words.span(candidate.from(), words.size());
    if (goal.matcher(words.text().value()).region(deed.start(), deed.end()).lookingAt()) {
      // "Kế hoạch đặt mục tiêu 90% trẻ em được tiêm chủng": what is to be reached is told in
      // numbers.
      return null;
    }
    boolean promised =
        candidate.owner().span() != null && !candidate.owner().equals(candidate.subject());
    boolean agent = promised || proves(candidate, nature);
    return active(agent ? Nature.AGENT : nature, predicate);
  }

  /** "Granting a waiver will …": what is done, told by a gerund, is the subject; it cannot act. */
  private static boolean gerundActs(Words words, Candidate candidate) {
    int from = candidate.subject().stop() + 1;
    boolean clause = from == 0 || words.has(from - 1, Words.Role.REPORT);
    while (words.is(from, WordClass.ADVERB) || words.has(from, Words.Role.FOCUS)) {
      from++;
    }
    int cue = words.tokenAt(candidate.cue().span().start());
    if (!words.gerunds() || !clause || !words.is(from, WordClass.GERUND) || cue - from < 2) {
      return false;
    }
    if (words.has(from, Words.Role.OPENER) || words.is(from + 1, WordClass.PREPOSITION)) {
      return false;
    }
    return !words.hasMark(from, cue, ",;:");
  }

  /** "Lawmakers have agreed to …": who can agree can act. */
  private static boolean proves(Candidate candidate, Nature nature) {
    return candidate.cue().has(Flag.SUBJECT) && nature == Nature.UNKNOWN;
  }

  /** "RESOLVE to …" opens a sentence of a declaration whose authors stand before the list. */
  private static boolean opens(Words words, CueFinder.Found cue) {
    return words.gerunds() && words.tokenAt(cue.span().start()) <= 1;
  }

  private @Nullable Doubt active(Nature nature, @Nullable PredicateClass predicate) {
    if (predicate == PredicateClass.STATIVE) {
      return Doubt.STATE;
    }
    if (nature == Nature.AGENT
        || predicate == PredicateClass.THEME
        || predicate == PredicateClass.CONCRETE) {
      return null;
    }
    if (nature == Nature.UNKNOWN && unknownAgents && predicate == null) {
      return null;
    }
    return predicate == null ? Doubt.NO_AGENT : Doubt.EFFECT;
  }

  private @Nullable Rule veto(String where, Text text, Span span, boolean atStart) {
    for (SoughtRule sought : vetoes.getOrDefault(where, List.of())) {
      var matcher = sought.matcher(text.value(), span);
      if (matcher != null && (atStart ? matcher.lookingAt() : matcher.find())) {
        return sought.rule();
      }
    }
    return null;
  }
}
