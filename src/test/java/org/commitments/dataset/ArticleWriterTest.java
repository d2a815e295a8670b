package org.commitments.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.commitments.model.Article;
import org.commitments.model.Clause;
import org.commitments.model.Commitment;
import org.commitments.model.Cue;
import org.commitments.model.Document;
import org.commitments.model.Extraction;
import org.commitments.model.Force;
import org.commitments.model.Kind;
import org.commitments.text.Span;
import org.junit.jupiter.api.Test;

class ArticleWriterTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void writesEveryFieldInTheOrderOfTheContract() throws JsonProcessingException {
    JsonNode record = record("Hanoi will share experiences.");
    assertThat(names(record))
        .containsExactly(
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
            "counterparties",
            "sector",
            "action",
            "also",
            "period",
            "quantities",
            "section",
            "sentence",
            "confidence",
            "rule");
    assertThat(record.path("parties").path(0).toString())
        .isEqualTo(
            "{\"name\":\"Hanoi\",\"id\":null,\"type\":\"place\",\"text\":\"Hanoi\",\"start\":0,"
                + "\"end\":5,\"basis\":\"name\",\"rule\":\"test.name\"}");
    assertThat(record.path("period").toString())
        .isEqualTo(
            "{\"start\":\"2023-01-01\",\"end\":null,\"text\":\"Hanoi\",\"basis\":\"clause\","
                + "\"rule\":\"test.period\"}");
    assertThat(record.path("section").toString())
        .isEqualTo("{\"heading\":\"Hanoi\",\"index\":0,\"ending\":\"end_of_article\"}");
    assertThat(record.path("quantities").path(0).path("value").toString()).isEqualTo("5000000");
    assertThat(record.path("confidence").toString()).isEqualTo("0.93");
    assertThat(record.path("announcement").isNull()).isTrue();
    assertThat(record.path("counterparties").isArray()).isTrue();
  }

  @Test
  void writesWhatSaysTheSame() throws JsonProcessingException {
    Extraction extraction =
        extraction("\uD83D\uDE00 Hanoi will share maps and will share all maps.");
    Extraction.Result result = extraction.articles().get(0);
    Commitment once = result.commitments().get(0);
    String text = result.article().text().value();
    int at = text.indexOf("share maps");
    int again = text.indexOf("share all");
    Commitment twice =
        new Commitment(
            once.clause(),
            once.parties(),
            once.counterparties(),
            once.sector(),
            once.period(),
            once.quantities(),
            once.confidence(),
            List.of(new Span(at, at + 10), new Span(again, again + 14)));
    List<ArticleRows> rows =
        ArticleWriter.rows(
            new Extraction(
                List.of(new Extraction.Result(result.article(), List.of(twice))), List.of()));
    Row row = rows.get(0).commitments().get(0);
    assertThat(MAPPER.readTree(row.json()).path("also").toString())
        .isEqualTo(
            "[{\"text\":\"share maps\",\"start\":13,\"end\":23},"
                + "{\"text\":\"share all maps\",\"start\":33,\"end\":47}]");
    assertThat(row.cells().get(Cells.COLUMNS.indexOf("also")))
        .isEqualTo("share maps; share all maps");
  }

  @Test
  void countsCodePointsAfterAnEmoji() throws JsonProcessingException {
    String words = "\uD83D\uDE00\uD83D\uDE00 lead\nHanoi \uD83C\uDFE5 will build \uD83C\uDFEB.";
    Extraction extraction = extraction(words);
    JsonNode record = records(extraction).get(0);
    String text = document(extraction).path("text").asText();
    for (JsonNode field :
        List.of(
            record.path("action"),
            record.path("cue"),
            record.path("sentence"),
            record.path("parties").path(0),
            record.path("quantities").path(0))) {
      assertThat(slice(text, field)).isEqualTo(field.path("text").asText());
    }
    assertThat(slice(text, record.path("sector")))
        .isEqualTo(record.path("sector").path("label").asText());
    // The same as the text's own count.
    Article article = extraction.articles().get(0).article();
    Span action = extraction.articles().get(0).commitments().get(0).clause().action();
    assertThat(record.path("action").path("start").asInt())
        .isEqualTo(article.text().codePoints(action.start()));
  }

  @Test
  void givesTheSameRecordForTextInNfcAndNfd() throws JsonProcessingException {
    String words = "Hà Tĩnh will chia sẻ.";
    assertThat(record(Normalizer.normalize(words, Normalizer.Form.NFD))).isEqualTo(record(words));
  }

  @Test
  void leavesTheCueWithoutPlaceWhereAListHoldsIt() throws JsonProcessingException {
    Extraction extraction = extraction("Hanoi will share.");
    Extraction.Result result = extraction.articles().get(0);
    Commitment with = result.commitments().get(0);
    Clause clause = with.clause();
    Cue cue = new Cue(Kind.PROPOSAL, Force.INTENT, new Span(0, 0), "test.list");
    Commitment without =
        new Commitment(
            new Clause(
                clause.article(),
                clause.section(),
                clause.sentence(),
                clause.tokens(),
                cue,
                null,
                null,
                clause.action(),
                clause.verb(),
                clause.voice(),
                1),
            List.of(),
            List.of(),
            null,
            null,
            List.of(),
            1);
    Extraction changed =
        new Extraction(
            List.of(new Extraction.Result(result.article(), List.of(without))), List.of());
    JsonNode record = records(changed).get(0);
    assertThat(record.path("cue").toString())
        .isEqualTo("{\"text\":null,\"start\":null,\"end\":null}");
    assertThat(record.path("sector").isNull()).isTrue();
    assertThat(record.path("period").isNull()).isTrue();
    assertThat(record.path("kind").asText()).isEqualTo("proposal");
    assertThat(record.path("confidence").toString()).isEqualTo("1.0");
    assertThat(document(changed).path("proposals").asInt()).isEqualTo(1);
    assertThat(document(changed).path("commitments").asInt()).isZero();
  }

  @Test
  void refusesASpanThatCutsACharacter() {
    Places places = new Places(new org.commitments.text.Text("a\uD83D\uDE00b"));
    assertThat(places.words(new Span(1, 3))).isEqualTo("\uD83D\uDE00");
    assertThat(places.end(new Span(1, 3))).isEqualTo(2);
    assertThatThrownBy(() -> places.words(new Span(2, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cuts a character");
  }

  @Test
  void refusesTwoRecordsOfOneAction() {
    Extraction.Result result = extraction("Hanoi will share.").articles().get(0);
    Commitment commitment = result.commitments().get(0);
    Extraction twice =
        new Extraction(
            List.of(new Extraction.Result(result.article(), List.of(commitment, commitment))),
            List.of());
    assertThatThrownBy(() -> ArticleWriter.rows(twice))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("occurs twice");
  }

  @Test
  void makesIdsOfContentAndPlace() throws JsonProcessingException {
    JsonNode one = record("Hanoi will share.");
    assertThat(one.path("document_id").asText())
        .isEqualTo(
            "d-" + org.commitments.archive.Sha256.of("a.txt\nHanoi will share.").substring(0, 16));
    assertThat(one.path("commitment_id").asText()).matches("c-[0-9a-f]{16}");
    assertThat(record("Hanoi will share.")).isEqualTo(one);
  }

  private static Extraction extraction(String words) {
    return Examples.extract(new Document("a.txt", words, null, null));
  }

  private static JsonNode record(String words) throws JsonProcessingException {
    return records(extraction(words)).get(0);
  }

  private static List<JsonNode> records(Extraction extraction) throws JsonProcessingException {
    List<JsonNode> all = new ArrayList<>();
    for (Row row : ArticleWriter.rows(extraction).get(0).commitments()) {
      all.add(MAPPER.readTree(row.json()));
    }
    return all;
  }

  private static JsonNode document(Extraction extraction) throws JsonProcessingException {
    return MAPPER.readTree(ArticleWriter.rows(extraction).get(0).json());
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String slice(String text, JsonNode field) {
    int start = text.offsetByCodePoints(0, field.path("start").asInt());
    return text.substring(start, text.offsetByCodePoints(0, field.path("end").asInt()));
  }
}
