package org.commitments.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commitments.clause.CueFinder.Complement;
import org.commitments.clause.Judgement.Ruling;
import org.commitments.clause.RuleClauseSplitter.Judged;
import org.commitments.clause.RuleClauseSplitter.Place;
import org.commitments.clause.SubjectFinder.Subject;
import org.commitments.decision.Omission;
import org.commitments.language.LanguagePack;
import org.commitments.linguistics.Linguistics;
import org.commitments.model.Clause.Voice;
import org.commitments.model.Cue;
import org.commitments.model.Force;
import org.commitments.model.Kind;
import org.commitments.model.Sentence;
import org.commitments.model.Token;
import org.commitments.model.WordClass;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/** Reads the items of lists whose actions have no cue of their own. */
final class ItemReader {

  private final Linguistics linguistics;
  private final CueFinder cues;
  private final Words.Factory words;
  private final Judgement judgement;
  private final BareFrame bare;
  private final Pattern leadEnd;
  private final Pattern leadVerbs;
  private final Pattern leadAreas;
  private final String modal;
  private final Pattern nominal;
  private final Omissions omissions;

  /** What the reader shares with the one who splits. */
  record Tools(
      Linguistics linguistics,
      CueFinder cues,
      Words.Factory words,
      Judgement judgement,
      BareFrame bare) {}

  ItemReader(LanguagePack pack, Tools tools, Omissions omissions) {
    this.linguistics = tools.linguistics();
    this.cues = tools.cues();
    this.words = tools.words();
    this.judgement = tools.judgement();
    this.bare = tools.bare();
    this.leadEnd = Patterns.ignoringCase(pack.property("lead_end", "(?!)"));
    this.leadVerbs = Patterns.ignoringCase(pack.property("lead_verbs", "(?!)"));
    this.leadAreas = Patterns.ignoringCase(pack.property("lead_areas", "(?!)"));
    this.modal = pack.property("modal", "");
    this.nominal = Patterns.ignoringCase(pack.property("nominal_task", "(?!)"));
    this.omissions = omissions;
  }

  /** "Thủ tướng yêu cầu:" before an item that begins with whom he asks, "Bộ Y tế cấp thuốc". */
  private @Nullable Judged ordered(Place place, CueFinder.Found cue, Subject owner) {
    Words item = alone(place.article().text(), place.sentence());
    if (item.gerunds() || item.size() == 0 || !cue.complements().contains(Complement.CLAUSE)) {
      return null;
    }
    Candidate candidate = bare.item(item);
    if (candidate == null || candidate.voice() == Voice.PASSIVE) {
      return null;
    }
    Subject outside = new Subject(owner.span(), 0, 0, -1);
    Candidate asked =
        new Candidate(
            cue, outside, candidate.subject(), candidate.from(), candidate.verb(), Voice.ACTIVE);
    int limit = ClauseEnd.trim(item, candidate.verb() + 1, item.size());
    return new Judged(item, asked, Ruling.FINE, limit);
  }

  /**
   * The reading of an item of an agreement's list of tasks, if it is one: "Exchange seed varieties
   * every season".
   */
  List<Judged> task(Place place) {
    Sentence sentence = place.sentence();
    Text text = place.article().text();
    Words alone = alone(text, sentence);
    ItemSubject named = ItemSubject.of(alone);
    if (named != null && !cued(text, alone, named)) {
      return List.of(named(alone, named));
    }
    Judged done = done(alone);
    if (done != null) {
      return List.of(done);
    }
    List<Token> tokens = linguistics.tokensAfter(modal, text, sentence.span());
    Words item = words.of(text, sentence.span(), tokens);
    int opening = ItemOpening.verb(item);
    int verb = opening > 0 ? opening : firstAfterAdverbs(item);
    Span span = sentence.span();
    boolean gerund = alone.gerunds() && alone.size() > 2 && alone.is(0, WordClass.GERUND);
    gerund &= sentence.leadIn() != null && !told(alone);
    if (gerund || nominal.matcher(text.value()).region(span.start(), span.end()).lookingAt()) {
      return List.of(from(0, alone, task(span), new Subject(null, 0, 0, -1), 0));
    }
    if (verb >= item.size() - 1 || !item.is(verb, WordClass.VERB)) {
      Judged assigned = assigned(place, alone);
      if (assigned == null) {
        omissions.item(place, Omission.NO_TASK, "");
      }
      return assigned == null ? List.of() : List.of(assigned);
    }
    if (hasSubject(alone) || ItemOpening.past(alone)) {
      omissions.item(place, Omission.NO_TASK, "");
      return List.of();
    }
    return List.of(from(opening, item, task(sentence.span()), new Subject(null, 0, 0, -1), verb));
  }

