package org.commitments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commitments.language.LanguagePacks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queries of the README, as they stand there, give what commitments.jsonl holds. */
class ReadmeQueriesTest {

  private static final Path BASE = Path.of(System.getProperty("commitments.basedir", "."));
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int YEAR_OF_SAMPLES = 2026;

  @TempDir static Path folder = Path.of("");

  private static List<String> queries = List.of();
  private static List<JsonNode> commitments = List.of();

  @BeforeAll
  static void extract() throws IOException {
    String readme = Files.readString(BASE.resolve("README.md"));
    queries = new ArrayList<>();
    for (int at = readme.indexOf("```sql"); at >= 0; at = readme.indexOf("```sql", at + 1)) {
      int begin = readme.indexOf('\n', at) + 1;
      queries.add(readme.substring(begin, readme.indexOf("```", begin)));
    }
    StringWriter err = new StringWriter();
    int status =
        Main.commandLine(
                new Environment(
                    (Optional<Path> none) -> Engine.of(LanguagePacks.bundled()),
                    () -> LanguagePacks.bundled().all(),
                    "test",
                    false))
            .setErr(new PrintWriter(err))
            .execute(
                "extract",
                BASE.resolve("samples").toString(),
                "--output",
                folder.toString(),
                "--format",
                "jsonl,parquet,duckdb",
                "--quiet");
    assertThat(status).as(err.toString()).isZero();
    commitments = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("commitments.jsonl"))) {
      JsonNode record = JSON.readTree(line);
      if (record.path("kind").asText().equals("commitment")) {
        commitments.add(record);
      }
    }
  }

  @Test
  void thereAreThree() {
    assertThat(queries).hasSize(3);
  }

  @Test
  void countsBySectorAndYear() throws SQLException {
    Map<String, Integer> counts = new TreeMap<>();
    for (JsonNode record : commitments) {
      for (JsonNode code : record.path("sector").path("codes")) {
        counts.merge(code.asText() + "|" + year(record.path("published")), 1, Integer::sum);
      }
    }
    Map<String, Integer> found = new LinkedHashMap<>();
    for (List<String> row : run(queries.get(0))) {
      found.put(row.get(0) + "|" + row.get(1), Integer.valueOf(row.get(2)));
    }
    assertThat(found).hasSizeGreaterThan(10).containsExactlyInAnyOrderEntriesOf(counts);
  }

  @Test
  void countsByParty() throws SQLException {
    Map<String, Integer> counts = new TreeMap<>();
    for (JsonNode record : commitments) {
      for (JsonNode party : record.path("parties")) {
        String key = party.path("name").asText() + "|" + party.path("id").asText("null");
        counts.merge(key, 1, Integer::sum);
      }
    }
    Map<String, Integer> found = new LinkedHashMap<>();
    int before = Integer.MAX_VALUE;
    for (List<String> row : run(queries.get(1))) {
      int count = Integer.parseInt(row.get(2));
      assertThat(count).isLessThanOrEqualTo(before);
      before = count;
      found.put(row.get(0) + "|" + row.get(1), count);
    }
    assertThat(found).hasSizeGreaterThan(10).containsExactlyInAnyOrderEntriesOf(counts);
  }

  @Test
  void listsWhatIsDue() throws SQLException {
    assertThat(run(queries.get(2)))
        .hasSameSizeAs(due(LocalDate.now(ZoneId.systemDefault()).getYear()));
    // The year of the samples, so that there is something to see in every year.
    String then = "DATE '" + YEAR_OF_SAMPLES + "-06-15'";
    List<String> found = new ArrayList<>();
    for (List<String> row : run(queries.get(2).replace("current_date", then))) {
      found.add(row.get(0) + " " + row.get(2));
    }
    assertThat(found)
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            due(YEAR_OF_SAMPLES).stream()
                .map(r -> r.at("/period/end").asText() + " " + r.at("/action/text").asText())
                .toList());
  }

  @Test
  void theParquetFilesAnswerToo() throws SQLException {
    for (String query : queries) {
      String files =
          query.replaceAll(
              "(FROM|JOIN) (commitment\\w+)", "$1 '" + folder.resolve("$2.parquet") + "' $2");
      assertThat(files).contains("commitments.parquet");
      assertThat(run(files)).isEqualTo(run(query));
    }
  }

  private static List<JsonNode> due(int year) {
    return commitments.stream()
        .filter(record -> year(record.at("/period/end")).equals(String.valueOf(year)))
        .toList();
  }

  private static String year(JsonNode day) {
    return day.isTextual() ? day.asText().substring(0, 4) : "null";
  }

  private static List<List<String>> run(String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("ATTACH '" + folder.resolve("commitments.duckdb") + "' (READ_ONLY)");
      statement.execute("USE commitments");
      try (ResultSet result = statement.executeQuery(sql)) {
        while (result.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            row.add(String.valueOf(result.getString(i)));
          }
          rows.add(row);
        }
      }
    }
    return rows;
  }
}
