package org.commitments.field;

import java.time.LocalDate;
import java.util.List;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Period;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The day on which the agreement of an article was signed, for terms that count from it.
 *
 * <p>It is the first day in a paragraph that tells of a signing which lies at most a month before
 * publication; without one the day of publication itself.
 */
final class SigningDay {

  private static final int REACH = 31;

  private final PeriodGrammar grammar;

  SigningDay(PeriodGrammar grammar) {
    this.grammar = grammar;
  }

  /** A period that counts from the signing, counted from that day; another as it is. */
  Period counted(Article article, Period period) {
    LocalDate published = article.published();
    if (published == null || grammar.form(period) != PeriodForm.AFTER_SIGNING) {
      return period;
    }
    LocalDate day = find(article, published);
    return grammar.find(article.text(), period.span(), day).stream()
        .filter(other -> other.rule().equals(period.rule()))
        .findFirst()
        .orElse(period);
  }

  private LocalDate find(Article article, LocalDate published) {
    Text text = article.text();
    for (Block block : article.blocks()) {
      LocalDate day = inBlock(text, block.span(), published);
      if (day != null) {
        return day;
      }
    }
    return published;
  }

  private @Nullable LocalDate inBlock(Text text, Span block, LocalDate published) {
    List<Span> signings = grammar.marks(PeriodForm.SIGNING, text, block);
    if (signings.isEmpty()) {
      return null;
    }
    // Read as if it were a month ago: "on 20 March" is then this year's.
    return grammar.find(text, block, published.minusDays(REACH)).stream()
        .filter(period -> grammar.form(period) == PeriodForm.ON_DAY)
        .map(Period::start)
        .filter(day -> day != null && !day.isAfter(published))
        .findFirst()
        .orElse(null);
  }
}