  /** The reading of an item under a line that names whose task it is, or that it is one. */
  List<Judged> under(Place place, TaskHeads.Head head) {
    Sentence sentence = place.sentence();
    Text text = place.article().text();
    Words alone = alone(text, sentence);
    List<Token> tokens = linguistics.tokensAfter(modal, text, sentence.span());
    Words item = words.of(text, sentence.span(), tokens);
    int verb = firstAfterAdverbs(item);
    if (verb < item.size() - 1 && item.is(verb, WordClass.VERB) && !hasSubject(alone)) {
      return List.of(from(0, item, task(sentence.span()), new Subject(head.who(), 0, 0, -1), verb));
    }
    Judged assigned = assigned(place, alone);
    return assigned == null ? List.of() : List.of(assigned);
  }

  /** "Their plan would:" tells what would come of it; its items are no tasks. */
  boolean foretold(Place place, @Nullable Span leadIn) {
    if (leadIn == null) {
      return false;
    }
    List<CueFinder.Found> found = cues.find(place.article().text(), leadIn);
    return !found.isEmpty() && found.get(found.size() - 1).has(CueFinder.Flag.REPORTED);
  }

  /**
   * "The Port Union pledges to train …": a cue before the infinitive, which is no part of a name.
   */
  private boolean cued(Text text, Words item, ItemSubject named) {
    Span subject = item.span(0, named.from());
    return cues.find(text, subject).stream()
        .anyMatch(cue -> cue.has(CueFinder.Flag.SUBJECT) && cue.span().start() > subject.start());
  }

  /** What stands for a cue before an item. */
  private static CueFinder.Found task(Span item) {
    Span nowhere = new Span(item.start(), item.start());
    return new CueFinder.Found(
        new Cue(Kind.COMMITMENT, Force.FIRM, nowhere, "task"), Set.of(Complement.VERB), Set.of());
  }

  /** An item of a list of tasks with the one who is to act: "Mỗi huyện trồng 10 ha rừng". */
  private @Nullable Judged assigned(Place place, Words item) {
    Candidate candidate = item.size() == 0 ? null : bare.item(item);
    if (candidate == null) {
      return null;
    }
    int limit = ClauseEnd.trim(item, candidate.verb() + 1, item.size());
    Ruling ruling = judgement.judge(place, item, new Candidate.Doubtful(candidate, null));
    return ruling.doubt() == null ? new Judged(item, candidate, ruling, limit) : null;
  }

  /** An item that names who acts, before an infinitive. */
  private static Judged named(Words item, ItemSubject named) {
    int at = item.token(named.from()).span().start();
    CueFinder.Found cue =
        new CueFinder.Found(
            new Cue(Kind.COMMITMENT, Force.FIRM, new Span(at, at), "task"),
            Set.of(Complement.VERB),
            Set.of());
    Subject subject = new Subject(item.span(0, named.to()), 0, named.to(), -1);
    Candidate candidate = new Candidate(cue, subject, named.from(), named.from(), Voice.ACTIVE);
    int limit = ClauseEnd.trim(item, named.from() + 1, item.size());
    return new Judged(item, candidate, Ruling.FINE, limit);
  }

  /** "A joint committee be set up by May": what is to be done, in the subjunctive, or null. */
  private static @Nullable Judged done(Words item) {
    if (!item.gerunds()) {
      return null;
    }
    int be = 0;
    while (be < item.size()
        && item.is(
            be,
            WordClass.NAME,
            WordClass.NOUN,
            WordClass.DETERMINER,
            WordClass.ADJECTIVE,
            WordClass.NUMBER,
            WordClass.POSSESSIVE,
            WordClass.CONJUNCTION,
            WordClass.PREPOSITION)) {
      be++;
    }
    int verb = be + 1;
    while (verb < item.size() && item.is(verb, WordClass.ADVERB)) {
      verb++;
    }
    boolean passive =
        be > 0
            && be < item.size()
            && item.token(be).word().equals("be")
            && item.is(be - 1, WordClass.NOUN, WordClass.NAME)
            && item.is(verb, WordClass.PARTICIPLE);
    if (!passive) {
      return null;
    }
    Subject theme = new Subject(item.span(0, be), 0, be, -1);
    Candidate candidate = new Candidate(task(item.span(0, 1)), theme, be, verb, Voice.PASSIVE);
    int limit = ClauseEnd.trim(item, verb + 1, item.size());
    return new Judged(
        item, candidate, new Ruling(null, "", true, Agency.Nature.THING, null), limit);
  }

  private static int firstAfterAdverbs(Words item) {
    int at = 0;
    while (at < item.size() - 1 && item.is(at, WordClass.ADVERB)) {
      at++;
    }
    return at;
  }

  /** An item is an action from one of its words on: all of it from word 0. */
  private static Judged from(
      int first, Words item, CueFinder.Found cue, Subject subject, int verb) {
    Candidate candidate = new Candidate(cue, subject, first, verb, Voice.ACTIVE);
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
    if (item.gerunds() && told(item)) {
      return true;
    }
    boolean future = item.gerunds() && item.is(at, WordClass.MODAL);
    return at > 0 && at < item.size() && (future || item.is(at, WordClass.FINITE));
  }

