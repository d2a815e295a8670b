package org.commitments.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commitments.duplicate.Signature;
import org.commitments.model.Article;
import org.commitments.model.Clause;
import org.commitments.model.Commitment;
import org.commitments.model.Cue;
import org.commitments.model.Extraction;
import org.commitments.model.Kind;
import org.commitments.model.Party;
import org.commitments.model.Period;
import org.commitments.model.Sector;
import org.jspecify.annotations.Nullable;

/** Turns one article and its commitments into the lines of the dataset. */
public final class ArticleWriter {

  private final Article article;
  private final Places places;
  private final String id;

  private ArticleWriter(Article article) {
    this.article = article;
    this.places = new Places(article.text());
    this.id = Ids.document(article);
  }

  /**
   * The rows of all articles of a document.
   *
   * @throws IllegalArgumentException where a span lies outside its text
   * @throws IllegalStateException where two articles or two commitments are one and the same
   */
  public static List<ArticleRows> rows(Extraction extraction) {
    List<ArticleRows> all = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Extraction.Result result : extraction.articles()) {
      ArticleRows rows = new ArticleWriter(result.article()).rows(result);
      require(ids.add(rows.id()), rows.id(), result.article().source());
      for (Row row : rows.commitments()) {
        require(ids.add(row.id()), row.id(), row.json());
      }
      all.add(rows);
    }
    return all;
  }

  private static void require(boolean unique, String id, String what) {
    if (!unique) {
      throw new IllegalStateException("id " + id + " occurs twice; the second is " + what);
    }
  }

  private ArticleRows rows(Extraction.Result result) {
    List<Commitment> commitments = result.commitments();
    List<Row> rows = commitments.stream().map(this::row).toList();
    int proposals = (int) commitments.stream().filter(c -> kind(c) == Kind.PROPOSAL).count();
    return new ArticleRows(
        id,
        article.language(),
        document(commitments.size() - proposals, proposals),
        rows,
        proposals,
        result.leftOut(),
        false,
        Signature.of(article.text().value()));
  }

  private static Kind kind(Commitment commitment) {
    return commitment.clause().cue().kind();
  }

  private Row row(Commitment commitment) {
    Clause clause = commitment.clause();
    if (!clause.article().text().equals(article.text())) {
      throw new IllegalArgumentException(
          "a clause of " + clause.article().source() + " in the article " + article.source());
    }
    String rowId =
        Ids.commitment(
            id,
            Fields.lower(kind(commitment)),
            places.start(clause.action()),
            places.end(clause.action()));
    return new Row(rowId, json(rowId, commitment), new Cells(id, rowId, places).of(commitment));
  }

  private String document(int commitments, int proposals) {
    Article.Metadata metadata = article.metadata();
    return Fields.object(
        places,
        out -> {
          out.string("id", id);
          out.string("source", article.source());
          out.string("language", article.language());
          out.words("title", metadata.title());
          out.string("published", metadata.published());
          out.string("time", metadata.time());
          out.string("announcement", metadata.announcement());
          out.string("dateline", metadata.dateline());
          out.string("byline", metadata.byline());
          out.string("duplicate_of", null);
          out.number("commitments", commitments);
          out.number("proposals", proposals);
          out.string("text", article.text().value());
        });
  }

  private String json(String rowId, Commitment commitment) {
    Clause clause = commitment.clause();
    Cue cue = clause.cue();
    return Fields.object(
        places,
        out -> {
          out.string("commitment_id", rowId);
          out.string("document_id", id);
          out.string("source", article.source());
          out.string("language", article.language());
          out.words("title", article.metadata().title());
          out.string("published", article.published());
          out.string("announcement", article.metadata().announcement());
          out.constant("kind", cue.kind());
          out.constant("mode", commitment.mode());
          out.constant("force", cue.force());
          out.object(
              "cue",
              in -> {
                in.words("text", cue.span());
                in.startAndEnd(cue.span());
              });
          out.objects("parties", commitment.parties(), ArticleWriter::party);
          out.objects("counterparties", commitment.counterparties(), ArticleWriter::party);
          out.object("sector", sector(commitment.sector()));
          out.object("action", in -> action(in, clause));
          out.objects(
              "also",
              commitment.also(),
              (in, span) -> {
                in.words("text", span);
                in.startAndEnd(span);
              });
          out.object("period", period(commitment.period()));
          out.objects(
              "quantities",
              commitment.quantities(),
              (in, quantity) -> {
                in.words("text", quantity.span());
                in.number("value", Fields.plain(quantity.value()));
                in.string("unit", quantity.unit());
                in.startAndEnd(quantity.span());
              });
          out.object("section", in -> section(in, clause));
          out.object(
              "sentence",
              in -> {
                in.words("text", clause.sentence().whole());
                in.startAndEnd(clause.sentence().whole());
              });
          out.number("confidence", Fields.share(commitment.confidence()));
          out.string("rule", cue.rule());
        });
  }

  private static void party(Fields out, Party party) throws IOException {
    out.string("name", party.name());
    out.string("id", party.id());
    out.constant("type", party.type());
    out.words("text", party.span());
    out.startAndEnd(party.span());
    out.constant("basis", party.basis());
    out.string("rule", party.rule());
  }

  private static Fields.@Nullable Body sector(@Nullable Sector sector) {
    if (sector == null) {
      return null;
    }
    return out -> {
      out.words("label", sector.label());
      out.strings("codes", sector.codes());
      out.constant("basis", sector.basis());
      out.string("rule", sector.rule());
      out.startAndEnd(sector.label());
    };
  }

  private static void action(Fields out, Clause clause) throws IOException {
    out.words("text", clause.action());
    out.words("verb", clause.verb());
    out.startAndEnd(clause.action());
  }

  private static Fields.@Nullable Body period(@Nullable Period period) {
    if (period == null) {
      return null;
    }
    return out -> {
      out.string("start", period.start());
      out.string("end", period.end());
      out.words("text", period.span());
      out.constant("basis", period.basis());
      out.string("rule", period.rule());
    };
  }

  private void section(Fields out, Clause clause) throws IOException {
    out.string("heading", places.heading(clause.section().heading()));
    out.number("index", clause.section().index());
    out.constant("ending", clause.section().ending());
  }
}
