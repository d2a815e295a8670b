package org.commitments.clause;

import java.util.List;
import org.commitments.clause.Agency.Nature;
import org.commitments.clause.CueFinder.Flag;
import org.commitments.clause.Predicates.PredicateClass;
import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.language.Rule;
import org.commitments.language.Table;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Clause.Voice;
import org.commitments.model.Kind;
import org.commitments.model.Section;
import org.commitments.model.Sentence;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.commitments.text.Text;

/** Decides whether a candidate undertakes something, or only foretells, describes or praises. */
final class Judgement {

  /** What is made of a candidate. */
  enum Verdict {
    /** It is none. */
    REJECTED,
    /** Its action begins at its verb. */
    ACTION,
    /** What is done stands as its subject; the action begins there. */
    THEME
  }

  private final Agency agency;
  private final Predicates predicates;
  private final List<Rule> vetoes;
  private final boolean unknownAgents;
  private final java.util.regex.Pattern plan;
  private final java.util.regex.Pattern frame;

  Judgement(LanguagePack pack, Gazetteer gazetteer) {
    this.agency = new Agency(pack, gazetteer);
    this.predicates = new Predicates(pack);
    this.vetoes = pack.rules(Table.VETOES);
    this.unknownAgents = pack.property("unknown_agents", "no").equals("yes");
    this.plan = Patterns.ignoringCase(pack.property("plan_words", "(?!)"));
    this.frame = Patterns.ignoringCase(pack.property("agreement_words", "(?!)"));
  }

  /**
   * Whether a list item without a cue stands under a heading or lead-in of an agreement's contents.
   */
  boolean isFrame(Article article, Section section, Sentence sentence) {
    boolean item = sentence.kind() == Block.Kind.ITEM || sentence.kind() == Block.Kind.NUMBERED;
    Span leadIn = sentence.leadIn();
    if (!item || (leadIn == null && section.heading() == null)) {
      return false;
    }
    String value = article.text().value();
    return leadIn == null
        ? frame.matcher(value).find()
        : plan.matcher(value).region(leadIn.start(), leadIn.end()).find();
  }

  /** Whether the whole sentence is ruled out. */
  boolean vetoed(Text text, Span sentence) {
    return vetoes("SENTENCE", text, sentence, false);
  }

  Verdict judge(Article article, Words words, Candidate candidate) {
    Text text = words.text();
    CueFinder.Found cue = candidate.cue();
    Span before = new Span(words.token(0).span().start(), cue.span().start());
    Span subject = candidate.subject().span();
    int verb = candidate.voice() == Voice.PASSIVE ? candidate.verb() : candidate.from();
    Span action = words.span(Math.min(verb, words.size() - 1), words.size());
    if (vetoes("BEFORE", text, before, false)
        || (cue.cue().kind() == Kind.COMMITMENT && vetoes("ACTION", text, action, true))
        || (subject != null && vetoes("SUBJECT", text, subject, false))) {
      return Verdict.REJECTED;
    }
    if (cue.has(Flag.FRAME) && !frame.matcher(text.value()).find()) {
      return Verdict.REJECTED;
    }
    if (subject == null && cue.has(Flag.SUBJECT) && !opens(words, cue)) {
      return Verdict.REJECTED;
    }
    Nature nature =
        subject == null
            ? Nature.AGENT
            : agency.of(words, candidate.subject().from(), candidate.subject().to());
    if (cue.has(Flag.AGENT) && nature != Nature.AGENT) {
      return Verdict.REJECTED;
    }
    PredicateClass predicate = predicates.at(words, candidate.verb());
    if (candidate.voice() == Voice.PASSIVE) {
      return predicate == PredicateClass.EVENT || predicate == PredicateClass.EFFECT
          ? Verdict.REJECTED
          : Verdict.THEME;
    }
    if (cue.cue().kind() == Kind.PROPOSAL) {
      return Verdict.ACTION;
    }
    // "Lawmakers have agreed to …": who can agree can act.
    boolean proves = cue.has(Flag.SUBJECT) && nature == Nature.UNKNOWN;
    if (predicate == PredicateClass.EFFECT
        && !cue.has(Flag.SUBJECT)
        && subject != null
        && agency.isPronoun(words, candidate.subject().from(), candidate.subject().to())) {
      // "It will improve …": the programme of the sentence before, as a rule.
      return Verdict.REJECTED;
    }
    return active(proves ? Nature.AGENT : nature, predicate, subject != null);
  }

  /** "RESOLVE to …" opens a sentence of a declaration whose authors stand before the list. */
  private static boolean opens(Words words, CueFinder.Found cue) {
    return words.gerunds() && words.tokenAt(cue.span().start()) <= 1;
  }

  private Verdict active(
      Nature nature, @org.jspecify.annotations.Nullable PredicateClass predicate, boolean overt) {
    if (predicate == PredicateClass.STATIVE) {
      return Verdict.REJECTED;
    }
    if (nature == Nature.AGENT) {
      return Verdict.ACTION;
    }
    if (predicate == PredicateClass.THEME) {
      return overt ? Verdict.THEME : Verdict.ACTION;
    }
    if (predicate == PredicateClass.CONCRETE) {
      return Verdict.ACTION;
    }
    return nature == Nature.UNKNOWN && unknownAgents && predicate == null
        ? Verdict.ACTION
        : Verdict.REJECTED;
  }

  private boolean vetoes(String where, Text text, Span span, boolean atStart) {
    for (Rule rule : vetoes) {
      if (rule.attribute("where").equals(where)) {
        var matcher = rule.pattern().matcher(text.value()).region(span.start(), span.end());
        if (atStart ? matcher.lookingAt() : matcher.find()) {
          return true;
        }
      }
    }
    return false;
  }
}