  /**
   * "The mayor’s plan will save …", "Mending the wall allows for …": a verb with tense, before
   * which no other verb, mark or further clause stands, makes a sentence of an item.
   */
  private static boolean told(Words item) {
    for (int i = 0; i < item.size(); i++) {
      if (item.is(i, WordClass.FINITE, WordClass.MODAL)) {
        return i > 0 && !item.has(i, Words.Role.REPORT);
      }
      if (item.isMark(i, "“\"") || (item.isMark(i, ":") && item.isMark(i + 1, "“\""))) {
        // "The mayor: “We have …": somebody's words.
        return true;
      }
      boolean further =
          item.is(i, WordClass.RELATIVE, WordClass.INFINITIVE, WordClass.VERB)
              || item.has(i, Words.Role.SUBORDINATE)
              || item.has(i, Words.Role.REPORT)
              || item.is(i, WordClass.PUNCTUATION);
      boolean object = i > 0 && item.is(i, WordClass.PRONOUN);
      if (further || object) {
        return false;
      }
    }
    return false;
  }

  /**
   * The readings of an item of a list that a commissive lead-in opens, the better first; none where
   * it is no action.
   */
  List<Judged> underLeadIn(Place place, Span leadIn) {
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
    int rest = lead.size() - lead.tokenAt(cue.span().end());
    if (rest > RuleClauseSplitter.LEAD_IN_REST && !leadEnd.matcher(text.slice(leadIn)).find()) {
      omissions.item(place, Omission.LEAD_IN, cue.cue().rule());
      return List.of();
    }
    Subject subject = new SubjectFinder(lead).before(at, 0);
    List<Judged> readings = new ArrayList<>();
    Words alone = alone(text, sentence);
    Candidate labelled = bare.labelled(alone);
    if (labelled != null) {
      int limit = ClauseEnd.trim(alone, labelled.verb() + 1, alone.size());
      return List.of(new Judged(alone, labelled, Ruling.FINE, limit));
    }
    Judged order = ordered(place, cue, subject);
    if (order != null) {
      readings.add(order);
    } else if (!alone.gerunds() && BareParts.opensBody(alone, 0)) {
      // "… nhiệm vụ: 1. UBND các huyện ban hành quyết định": it opens with who is to act.
      Judged assigned = assigned(place, alone);
      if (assigned != null) {
        return List.of(assigned);
      }
    }
    String before = text.slice(leadIn).replaceAll("(?<![:\\s])[:\\s]+$", "");
    List<Token> tokens = linguistics.tokensAfter(before, text, sentence.span());
    if (tokens.isEmpty()) {
      return readings;
    }
    Words item = words.of(text, sentence.span(), tokens);
    int from = item.is(0, WordClass.INFINITIVE) && item.is(1, WordClass.VERB) ? 1 : 0;
    from = Math.max(from, ItemOpening.verb(item));
    int verb = from == 0 ? firstAfterAdverbs(item) : from;
    if (!item.is(verb, WordClass.VERB, WordClass.GERUND)
        && leadVerbs.matcher(text.slice(leadIn)).find()) {
      Words task =
          words.of(text, sentence.span(), linguistics.tokensAfter(modal, text, sentence.span()));
      boolean deed =
          item.is(verb, WordClass.NOUN) || task.is(firstAfterAdverbs(task), WordClass.VERB);
      item = deed ? task : item;
      verb = firstAfterAdverbs(item);
    }
    boolean things = item.gerunds() && !item.is(verb, WordClass.VERB, WordClass.GERUND);
    if (things
        && !cue.complements().contains(Complement.NOUN)
        && !leadAreas.matcher(text.slice(leadIn)).find()) {
      // "We will advance these priorities:": its items name things, not actions.
      omissions.item(place, Omission.LEAD_IN, cue.cue().rule());
      return readings;
    }
    if (hasSubject(alone)) {
      omissions.item(place, Omission.NO_TASK, cue.cue().rule());
      return readings;
    }
    Subject asked = asked(lead, cue);
    Subject owner = new Subject(subject.span(), 0, 0, -1);
    Candidate candidate =
        new Candidate(cue, owner, asked == null ? owner : asked, from, verb, Voice.ACTIVE);
    int limit = ClauseEnd.trim(item, verb + 1, item.size());
    readings.add(new Judged(item, candidate, Ruling.FINE, limit));
    return readings;
  }

  /** "The order directs the ports to:", "calls on members to:": who is to do the items, or null. */
  private static @Nullable Subject asked(Words lead, CueFinder.Found cue) {
    if (!lead.gerunds() || !cue.complements().contains(Complement.CLAUSE)) {
      return null;
    }
    int from = lead.tokenAt(cue.span().end());
    int to = lead.size();
    while (to > from && !lead.token(to - 1).word().equals("to")) {
      to--;
    }
    boolean closes = to >= lead.size() - 1;
    return closes && to - 1 > from ? new Subject(lead.span(from, to - 1), 0, 0, -1) : null;
  }
}
