package org.commitments.field;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.commitments.field.PeriodForm.Days;
import org.commitments.field.PeriodRules.TimeRule;
import org.commitments.language.LanguagePack;
import org.commitments.language.PackException;
import org.commitments.model.Period;
import org.commitments.text.LastResult;
import org.commitments.text.PatternSet;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds the expressions of time in a language and gives each its days.
 *
 * <p>Each rule of the pack's table of periods is a pattern with named groups and a {@link
 * PeriodForm}. Where expressions overlap the longest counts, also one that gives no days: "Agenda
 * 2030" hides "2030". Immutable; shared by threads.
 */
public final class PeriodGrammar {

  private final PeriodRules rules;
  private final WordValues values;
  private final FiscalYears fiscal;
  private final boolean dayFirst;

  /** The clauses of a sentence ask the same of it, and of what stands before it. */
  private static final int MOST_REMEMBERED = 8;

  private record Asked(Span within, @Nullable LocalDate published) {}

  private final LastResult<Text, Map<Asked, List<Period>>> known =
      new LastResult<>(text -> new Lately<>(MOST_REMEMBERED));

  /** Holds what was asked for last. */
  private static final class Lately<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;
    private final int most;

    Lately(int most) {
      super(2 * most, 0.75f, /* accessOrder= */ true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }

  private record Candidate(Span span, String rule, @Nullable Days days) {}

  /**
   * Takes the rules of a pack; a pack without any finds nothing.
   *
   * @throws PackException where a rule has a form that is none of {@link PeriodForm}
   */
  public PeriodGrammar(LanguagePack pack) {
    values = new WordValues(pack);
    fiscal = new FiscalYears(pack);
    dayFirst = !pack.property("numeric_date_order", "DMY").equals("MDY");
    rules = PeriodRules.of(pack);
  }

  /**
   * The expressions within a stretch of text that give an interval, in order, none overlapping.
   *
   * @param published the date from which "this year" and "in September" count; where it is null
   *     such expressions give nothing
   */
  public List<Period> find(Text text, Span within, @Nullable LocalDate published) {
    Map<Asked, List<Period>> answers = known.of(text);
    Asked asked = new Asked(within, published);
    List<Period> answer = answers.get(asked);
    if (answer == null) {
      answer = search(text, within, published);
      answers.put(asked, answer);
    }
    return answer;
  }

  private List<Period> search(Text text, Span within, @Nullable LocalDate published) {
    List<Candidate> candidates = new ArrayList<>();
    // What stands before and after the stretch can keep a number from being a year.
    rules
        .expressions()
        .find(
            text.value(),
            within,
            (pattern, matcher) -> {
              if (matcher.end() > matcher.start()) {
                TimeRule rule = rules.expression(pattern);
                candidates.add(
                    new Candidate(
                        new Span(matcher.start(), matcher.end()),
                        rule.id(),
                        days(rule, matcher, text, published)));
              }
            });
    return longest(candidates).stream()
        .sorted(Comparator.comparing(Candidate::span))
        .flatMap(candidate -> period(candidate).stream())
        .toList();
  }

  private @Nullable Days days(
      TimeRule rule, Matcher matcher, Text text, @Nullable LocalDate published) {
    Map<String, String> cells = new HashMap<>();
    rule.groups()
        .forEach(
            (group, cell) -> {
              String words = matcher.group(group);
              if (words != null) {
                cells.put(cell, words);
              }
            });
    int opened = cells.containsKey("fiscal") ? fiscal.of(text) : FiscalYears.CALENDAR;
    return rule.form().days(new TimeReading(cells, values, dayFirst, opened, published));
  }

  private static List<Candidate> longest(List<Candidate> candidates) {
    // The sort is stable: of two with the same span the rule that stands first in the table counts.
    List<Candidate> ordered = new ArrayList<>(candidates);
    ordered.sort(
        Comparator.<Candidate>comparingInt(candidate -> -candidate.span().length())
            .thenComparing(Candidate::span));
    List<Candidate> taken = new ArrayList<>();
    for (Candidate candidate : ordered) {
      if (taken.stream().noneMatch(other -> other.span().overlaps(candidate.span()))) {
        taken.add(candidate);
      }
    }
    return taken;
  }

  private static List<Period> period(Candidate candidate) {
    Days days = candidate.days();
    return days == null
        ? List.of()
        : List.of(
            new Period(
                days.first(),
                days.last(),
                candidate.span(),
                Period.Basis.CLAUSE,
                candidate.rule()));
  }

  /** The form of one of the pack's rules. */
  PeriodForm form(Period period) {
    return rules.form(period.rule());
  }

  /** Where the words of a form that is no time stand within a stretch of text, in order. */
  List<Span> marks(PeriodForm form, Text text, Span within) {
    PatternSet words = rules.marks(form);
    if (words == null) {
      return List.of();
    }
    List<Span> found = new ArrayList<>();
    // What stands before and after the stretch can keep a number from being a year.
    words.find(
        text.value(),
        within,
        (pattern, matcher) -> found.add(new Span(matcher.start(), matcher.end())));
    found.sort(Comparator.naturalOrder());
    return found;
  }
}
