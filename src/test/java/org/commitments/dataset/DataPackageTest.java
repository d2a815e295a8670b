package org.commitments.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.commitments.archive.Sha256;
import org.commitments.model.Diagnostic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data package tells the truth about the files beside it. */
class DataPackageTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder = Path.of("");

  @Test
  void describesEveryFile() throws IOException {
    JsonNode all = write(EnumSet.allOf(Format.class), false);
    assertThat(all.path("profile").asText()).isEqualTo("data-package");
    List<String> described = new ArrayList<>();
    for (JsonNode resource : all.path("resources")) {
      String path = resource.path("path").asText();
      described.add(path);
      assertThat(resource.path("name").asText()).matches("[-a-z0-9._]+");
      Path file = folder.resolve(path);
      assertThat(file).exists();
      if (resource.has("bytes")) {
        assertThat(resource.path("bytes").asLong()).isEqualTo(Files.size(file));
        assertThat(resource.path("hash").asText())
            .isEqualTo("sha256:" + Sha256.of(Files.readAllBytes(file)));
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(described.stream(), Stream.of("datapackage.json", "_SUCCESS"))
                  .toList());
    }
  }

  @Test
  void describesOnlyWhatWasAskedFor() throws IOException {
    JsonNode all = write(EnumSet.of(Format.CSV), false);
    assertThat(all.path("resources").findValuesAsText("path"))
        .containsExactly(
            "commitments.csv",
            "commitment_parties.csv",
            "commitment_sectors.csv",
            "documents.jsonl",
            "errors.jsonl",
            "run.json");
  }

  @Test
  void theSchemasHoldForEveryCellOfTheTables() throws IOException {
    checkTables(write(EnumSet.of(Format.JSONL, Format.CSV), false), "");
  }

  @Test
  void theTablesForSpreadsheetsHaveTheSameColumns() throws IOException {
    JsonNode all = write(EnumSet.of(Format.CSV), true);
    for (JsonNode resource : all.path("resources")) {
      if (resource.path("format").asText().equals("csv")) {
        List<CSVRecord> lines = lines(resource, "\uFEFF");
        assertThat(lines.get(0).toList()).isEqualTo(fields(resource));
        for (CSVRecord line : lines.subList(1, lines.size())) {
          for (String cell : line) {
            assertThat(cell).doesNotContainPattern("\\A[\\s\\u00A0\\u3000]*[=+\\-@＝＋－＠]");
            assertThat(cell).doesNotContainPattern("[;\\t\\r\\n][ \\u00A0\\u3000]*[=+\\-@＝＋－＠]");
          }
        }
      }
    }
  }

  @Test
  void theSchemasHoldForEveryLineOfJson() throws IOException {
    JsonNode all = write(EnumSet.of(Format.JSONL), false);
    int values = 0;
    for (JsonNode resource : all.path("resources")) {
      if (resource.path("format").asText().equals("jsonl")) {
        List<String> names = fields(resource);
        for (String line : Files.readAllLines(folder.resolve(resource.path("path").asText()))) {
          JsonNode record = JSON.readTree(line);
          List<String> given = new ArrayList<>();
          record.fieldNames().forEachRemaining(given::add);
          assertThat(given).isEqualTo(names);
          for (JsonNode field : resource.path("schema").path("fields")) {
            check(field, record.path(field.path("name").asText()));
            values++;
          }
        }
      }
    }
    assertThat(values).isGreaterThan(1000);
  }

  private void checkTables(JsonNode all, String mark) throws IOException {
    Map<String, Set<String>> keys = new LinkedHashMap<>();
    int cells = 0;
    for (JsonNode resource : all.path("resources")) {
      if (!resource.path("format").asText().equals("csv")) {
        continue;
      }
      List<CSVRecord> lines = lines(resource, mark);
      List<String> names = fields(resource);
      assertThat(lines.get(0).toList()).isEqualTo(names);
      Set<String> seen = keys.computeIfAbsent(resource.path("path").asText(), k -> new HashSet<>());
      for (CSVRecord line : lines.subList(1, lines.size())) {
        assertThat(line.size()).isEqualTo(names.size());
        for (int i = 0; i < names.size(); i++) {
          check(resource.path("schema").path("fields").path(i), line.get(i));
          cells++;
        }
        StringBuilder key = new StringBuilder();
        for (JsonNode part : resource.path("schema").path("primaryKey")) {
          key.append(line.get(names.indexOf(part.asText()))).append('\t');
        }
        assertThat(seen.add(key.toString())).as("a second %s", key).isTrue();
        JsonNode link = resource.path("schema").path("foreignKeys").path(0);
        Set<String> parents = keys.get(link.path("reference").path("resource").asText());
        if (parents != null) {
          assertThat(parents)
              .contains(line.get(names.indexOf(link.path("fields").asText())) + "\t");
        }
      }
    }
    assertThat(keys)
        .containsOnlyKeys("commitments.csv", "commitment_parties.csv", "commitment_sectors.csv");
    assertThat(cells).isGreaterThan(1000);
  }

  private static void check(JsonNode field, String cell) {
    String name = field.path("name").asText();
    JsonNode constraints = field.path("constraints");
    if (cell.isEmpty()) {
      assertThat(constraints.path("required").asBoolean()).as(name).isFalse();
      return;
    }
    Number number =
        switch (field.path("type").asText()) {
          case "integer" -> Long.valueOf(cell);
          case "number" -> new BigDecimal(cell);
          case "date" -> LocalDate.parse(cell).getYear();
          case "string" -> 0;
          default -> throw new AssertionError(name + " is " + field.path("type"));
        };
    checkRange(name, constraints, number.doubleValue());
    checkWords(name, constraints, cell);
  }

  private static void check(JsonNode field, JsonNode value) {
    String name = field.path("name").asText();
    switch (field.path("type").asText()) {
      case "object" -> assertThat(value.isObject() || value.isNull()).as(name).isTrue();
      case "array" -> assertThat(value.isArray()).as(name).isTrue();
      case "integer" -> assertThat(value.isIntegralNumber()).as(name).isTrue();
      case "number" -> assertThat(value.isNumber()).as(name).isTrue();
      default -> assertThat(value.isTextual() || value.isNull()).as(name).isTrue();
    }
    if (value.isValueNode()) {
      check(field, value.asText(""));
    }
  }

  private static void checkRange(String name, JsonNode constraints, double number) {
    if (constraints.has("minimum")) {
      assertThat(number).as(name).isGreaterThanOrEqualTo(constraints.path("minimum").asDouble());
    }
    if (constraints.has("maximum")) {
      assertThat(number).as(name).isLessThanOrEqualTo(constraints.path("maximum").asDouble());
    }
  }

  private static void checkWords(String name, JsonNode constraints, String cell) {
    if (constraints.has("enum")) {
      List<String> allowed = new ArrayList<>();
      constraints.path("enum").forEach(each -> allowed.add(each.asText()));
      assertThat(allowed).as(name).contains(cell);
    }
    if (constraints.has("pattern")) {
      assertThat(cell).as(name).matches(Pattern.compile(constraints.path("pattern").asText()));
    }
  }

  private static List<String> fields(JsonNode resource) {
    return resource.path("schema").path("fields").findValuesAsText("name");
  }

  private List<CSVRecord> lines(JsonNode resource, String mark) throws IOException {
    Path file = folder.resolve(resource.path("path").asText());
    String words = Files.readString(file, StandardCharsets.UTF_8);
    assertThat(words).startsWith(mark);
    try (CSVParser parser = CSVParser.parse(words.substring(mark.length()), CSVFormat.RFC4180)) {
      return parser.getRecords();
    }
  }

  private JsonNode write(Set<Format> formats, boolean excel) throws IOException {
    dataset(folder, formats, excel, null);
    return JSON.readTree(Files.readString(folder.resolve("datapackage.json")));
  }

  /** Writes edge cases, or other rows. */
  static void dataset(
      Path folder, Set<Format> formats, boolean excel, @Nullable List<ArticleRows> rows) {
    try (DatasetWriter writer = new DatasetWriter(folder, formats, excel)) {
      (rows == null ? EdgeCases.of(120, 7) : rows).forEach(writer::add);
      writer.add(new Diagnostic("a\nb", "read", "empty", "it has 0 bytes"));
      writer.finish(
          new Account(new Account.Inputs(0, 0, 0, 0, 0), Map.of(), 0, true, ""),
          new RunSettings("test", Map.of(), Map.of()));
    }
  }
}
