package org.commitments.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.commitments.archive.Reading;
import org.commitments.dataset.Account;
import org.commitments.dataset.ArticleRows;
import org.commitments.dataset.ArticleWriter;
import org.commitments.dataset.Examples;
import org.commitments.model.Document;
import org.commitments.storage.Scratch;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

  private static final String STORY =
      """
      Hue and Vinh widen their work on dykes
      On Monday the two cities signed a plan for the coming five years, after long talks.
      Hue will lend twelve pumps and train the crews that guard the northern dykes in winter.
      Vinh will pay for the transport and keep the pumps in good repair until they go home.
      """;
  private static final String OTHER = "Hanoi will share its plans for trams with Haiphong.";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void marksACopyAndLeavesItsRecordsOut() throws JsonProcessingException {
    Duplicates duplicates = new Duplicates(Duplicates.Policy.LEAVE_OUT, Scratch.MEMORY);
    ArticleRows original = marked(duplicates, article("a", STORY)).articles().get(0);
    assertThat(original.copy()).isFalse();
    assertThat(line(original).path("duplicate_of").isNull()).isTrue();
    assertThat(line(original).has("duplicate_of")).isTrue();

    ArticleRows copy = marked(duplicates, article("b", "VNA - " + STORY)).articles().get(0);
    assertThat(copy.copy()).isTrue();
    assertThat(copy.commitments()).isEmpty();
    assertThat(line(copy).path("duplicate_of").asText()).isEqualTo(original.id());
    assertThat(line(copy).path("commitments").asInt()).isZero();
    assertThat(line(copy).path("text").asText()).startsWith("VNA - Hue");
  }

  @Test
  void onlyMarksWhereCopiesAreKept() throws JsonProcessingException {
    Duplicates duplicates = new Duplicates(Duplicates.Policy.KEEP, Scratch.MEMORY);
    ArticleRows original = marked(duplicates, article("a", STORY)).articles().get(0);
    ArticleRows copy = marked(duplicates, article("b", STORY)).articles().get(0);
    assertThat(copy.commitments()).hasSameSizeAs(original.commitments()).hasSize(2);
    assertThat(line(copy).path("duplicate_of").asText()).isEqualTo(original.id());
    assertThat(line(copy).path("commitments").asInt()).isEqualTo(2);
  }

  @Test
  void anInputIsADuplicateWhereAllItsArticlesAre() {
    Duplicates duplicates = new Duplicates(Duplicates.Policy.LEAVE_OUT, Scratch.MEMORY);
    Ledger ledger = new Ledger();
    Iterator<Reading> readings =
        ledger.counted(Collections.<Reading>nCopies(7, new Reading.Skipped("any")).iterator());
    for (Outcome outcome :
        List.of(
            processed(article("a", STORY)),
            processed(article("b", STORY)),
            processed(article("c", STORY), article("c#2", OTHER)),
            processed(article("d", OTHER), article("d#2", STORY)),
            processed(),
            new Outcome.Skipped("e"),
            new Outcome.Duplicate("f", "same bytes"))) {
      readings.next();
      ledger.enter(duplicates.marked(outcome));
    }
    Account account = ledger.account(true);
    assertThat(account.inputs()).isEqualTo(new Account.Inputs(7, 3, 3, 0, 1));
    assertThat(account.total()).isEqualTo(new Account.Found(6, 4, 3, 0, 0));
  }

  @Test
  void knowsACopyWithinOneInput() {
    Outcome.Processed twice =
        marked(
            new Duplicates(Duplicates.Policy.LEAVE_OUT, Scratch.MEMORY),
            article("a", STORY),
            article("a#2", STORY));
    assertThat(twice.articles()).extracting(ArticleRows::copy).containsExactly(false, true);
    assertThat(twice.isDuplicate()).isFalse();
  }

  @Test
  void rowsThatWereKeptHaveTheSignatureOfTheirText() {
    ArticleRows rows = article("a", STORY);
    assertThat(
            new ArticleRows(
                rows.id(),
                rows.language(),
                rows.json(),
                rows.commitments(),
                rows.proposals(),
                rows.leftOut()))
        .isEqualTo(rows);
    assertThatThrownBy(() -> new ArticleRows("a", "en", "[]", List.of(), 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("documents.jsonl");
  }

  private static Outcome.Processed marked(Duplicates duplicates, ArticleRows... articles) {
    return (Outcome.Processed) duplicates.marked(processed(articles));
  }

  private static Outcome.Processed processed(ArticleRows... articles) {
    return new Outcome.Processed("input", "digest", Arrays.asList(articles), List.of());
  }

  private static ArticleRows article(String source, String text) {
    return ArticleWriter.rows(Examples.extract(new Document(source, text, null, null))).get(0);
  }

  private static JsonNode line(ArticleRows rows) throws JsonProcessingException {
    return JSON.readTree(rows.json());
  }
}
