package org.commitments.batch;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.commitments.model.Clause;
import org.commitments.model.Commitment;
import org.commitments.model.Diagnostic;
import org.commitments.model.Document;
import org.commitments.model.Extraction;

/**
 * Refuses what gives far more than it says: each record has its whole sentence and all its parties,
 * so that a text which is made for it would fill the memory with a hundred times itself. What
 * people write gives some three times itself, and up to twenty times where every eighth word is a
 * verb of an undertaking.
 */
public final class RecordLimit implements Function<Document, Extraction> {

  /** How many characters of records there may be to a character of the text. */
  private static final int RATIO = 64;

  /** So many there may be in any case. */
  private static final long FREE = 16L << 20;

  private static final int RECORD = 900;
  private static final int PARTY = 200;
  private static final int QUANTITY = 100;

  private final Function<Document, Extraction> extractor;

  /** Wraps the stages. */
  public RecordLimit(Function<Document, Extraction> extractor) {
    this.extractor = extractor;
  }

  @Override
  public Extraction apply(Document document) {
    Extraction extraction = extractor.apply(document);
    long most = FREE + (long) RATIO * document.content().length();
    long all = 0;
    long records = 0;
    for (Extraction.Result result : extraction.articles()) {
      for (Commitment commitment : result.commitments()) {
        records++;
        all += size(commitment);
      }
    }
    if (all <= most) {
      return extraction;
    }
    String message =
        String.format(
            Locale.ROOT,
            "its %,d records would take some %,d characters, more than %d times the text; no"
                + " announcement does: look at it, and leave it out with --exclude or give the part"
                + " that is one",
            records,
            all,
            RATIO);
    return new Extraction(
        List.of(), List.of(new Diagnostic(document.source(), "extract", "too-large", message)));
  }

  /** About how many characters a record takes. */
  private static long size(Commitment commitment) {
    Clause clause = commitment.clause();
    long parties = commitment.parties().size() + (long) commitment.counterparties().size();
    return RECORD
        + clause.sentence().span().length()
        + clause.action().length()
        + parties * PARTY
        + (commitment.quantities().size() + (long) commitment.also().size()) * QUANTITY;
  }
}
