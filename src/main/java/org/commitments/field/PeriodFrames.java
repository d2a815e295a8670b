package org.commitments.field;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.commitments.model.Block;
import org.commitments.model.Clause;
import org.commitments.model.Period;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The time that the words above a clause set for it.
 *
 * <p>"Over the same period" takes up the time named last. A span of years that opens a sentence
 * ("From 2026 to 2028, the port will …") sets the scene for the rest of its paragraph. A line
 * without a verb that names a time ("Works in 2026") heads the items below it.
 */
final class PeriodFrames {

  private static final int OPENING = 45;

  /** "The same period" may be told so many paragraphs before. */
  private static final int REACH = 4;

  private static final int LONGEST_HEADING = 90;
  private static final String STOPS = ".!?…";

  private final PeriodGrammar grammar;

  PeriodFrames(PeriodGrammar grammar) {
    this.grammar = grammar;
  }

  /** The time set above, or empty where none is. */
  Optional<Period> find(Clause clause) {
    List<Block> blocks = clause.article().blocks();
    int at = 0;
    while (at < blocks.size() && !blocks.get(at).span().contains(clause.action())) {
      at++;
    }
    if (at == blocks.size()) {
      return Optional.empty();
    }
    Optional<Period> same = sameTime(clause, blocks, at);
    if (same.isPresent()) {
      return same;
    }
    Optional<Period> scene = scene(clause, blocks.get(at).span());
    return scene.isPresent() ? scene : heading(clause, blocks, at);
  }

  private Optional<Period> sameTime(Clause clause, List<Block> blocks, int at) {
    Text text = clause.article().text();
    Span sentence = clause.sentence().span().cover(clause.action());
    List<Span> marks = grammar.marks(PeriodForm.SAME_TIME, text, sentence);
    if (marks.isEmpty() || marks.get(0).start() > clause.action().end()) {
      return Optional.empty();
    }
    int start = blocks.get(at).span().start();
    Span mark = marks.get(0);
    // "By then" takes up any time; "the same period" a span of years, where there is one.
    boolean point = !grammar.marks(PeriodForm.DEADLINE, text, mark).isEmpty();
    Optional<Period> here = last(clause, new Span(start, Math.max(start, mark.start())), point);
    if (here.isPresent() || at == 0) {
      return here;
    }
    Optional<Period> above = last(clause, blocks.get(at - 1).span(), point);
    for (int i = at - 2; above.isEmpty() && i >= Math.max(0, at - REACH); i--) {
      above = ranges(clause, blocks.get(i).span());
    }
    return above;
  }

  private Optional<Period> last(Clause clause, Span within, boolean point) {
    Optional<Period> range = point ? Optional.empty() : ranges(clause, within);
    return range.isPresent() ? range : last(clause, within);
  }

  /** The span of years that stands last in some words. */
  private Optional<Period> ranges(Clause clause, Span within) {
    return last(clause, within, period -> grammar.form(period).isRange());
  }

  private Optional<Period> last(Clause clause, Span within) {
    return last(clause, within, period -> true);
  }

  private Optional<Period> last(Clause clause, Span within, Predicate<Period> meant) {
    LocalDate published = clause.article().published();
    return grammar.find(clause.article().text(), within, published).stream()
        .filter(meant)
        .filter(period -> !isPast(period, published))
        .reduce((first, second) -> second);
  }

  /** The last span of years before the clause that opens a sentence of its paragraph. */
  private Optional<Period> scene(Clause clause, Span block) {
    Text text = clause.article().text();
    int end = Math.min(clause.sentence().span().start(), clause.action().start());
    if (end <= block.start()) {
      return Optional.empty();
    }
    LocalDate published = clause.article().published();
    return grammar.find(text, new Span(block.start(), end), published).stream()
        .filter(period -> isSpan(grammar.form(period)))
        .filter(period -> !isPast(period, published))
        .filter(period -> opensSentence(text.value(), block.start(), period.span()))
        .filter(period -> isAhead(text, period.span().end(), end))
        .reduce((first, second) -> second);
  }

  /** Whether the sentence that it opens tells of what is to be done. */
  private boolean isAhead(Text text, int from, int to) {
    int end = from;
    while (end < to && STOPS.indexOf(text.value().charAt(end)) < 0) {
      end++;
    }
    return !grammar.marks(PeriodForm.FUTURE, text, new Span(from, end)).isEmpty();
  }

  private static boolean isSpan(PeriodForm form) {
    return form.isRange() || form == PeriodForm.WITHIN_NEXT || form == PeriodForm.LASTING;
  }

  /** Whether hardly anything stands before it in its sentence, and a comma behind. */
  private static boolean opensSentence(String value, int from, Span span) {
    boolean comma = span.end() < value.length() && value.charAt(span.end()) == ',';
    int start = span.start();
    while (start > from && span.start() - start < OPENING) {
      if (STOPS.indexOf(value.charAt(start - 1)) >= 0) {
        return comma;
      }
      start--;
    }
    return comma && start == from;
  }

  private Optional<Period> heading(Clause clause, List<Block> blocks, int at) {
    int above = at - 1;
    boolean item = isItem(blocks.get(at));
    while (item && above > 0 && isItem(blocks.get(above))) {
      above--;
    }
    if (above < 0 || !item || blocks.get(above).kind() == Block.Kind.TITLE) {
      return Optional.empty();
    }
    Text text = clause.article().text();
    Span line = blocks.get(above).span();
    String words = text.slice(line).strip();
    if (words.length() > LONGEST_HEADING
        || words.isEmpty()
        || STOPS.indexOf(words.charAt(words.length() - 1)) >= 0) {
      return Optional.empty();
    }
    LocalDate published = clause.article().published();
    return grammar.find(text, line, published).stream()
        .filter(period -> grammar.form(period).isLimit() || grammar.form(period).isOfYear())
        .filter(period -> !isPast(period, published))
        .reduce((first, second) -> second);
  }

  private static boolean isItem(Block block) {
    return block.kind() == Block.Kind.ITEM || block.kind() == Block.Kind.NUMBERED;
  }

  private static boolean isPast(Period period, @Nullable LocalDate published) {
    return published != null && period.end() != null && period.end().isBefore(published);
  }
}
