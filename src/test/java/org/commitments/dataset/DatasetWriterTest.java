package org.commitments.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.commitments.model.Diagnostic;
import org.commitments.model.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetWriterTest {

  private static final Account NOTHING =
      new Account(new Account.Inputs(0, 0, 0, 0, 0), Map.of(), 0, true, "");
  private static final RunSettings SETTINGS = new RunSettings("test", Map.of(), Map.of());

  private static final Set<Format> TEXT = EnumSet.of(Format.JSONL, Format.CSV);

  @TempDir Path folder = Path.of("");

  @Test
  void writesAllFilesThoughNothingWasFound() throws IOException {
    write(TEXT, false);
    assertThat(names())
        .containsExactly(
            "_SUCCESS",
            "commitment.schema.json",
            "commitment_parties.csv",
            "commitment_sectors.csv",
            "commitments.csv",
            "commitments.jsonl",
            "datapackage.json",
            "documents.jsonl",
            "errors.jsonl",
            "run.json");
    assertThat(content("commitments.jsonl")).isEmpty();
    assertThat(content("commitments.csv"))
        .startsWith("commitment_id,document_id,source,")
        .endsWith(",rule\r\n");
  }

  @Test
  void quotesCellsByRfc4180() throws IOException {
    write(EnumSet.of(Format.CSV), false, "=cmd, \"x\" will share a, b and \"c\".");
    CSVRecord row = rows(content("commitments.csv")).get(0);
    assertThat(row.get("action")).isEqualTo("share a, b and \"c\".");
    assertThat(row.get("parties")).isEqualTo("=cmd, \"x\"");
    assertThat(row.get("sector_codes")).isEqualTo("health; trade");
    assertThat(row.get("quantity_values")).isEqualTo("5000000");
    assertThat(row.get("period_end")).isEmpty();
    assertThat(content("commitments.csv")).contains("\"share a, b and \"\"c\"\".\"");
  }

  @Test
  void guardsSpreadsheetsAgainstFormulas() throws IOException {
    write(EnumSet.of(Format.CSV), true, "=cmd will -5 percent.");
    String content = content("commitments.csv");
    assertThat(content).startsWith("\uFEFFcommitment_id");
    CSVRecord row = rows(content.substring(1)).get(0);
    assertThat(row.get("parties")).isEqualTo("'=cmd");
    assertThat(row.get("action")).isEqualTo("'-5 percent.");
    assertThat(row.get("kind")).isEqualTo("commitment");
  }

  @Test
  void leavesAnOlderDatasetWhereTheRunIsNotFinished() throws IOException {
    write(TEXT, false, "Hanoi will share.");
    String before = content("commitments.jsonl");
    try (DatasetWriter writer = writer(TEXT, false)) {
      writer.add(ArticleWriter.rows(example("b.txt", "Hue will stop.")).get(0));
    }
    assertThat(content("commitments.jsonl")).isEqualTo(before);
    assertThat(names()).doesNotContain(Folders.STATE);
  }

  @Test
  void removesOurFileOfAnotherFormatAndNoOthers() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine", StandardCharsets.UTF_8);
    write(TEXT, false);
    write(EnumSet.of(Format.CSV), false);
    assertThat(names())
        .contains("notes.txt", "commitments.csv")
        .doesNotContain("commitments.jsonl", "commitment.schema.json");
  }

  @Test
  void refusesAnIdThatOccursTwice() {
    try (DatasetWriter writer = writer(TEXT, false)) {
      ArticleRows rows = ArticleWriter.rows(example("a.txt", "Hanoi will share.")).get(0);
      writer.add(rows);
      assertThatThrownBy(() -> writer.add(rows))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("occurs twice");
    }
  }

  @Test
  void saysWhyTheFolderCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x", StandardCharsets.UTF_8);
    assertThatThrownBy(() -> new DatasetWriter(file, EnumSet.of(Format.CSV), false).close())
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("is a file");
    assertThatThrownBy(
            () -> new DatasetWriter(file.resolve("a"), EnumSet.of(Format.CSV), false).close())
        .isInstanceOf(OutputException.class);
  }

  @Test
  void writesErrorsWithTheirFields() throws IOException {
    try (DatasetWriter writer = writer(TEXT, false)) {
      writer.add(new Diagnostic("a\nb.txt", "read", "empty", "the file has 0 bytes"));
      writer.finish(NOTHING, SETTINGS);
    }
    assertThat(content("errors.jsonl"))
        .isEqualTo(
            "{\"source\":\"a\\nb.txt\",\"stage\":\"read\",\"code\":\"empty\","
                + "\"message\":\"the file has 0 bytes\"}\n");
  }

  @Test
  void accountsForEveryInput() {
    assertThatThrownBy(() -> new Account.Inputs(3, 1, 0, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 inputs are not 1 processed");
  }

  private static org.commitments.model.Extraction example(String source, String words) {
    return Examples.extract(new Document(source, words, null, null));
  }

  private DatasetWriter writer(Set<Format> formats, boolean excel) {
    return new DatasetWriter(folder, formats, excel);
  }

  private void write(Set<Format> formats, boolean excel, String... texts) {
    try (DatasetWriter writer = writer(formats, excel)) {
      for (String text : texts) {
        writer.add(ArticleWriter.rows(example("a.txt", text)).get(0));
      }
      writer.finish(NOTHING, SETTINGS);
    }
  }

  private String content(String name) throws IOException {
    return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(path -> String.valueOf(path.getFileName())).sorted().toList();
    }
  }

  private static List<CSVRecord> rows(String content) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(content)).getRecords();
  }
}
