package org.commitments.field;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.LanguagePack;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Period;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The period of the agreement or programme that an article reports: "the programme for 2023 -
 * 2025".
 *
 * <p>It stands beside a word for an agreement, in a title or in a sentence that tells of the making
 * of one. What lies wholly before publication, and what a sentence looks back on, is not it.
 */
public final class AgreementPeriod {

  /** The mark that ends a sentence and what follows; tried only where such a mark stands. */
  private static final Pattern SENTENCE_END =
      Patterns.exact("[.!?…][\"”’)]?(?<blank>\\s++)(?=[\"“‘(]?\\p{Lu})");

  private static final String ENDS = ".!?…";
  private static final int NEAR = 40;
  private static final int FAR = 160;
  private static final int SHORTEST = 14;

  /** Characters of the first paragraphs of running text. */
  private static final int LEAD = 900;

  private final PeriodGrammar grammar;
  private final SigningDay signing;

  private enum Position {
    TITLE,
    LEAD,
    BODY
  }

  private record Found(Period period, boolean title, boolean range) {}

  /**
   * Takes the words of a language.
   *
   * @throws org.commitments.language.PackException where the table of periods has faults
   */
  public AgreementPeriod(LanguagePack pack) {
    this(new PeriodGrammar(pack));
  }

  /** Takes the expressions of a language. */
  public AgreementPeriod(PeriodGrammar grammar) {
    this.grammar = grammar;
    signing = new SigningDay(grammar);
  }

  /** The period of the agreement, on the basis AGREEMENT; empty where the article states none. */
  public Optional<Period> find(Article article) {
    List<Found> found = new ArrayList<>();
    int read = 0;
    for (Block block : article.blocks()) {
      boolean title = block.kind() == Block.Kind.TITLE;
      read += title ? 0 : block.span().length();
      Position position = title ? Position.TITLE : read <= LEAD ? Position.LEAD : Position.BODY;
      for (Span sentence : sentences(article.text(), block.span())) {
        inSentence(article, sentence, position, found);
      }
    }
    // A range says more than an end, a title more than a sentence; else the first counts.
    return found.stream()
        .min(
            Comparator.comparing((Found f) -> !f.range())
                .thenComparing(f -> !f.title())
                .thenComparing(f -> f.period().span()))
        .map(f -> f.period().on(Period.Basis.AGREEMENT));
  }

  private static List<Span> sentences(Text text, Span block) {
    List<Span> sentences = new ArrayList<>();
    Matcher matcher = SENTENCE_END.matcher(text.value());
    int start = block.start();
    for (int at = start; at < block.end(); at++) {
      if (ENDS.indexOf(text.value().charAt(at)) >= 0
          && matcher.region(at, block.end()).lookingAt()) {
        sentences.add(new Span(start, matcher.start("blank")));
        start = matcher.end();
      }
    }
    sentences.add(new Span(start, block.end()));
    return sentences;
  }

  private void inSentence(Article article, Span sentence, Position position, List<Found> found) {
    Text text = article.text();
    List<Span> words = grammar.marks(PeriodForm.AGREEMENT, text, sentence);
    if (words.isEmpty() && position != Position.TITLE) {
      return;
    }
    List<Span> signings = grammar.marks(PeriodForm.SIGNING, text, sentence);
    List<Span> reviews = grammar.marks(PeriodForm.REVIEW, text, sentence);
    List<Span> others = grammar.marks(PeriodForm.WITNESSED, text, sentence);
    for (Period period : grammar.find(text, sentence, article.published())) {
      PeriodForm form = grammar.form(period);
      boolean ofItself =
          form == PeriodForm.LASTING
              || form == PeriodForm.AFTER_SIGNING
              || form == PeriodForm.ENDING;
      boolean beside = isBeside(text, words, period.span());
      boolean title = position == Position.TITLE;
      // What an announcement opens with is what it is about.
      boolean fresh =
          form.isRange()
              && form != PeriodForm.SOME_YEARS
              && isNew(text, period, article.published());
      boolean stated =
          title || (position == Position.LEAD && fresh) || ofItself || !signings.isEmpty();
      // Without a date of publication nothing tells the year of a new plan from that of an old one.
      stated &= form != PeriodForm.OF_YEAR || article.published() != null;
      if (stated
          && ((title && fresh && !isTurning(text, period))
              || isAttached(text, words, period.span(), form)
              || (form == PeriodForm.WITHIN_NEXT && beside))
          && !isPast(period, article.published())
          && !isShort(period)
          && (title || !isDeadline(text, period))
          && !(form == PeriodForm.UNTIL && isMeans(text, sentence, words, period.span()))
          && others.stream().noneMatch(other -> other.end() <= period.span().start())
          && !looksBack(text, reviews, signings, period.span())) {
        boolean whole = form.isRange() || (ofItself && form != PeriodForm.ENDING);
        found.add(new Found(signing.counted(article, period), title, whole));
      }
    }
  }

