package org.commitments.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.commitments.archive.Archive;
import org.commitments.archive.ReadOptions;
import org.commitments.archive.Selection;
import org.commitments.batch.Batch;
import org.commitments.batch.ExtractionRun;
import org.commitments.dataset.DatasetWriter;
import org.commitments.dataset.Format;
import org.commitments.dataset.RunSettings;
import org.commitments.testing.JsonSchemas;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every record that comes out of announcements is as its schema says. */
class RecordsTest {

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"samples", "src/evaluation/announcements/text"})
  void areAsTheSchemaSays(String input) throws IOException {
    Path in = Corpus.samplesFolder().resolveSibling(input);
    Archive archive = Archive.ofText(Selection.all(), ReadOptions.defaults());
    try (DatasetWriter writer = new DatasetWriter(folder, EnumSet.of(Format.JSONL), false)) {
      new ExtractionRun(new Batch(Corpus.PIPELINE::extract, 2), 0)
          .run(
              archive.read(archive.list(List.of(in))).iterator(),
              writer,
              new RunSettings("test", Map.of(), Map.of()),
              outcome -> {});
    }
    new JsonSchemas(Files.readString(folder.resolve("commitment.schema.json")))
        .accept(Files.readAllLines(folder.resolve("commitments.jsonl")));
    try (var schema = DatasetWriter.class.getResourceAsStream("/dataset/document.schema.json")) {
      assertThat(schema).isNotNull();
      new JsonSchemas(new String(schema.readAllBytes(), StandardCharsets.UTF_8))
          .accept(Files.readAllLines(folder.resolve("documents.jsonl")));
    }
  }
}
