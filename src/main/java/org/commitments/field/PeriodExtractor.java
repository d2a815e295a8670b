package org.commitments.field;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commitments.model.Clause;
import org.commitments.model.Cue;
import org.commitments.model.Force;
import org.commitments.model.Period;
import org.commitments.model.Token;
import org.commitments.model.WordClass;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The time of an action: what its clause says, else the lead-in of its list, else what the
 * agreement says.
 *
 * <p>What lies wholly before publication, and the date of something that took place ("signed on 24
 * June"), is not the action's time. Of several expressions one in the action counts before one
 * ahead of it, a limit ("by 2030") before a mention ("in 2030"), the last before the first; one
 * behind "under the" or the like counts least, and one in a purpose or relative clause not at all.
 * One behind an action is its own where words say that it is to be finished then, where a comma
 * sets a limit apart at the end of the sentence, and where the next action is done to the same
 * thing ("finish the plan and table it by June").
 */
public final class PeriodExtractor implements FieldExtractor<Optional<Period>> {

  /** A day without a year so shortly before publication was meant, and not that of next year. */
  private static final int RECENT_DAYS = 60;

  private static final String CLAUSE_ENDS = ";:\n";

  private static final String CLAUSE_OPENS = ",:;-–—";

  private final PeriodGrammar grammar;
  private final SigningDay signing;
  private final AgreementScope scope;
  private final PeriodFrames frames;

  /** Where an expression stands, the best place last. */
  private enum Place {
    ELSEWHERE,
    NESTED,
    TRAILING,
    FRONTED,
    BETWEEN,
    ACTION
  }

  private record Ranked(Period period, Place place, boolean limit) {}

  /** Takes the expressions of the clause's language. */
  public PeriodExtractor(PeriodGrammar grammar) {
    this.grammar = grammar;
    signing = new SigningDay(grammar);
    scope = new AgreementScope(grammar);
    frames = new PeriodFrames(grammar);
  }

  /** The period of a clause, or empty where neither it nor the agreement has one. */
  @Override
  public Optional<Period> extract(Clause clause, Discourse discourse) {
    return own(clause)
        .map(period -> signing.counted(clause.article(), period))
        .or(() -> leadIn(clause))
        .or(() -> frames.find(clause))
        .or(
            () ->
                Optional.ofNullable(discourse.agreement())
                    .filter(period -> scope.holds(clause, period))
                    .map(period -> period.on(Period.Basis.AGREEMENT)));
  }

  private Optional<Period> own(Clause clause) {
    Text text = clause.article().text();
    LocalDate published = clause.article().published();
    Span sentence = clause.sentence().span();
    List<Period> found = grammar.find(text, sentence.cover(clause.action()), published);
    List<Span> purposes = grammar.marks(PeriodForm.PURPOSE, text, clause.action());
    List<Span> nests = grammar.marks(PeriodForm.NESTED, text, clause.action());
    return found.stream()
        .filter(period -> !isBehind(clause, period, purposes))
        .map(period -> rank(clause, period, nests))
        .filter(ranked -> ranked.place() != Place.ELSEWHERE)
        .filter(ranked -> !isBackground(clause, ranked))
        .max(
            Comparator.comparing(Ranked::place)
                .thenComparing(Ranked::limit)
                .thenComparing(ranked -> ranked.period().span().start()))
        .map(Ranked::period);
  }

  private Optional<Period> leadIn(Clause clause) {
    Span leadIn = clause.sentence().leadIn();
    if (leadIn == null) {
      return Optional.empty();
    }
    Text text = clause.article().text();
    LocalDate published = clause.article().published();
    return grammar.find(text, leadIn, published).stream()
        .filter(period -> grammar.form(period).isLimit() || grammar.form(period).isOfYear())
        .filter(period -> !isPast(period, published))
        .filter(period -> published != null || !followsEvent(text, leadIn, period, null))
        .reduce((first, second) -> second);
  }

  private Ranked rank(Clause clause, Period period, List<Span> nests) {
    return new Ranked(period, place(clause, period, nests), grammar.form(period).isLimit());
  }

  /** Whether one of some words stands between the action's verb and an expression in the action. */
  private static boolean isBehind(Clause clause, Period period, List<Span> marks) {
    return clause.action().contains(period.span())
        && marks.stream()
            .anyMatch(
                mark ->
                    mark.start() > clause.verb().start() && mark.end() <= period.span().start());
  }

  private Place place(Clause clause, Period period, List<Span> nests) {
    Span span = period.span();
    if (clause.action().contains(span)) {
      return isBehind(clause, period, nests) ? Place.NESTED : Place.ACTION;
    }
    Span cue = clause.cue().span();
    Span subject = clause.subject();
    int from = clause.action().start();
    if (!cue.isEmpty()) {
      from = Math.min(from, cue.start());
    }
    if (subject != null) {
      from = Math.min(from, subject.start());
    }
    if (span.start() >= from && span.end() <= clause.action().start()) {
      // After an action that shares the cue the time is that action's.
      if (cue.start() >= span.end()) {
        // A limit right before the cue is the cue's: "agreed that by 2030 will be …".
        boolean atCue =
            grammar.form(period).isLimit()
                && isBlank(clause.article().text(), span.end(), cue.start());
        boolean behindAnother = !atCue && hasVerb(clause.tokens(), from, span.start());
        boolean opening = opens(clause, span) || followsSaying(clause, span);
        return behindAnother && !opening ? Place.ELSEWHERE : Place.BETWEEN;
      }
      int after = cue.isEmpty() ? from : cue.end();
      return hasAction(clause.tokens(), after, span.start()) ? Place.ELSEWHERE : Place.BETWEEN;
    }
    if (span.start() >= clause.action().end()) {
      return isTrailing(clause, period) ? Place.TRAILING : Place.ELSEWHERE;
    }
    return span.end() <= from && isFronted(clause, span, from) ? Place.FRONTED : Place.ELSEWHERE;
  }

  /** Whether an expression behind the action is its time all the same. */
  private boolean isTrailing(Clause clause, Period period) {
    Text text = clause.article().text();
    int from = clause.action().end();
    Span gap = new Span(from, period.span().start());
    for (Span mark : grammar.marks(PeriodForm.COMPLETION, text, gap)) {
      if (isBlank(text, gap.start(), mark.start()) && isBlank(text, mark.end(), gap.end())) {
        return true;
      }
    }
    String between = text.slice(gap);
    boolean open = period.start() == null || period.end() == null;
    if (!(open && grammar.form(period).isLimit())
        || between.chars().anyMatch(c -> CLAUSE_ENDS.indexOf(c) >= 0)
        || words(clause, gap).anyMatch(t -> t.is(WordClass.MODAL, WordClass.RELATIVE))) {
      return false;
    }
    int end = clause.sentence().span().end();
    String rest = text.value().substring(period.span().end(), Math.max(end, period.span().end()));
    boolean apart =
        between.stripTrailing().endsWith(",") && rest.chars().noneMatch(Character::isLetter);
    return apart || (period.start() == null && hasSameObject(clause, gap));
  }

  /** Whether the next action is done to what the one before was done to: "and table it". */
  private static boolean hasSameObject(Clause clause, Span gap) {
    List<Token> next = words(clause, gap).filter(t -> !t.is(WordClass.PUNCTUATION)).toList();
    return next.size() > 2
        && next.get(0).is(WordClass.CONJUNCTION)
        && next.get(2).is(WordClass.PRONOUN)
        && next.stream().skip(2).noneMatch(t -> t.is(WordClass.CONJUNCTION));
  }

  private static Stream<Token> words(Clause clause, Span within) {
    return clause.tokens().stream().filter(token -> within.contains(token.span()));
  }

  /** Whether an expression ahead of the subject belongs to it and not to a clause in between. */
  private boolean isFronted(Clause clause, Span span, int from) {
    String between = clause.article().text().value().substring(span.end(), from);
    if (between.chars().anyMatch(c -> CLAUSE_ENDS.indexOf(c) >= 0)) {
      return false;
    }
    // One that opens the sentence, before its first verb, holds for all its clauses; a later one
    // must open its own clause and not close the one before.
    int start = clause.sentence().span().start();
    return (between.strip().equals(",") && followsSaying(clause, span))
        || !hasVerb(clause.tokens(), start, span.start())
        || (opens(clause, span) && !hasVerb(clause.tokens(), span.end(), from));
  }

  /** Whether an expression opens what somebody says: "he said by 2030, the port will …". */
  private boolean followsSaying(Clause clause, Span span) {
    Text text = clause.article().text();
    Span before = new Span(clause.sentence().span().start(), span.start());
    return grammar.marks(PeriodForm.SAYING, text, before).stream()
        .anyMatch(mark -> isBlank(text, mark.end(), span.start()));
  }

  /** Whether a comma, colon or conjunction stands right before an expression. */
  private static boolean opens(Clause clause, Span span) {
    String value = clause.article().text().value();
    int end = span.start();
    while (end > 0 && Character.isWhitespace(value.charAt(end - 1))) {
      end--;
    }
    int before = end;
    if (before == 0 || CLAUSE_OPENS.indexOf(value.charAt(before - 1)) >= 0) {
      return true;
    }
    return clause.tokens().stream()
        .filter(token -> token.span().end() == before)
        .anyMatch(token -> token.is(WordClass.CONJUNCTION));
  }

  private static boolean hasVerb(List<Token> tokens, int from, int to) {
    return tokens.stream()
        .filter(token -> token.span().start() >= from && token.span().end() <= to)
        .anyMatch(token -> token.is(WordClass.FINITE, WordClass.VERB, WordClass.MODAL));
  }

  private static boolean hasAction(List<Token> tokens, int from, int to) {
    return tokens.stream()
        .filter(token -> token.span().start() >= from && token.span().end() <= to)
        .anyMatch(token -> token.is(WordClass.VERB, WordClass.GERUND));
  }

  private boolean isBackground(Clause clause, Ranked ranked) {
    Text text = clause.article().text();
    LocalDate published = clause.article().published();
    Period period = ranked.period();
    boolean inside = ranked.place() == Place.ACTION || ranked.place() == Place.NESTED;
    boolean named = grammar.form(period) == PeriodForm.WEEKDAY;
    boolean deictic = grammar.form(period) == PeriodForm.TOMORROW;
    boolean aDay = named || deictic || grammar.form(period) == PeriodForm.ON_DAY;
    if (isPast(period, published) || (named && !inside)) {
      return true;
    }
    if (aDay && !inside && published == null && tellsOfDecision(clause)) {
      return true;
    }
    if (aDay && period.start() != null && period.start().equals(published)) {
      return inside
          ? deictic && dates(clause, period)
          : !opensFuture(clause, period) || dates(clause, period);
    }
    if (aDay && isRecent(text, period, published)) {
      return true;
    }
    Span around = inside ? clause.action() : clause.sentence().span();
    return (published == null || named) && followsEvent(text, around, period, clause.verb());
  }

  /**
   * "Today, the mayor will sign …", "On May 6, the bank will …" in the news of that day: no verb
   * stands between the day and the modal, so that it is the day of what is to come and not of what
   * was said.
   */
  private static boolean opensFuture(Clause clause, Period period) {
    Span cue = clause.cue().span();
    return words(clause, cue).anyMatch(token -> token.is(WordClass.MODAL))
        && period.span().end() <= cue.start()
        && !hasVerb(clause.tokens(), period.span().end(), cue.start());
  }

  /**
   * "On May 6, the board voted to …": the cue is what took place on the day, as no modal tells of
   * the future; without a date of publication nothing else tells that the day has passed.
   */
  private static boolean tellsOfDecision(Clause clause) {
    Cue cue = clause.cue();
    return cue.force() == Force.FIRM
        && !cue.span().isEmpty()
        && words(clause, cue.span()).noneMatch(token -> token.is(WordClass.MODAL));
  }

  /** "the steps announced today": the day of the word right before it, and not of the action. */
  private static boolean dates(Clause clause, Period period) {
    return clause.tokens().stream()
        .filter(token -> token.span().end() + 1 == period.span().start())
        .anyMatch(token -> token.is(WordClass.PARTICIPLE, WordClass.FINITE, WordClass.ADJECTIVE));
  }

  private static boolean isPast(Period period, @Nullable LocalDate published) {
    if (published == null) {
      return false;
    }
    return period.end() != null
        ? period.end().isBefore(published)
        : period.start() != null && period.start().isBefore(published.minusYears(1));
  }

  /** Whether a day that was put into next year, for want of a year, has only just gone by. */
  private static boolean isRecent(Text text, Period period, @Nullable LocalDate published) {
    LocalDate day = period.start();
    if (published == null
        || day == null
        || day.isBefore(published.plusYears(1).minusDays(RECENT_DAYS))) {
      return false;
    }
    return !text.slice(period.span()).contains(String.valueOf(day.getYear()));
  }

  /** Whether it is the date of an event; the action's own verb is none. */
  private boolean followsEvent(Text text, Span within, Period period, @Nullable Span verb) {
    Span time = period.span();
    return grammar.marks(PeriodForm.EVENT, text, within).stream()
        .filter(mark -> mark.start() <= time.start() && mark.end() <= time.end())
        .filter(mark -> isBlank(text, mark.end(), time.start()))
        .anyMatch(mark -> verb == null || mark.start() > verb.end() + 1);
  }

  private static boolean isBlank(Text text, int from, int to) {
    return from >= to || text.value().substring(from, to).isBlank();
  }
}