  /** "Under the agreement, in the next five years": a comma and nothing else stands between. */
  private static boolean isBeside(Text text, List<Span> words, Span span) {
    return words.stream()
        .filter(word -> word.end() <= span.start())
        .map(word -> text.value().substring(word.end(), span.start()).strip())
        .anyMatch(between -> between.equals(","));
  }

  private static boolean isAttached(Text text, List<Span> words, Span span, PeriodForm form) {
    int reach =
        switch (form) {
          case RANGE, YEAR_SPAN, SOME_YEARS, LASTING, AFTER_SIGNING, ENDING -> FAR;
          case OF_YEAR -> FAR;
          case UNTIL, SINCE_NOW_UNTIL -> NEAR;
          default -> -1;
        };
    return words.stream()
        .anyMatch(
            word -> {
              int gap = span.start() - word.end();
              if (gap >= 0 && gap <= reach) {
                return !breaks(text, word.end(), span.start(), form);
              }
              return form.isRange() && isJustBefore(span, word);
            });
  }

  /**
   * "will invite pupils under the exchange programme by June": what follows an agreement that only
   * gives an action its frame is the limit of that action.
   */
  private boolean isMeans(Text text, Span sentence, List<Span> words, Span span) {
    Span before = new Span(sentence.start(), span.start());
    List<Span> word = words.stream().filter(each -> each.end() <= span.start()).toList();
    return !word.isEmpty()
        && grammar.marks(PeriodForm.NESTED, text, before).stream()
            .anyMatch(
                mark -> {
                  int gap = word.get(word.size() - 1).start() - mark.end();
                  boolean inside = mark.start() > sentence.start() + 1;
                  return inside
                      && gap >= 0
                      && gap <= NEAR
                      && !hasStop(text, mark.end(), span.start());
                });
  }

  /** Whether a new clause begins between the word and the time. */
  private static boolean breaks(Text text, int from, int to, PeriodForm form) {
    String between = text.value().substring(from, to);
    boolean lasts = form == PeriodForm.LASTING || form == PeriodForm.AFTER_SIGNING;
    boolean comma = !form.isRange() && !lasts && between.contains(",");
    return comma || between.contains(";");
  }

  /** "the 2023-2025 cooperation programme". */
  private static boolean isJustBefore(Span span, Span word) {
    return word.start() >= span.end() && word.start() - span.end() <= NEAR;
  }

  /** Whether words that look back stand nearer before the time than words of an undertaking. */
  private static boolean looksBack(Text text, List<Span> reviews, List<Span> signings, Span span) {
    return reviews.stream()
        .anyMatch(
            review -> {
              int before = span.start() - review.end();
              int after = review.start() - span.end();
              boolean signedSince =
                  signings.stream()
                      .anyMatch(s -> s.start() >= review.end() && s.end() <= span.start());
              if (signedSince) {
                return false;
              }
              if (before >= 0) {
                return before <= FAR && !hasStop(text, review.end(), span.start());
              }
              return after >= 0 && after <= NEAR && !hasStop(text, span.end(), review.start());
            });
  }

  private static boolean hasStop(Text text, int from, int to) {
    String between = text.value().substring(from, to);
    return between.contains(",") || between.contains(";");
  }

  /** Whether it names its years and begins not long before publication. */
  private static boolean isNew(Text text, Period period, @Nullable LocalDate published) {
    LocalDate start = period.start();
    return published != null
        && start != null
        && !start.isBefore(published.minusYears(1))
        && text.slice(period.span()).contains(String.valueOf(start.getYear()));
  }

  /** Whether it is the time of an event: an agreement lasts longer than a week. */
  private static boolean isShort(Period period) {
    return period.start() != null
        && period.end() != null
        && period.end().isBefore(period.start().plusDays(SHORTEST));
  }

  /** "By June": when one thing is due, and not how long an agreement lasts. */
  private boolean isDeadline(Text text, Period period) {
    return grammar.marks(PeriodForm.DEADLINE, text, period.span()).stream()
        .anyMatch(mark -> mark.start() == period.span().start());
  }

  /** "2025/26": one year of books, schools or sports, which a budget or a season has, no term. */
  private boolean isTurning(Text text, Period period) {
    return grammar.form(period) == PeriodForm.YEAR_SPAN && text.slice(period.span()).contains("/");
  }

  private static boolean isPast(Period period, @Nullable LocalDate published) {
    return published != null && period.end() != null && period.end().isBefore(published);
  }
}
