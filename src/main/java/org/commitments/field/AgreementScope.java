package org.commitments.field;

import java.util.Optional;
import org.commitments.model.Block;
import org.commitments.model.Clause;
import org.commitments.model.Period;
import org.commitments.text.Span;
import org.commitments.text.Text;

/**
 * For which undertakings of an article the term of its agreement holds.
 *
 * <p>A term in the title holds for all. One that is told by the way ("on this occasion they signed
 * …"), or anywhere in a joint statement, which tells of several agreements and is none of them,
 * holds in its own paragraph.
 */
final class AgreementScope {

  /** Characters of an article and the blank behind it: "The ", "This ". */
  private static final int ARTICLE = 5;

  private final PeriodGrammar grammar;

  AgreementScope(PeriodGrammar grammar) {
    this.grammar = grammar;
  }

  /** Whether the term of the agreement is that of a clause as well. */
  boolean holds(Clause clause, Period agreement) {
    Optional<Block> stated =
        clause.article().blocks().stream()
            .filter(block -> block.span().contains(agreement.span()))
            .findFirst();
    return stated.isEmpty()
        || stated.get().kind() == Block.Kind.TITLE
        || stated.get().span().contains(clause.action())
        || !isLocal(clause, stated.get(), agreement);
  }

  private boolean isLocal(Clause clause, Block stated, Period agreement) {
    Text text = clause.article().text();
    Span before = new Span(stated.span().start(), agreement.span().start());
    if (!grammar.marks(PeriodForm.ASIDE, text, before).isEmpty()) {
      return true;
    }
    // "Agreed in 2025 - 2026 to …" is what the statement says itself.
    boolean itsOwn =
        grammar.marks(PeriodForm.SIGNING, text, before).stream()
            .anyMatch(mark -> agreement.span().start() - mark.end() <= 2);
    return !itsOwn
        && !tellsItsTerm(text, stated.span(), agreement)
        && clause.article().blocks().stream()
            .filter(block -> block.kind() == Block.Kind.TITLE)
            .anyMatch(block -> !grammar.marks(PeriodForm.STATEMENT, text, block.span()).isEmpty());
  }

  /**
   * "The agreement enters into force on 1 May and expires …" at the beginning of a paragraph: no
   * other agreement than that of the whole text is so spoken of.
   */
  private boolean tellsItsTerm(Text text, Span block, Period agreement) {
    return grammar
        .marks(PeriodForm.AGREEMENT, text, new Span(block.start(), agreement.span().end()))
        .stream()
        .limit(1)
        .filter(word -> word.start() - block.start() <= ARTICLE)
        .map(word -> new Span(word.end(), agreement.span().end()))
        .flatMap(
            rest ->
                grammar.marks(PeriodForm.SIGNING, text, rest).stream()
                    .filter(mark -> mark.start() - rest.start() <= 1))
        .anyMatch(mark -> agreement.span().start() <= mark.end() + 1);
  }
}
