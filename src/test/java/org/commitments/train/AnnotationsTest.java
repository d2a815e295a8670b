package org.commitments.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.commitments.archive.Sha256;
import org.commitments.evaluate.GoldRecord;
import org.commitments.evaluate.Passage;
import org.commitments.linguistics.opennlp.TrainingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotationsTest {

  private static final String TEXT = "🎉 The city will plant trees. It will plant trees.";

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void writeTheCorpus() throws IOException {
    Files.writeString(corpus(), "{\"id\": \"a\", \"text\": \"" + TEXT + "\"}\n");
  }

  private Path corpus() {
    return folder.resolve("corpus.jsonl");
  }

  private List<Annotated> read(String id, String sum) throws IOException {
    Path file = folder.resolve("en.jsonl");
    Files.writeString(
        file,
        """
        {"id": "%s", "sha256": "%s", "language": "en", "published": "2024-03-01", "commitments": [\
        {"kind": "commitment", "start": 37, "end": 48, "parties": [["City", "the city"]],\
         "codes": ["environment"], "period": {"start": null, "end": "2024-12-31"}}]}
        """
            .formatted(id, sum));
    return Annotations.read(file, List.of(corpus()));
  }

  private static String sum() {
    return Sha256.of(TEXT.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void places_count_code_points_and_give_the_words() throws IOException {
    Annotated document = read("a", sum()).get(0);
    GoldRecord record = document.gold().records().get(0);
    assertThat(document.words()).isEqualTo(TEXT);
    assertThat(record.action()).isEqualTo("plant trees");
    assertThat(record.occurrence()).isEqualTo(2);
    assertThat(record.codes()).isEqualTo(Set.of("environment"));
    assertThat(record.sameParties(List.of("the city"))).isTrue();
    assertThat(record.period()).hasToString("../2024-12-31");
    assertThat(document.gold().published()).hasToString("2024-03-01");
  }

  @Test
  void a_text_that_is_missing_or_another_is_refused() {
    assertThatThrownBy(() -> read("b", sum()))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("en.jsonl:1: no text 'b' in")
        .hasMessageContaining("--corpus");
    assertThatThrownBy(() -> read("a", "00"))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("en.jsonl:1: the text 'a' is not the one that was annotated");
  }

  @Test
  void clauses_are_places_that_were_judged_and_tell_nothing_of_the_rest() throws IOException {
    Path file = folder.resolve("en.jsonl");
    Files.writeString(
        file,
        """
        {"id": "a", "sha256": "%s", "language": "en", "published": null, "clauses": [\
        {"kind": "neither", "start": 37, "end": 48, "codes": []}]}
        """
            .formatted(sum()));
    Annotated document = Annotations.read(file, List.of(corpus())).get(0);
    assertThat(document.whole()).isFalse();
    assertThat(document.gold().records()).extracting(GoldRecord::isNothing).containsExactly(true);
  }

  @Test
  void splits_are_judged_verbs_beside_clauses_or_alone() throws IOException {
    Path file = folder.resolve("en.jsonl");
    Files.writeString(
        file,
        """
        {"id": "a", "sha256": "%s", "language": "en", "published": null, "splits": [\
        {"start": 37, "end": 48, "own": true}]}
        """
            .formatted(sum()));
    Annotated document = Annotations.read(file, List.of(corpus())).get(0);
    assertThat(document.whole()).isFalse();
    assertThat(document.gold().records()).isEmpty();
    assertThat(document.splits())
        .containsExactly(new Annotated.Split(new Passage("plant trees", 2), true));
  }
}
