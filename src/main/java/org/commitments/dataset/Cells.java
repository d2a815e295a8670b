package org.commitments.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.commitments.model.Article;
import org.commitments.model.Clause;
import org.commitments.model.Commitment;
import org.commitments.model.Cue;
import org.commitments.model.Party;
import org.commitments.model.Period;
import org.commitments.model.Quantity;
import org.commitments.model.Sector;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/** The flat form of a commitment: one cell a column, lists joined by {@code "; "}. */
final class Cells {

  /** The columns of commitments.csv. */
  static final List<String> COLUMNS =
      List.of(
          "commitment_id",
          "document_id",
          "source",
          "language",
          "title",
          "published",
          "announcement",
          "kind",
          "mode",
          "force",
          "cue",
          "parties",
          "party_ids",
          "party_basis",
          "counterparties",
          "counterparty_ids",
          "sector_label",
          "sector_codes",
          "sector_basis",
          "action",
          "verb",
          "action_start",
          "action_end",
          "also",
          "period_start",
          "period_end",
          "period_text",
          "period_basis",
          "quantities",
          "quantity_values",
          "quantity_units",
          "section_heading",
          "section_index",
          "sentence",
          "sentence_start",
          "sentence_end",
          "confidence",
          "rule");

  private final String documentId;
  private final String id;
  private final Places places;
  private final List<String> cells = new ArrayList<>(COLUMNS.size());

  Cells(String documentId, String id, Places places) {
    this.documentId = documentId;
    this.id = id;
    this.places = places;
  }

  List<String> of(Commitment commitment) {
    Clause clause = commitment.clause();
    cells.clear();
    addHead(clause.article());
    Cue cue = clause.cue();
    add(Fields.lower(cue.kind()));
    add(Fields.lower(commitment.mode()));
    add(Fields.lower(cue.force()));
    add(words(cue.span()));
    addParties(commitment);
    addSector(commitment.sector());
    add(words(clause.action()));
    add(words(clause.verb()));
    add(places.start(clause.action()));
    add(places.end(clause.action()));
    add(joined(commitment.also(), this::words));
    addPeriod(commitment.period());
    List<Quantity> quantities = commitment.quantities();
    add(joined(quantities, quantity -> words(quantity.span())));
    add(joined(quantities, quantity -> number(quantity.value())));
    add(joined(quantities, Quantity::unit));
    add(places.heading(clause.section().heading()));
    add(clause.section().index());
    add(words(clause.sentence().whole()));
    add(places.start(clause.sentence().whole()));
    add(places.end(clause.sentence().whole()));
    add(Fields.share(commitment.confidence()));
    add(cue.rule());
    if (cells.size() != COLUMNS.size()) {
      throw new IllegalStateException(cells.size() + " cells for " + COLUMNS.size() + " columns");
    }
    return List.copyOf(cells);
  }

  private void addHead(Article article) {
    add(id);
    add(documentId);
    add(article.source());
    add(article.language());
    add(words(article.metadata().title()));
    add(article.published());
    add(article.metadata().announcement());
  }

  private void addParties(Commitment commitment) {
    add(joined(commitment.parties(), Party::name));
    add(joined(commitment.parties(), Party::id));
    add(joined(commitment.parties(), party -> Fields.lower(party.basis())));
    add(joined(commitment.counterparties(), Party::name));
    add(joined(commitment.counterparties(), Party::id));
  }

  private void addSector(@Nullable Sector sector) {
    add(sector == null ? null : words(sector.label()));
    add(sector == null ? null : String.join("; ", sector.codes()));
    add(sector == null ? null : Fields.lower(sector.basis()));
  }

  private void addPeriod(@Nullable Period period) {
    add(period == null ? null : period.start());
    add(period == null ? null : period.end());
    add(period == null ? null : words(period.span()));
    add(period == null ? null : Fields.lower(period.basis()));
  }

  private void add(@Nullable Object cell) {
    cells.add(cell == null ? "" : cell.toString());
  }

  private @Nullable String words(@Nullable Span span) {
    return span == null ? null : places.words(span);
  }

  private static String number(BigDecimal value) {
    return Fields.plain(value).toPlainString();
  }

  /**
   * Joined; a value that is missing leaves its place empty, so that lists of a row stay in step.
   */
  private static <T> String joined(List<T> values, Function<T, @Nullable String> word) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      String value = word.apply(values.get(i));
      out.append(i == 0 ? "" : "; ").append(value == null ? "" : value);
    }
    return out.toString();
  }
}
