package org.commitments.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> TABLES =
      List.of("commitments", "commitment_parties", "commitment_sectors", "documents");

  @TempDir Path folder = Path.of("");

  @Test
  void allFormsHaveTheSameRecordsInTheSameOrder() throws Exception {
    DataPackageTest.dataset(folder, EnumSet.allOf(Format.class), false, null);
    for (String table : List.of("commitments", "documents")) {
      List<JsonNode> lines = new ArrayList<>();
      for (String line : Files.readAllLines(folder.resolve(table + ".jsonl"))) {
        lines.add(doubles(line));
      }
      assertThat(lines).hasSizeGreaterThan(100);
      assertThat(json("SELECT to_json(t)::VARCHAR FROM dataset." + table + " t")).isEqualTo(lines);
      assertThat(json("SELECT to_json(t)::VARCHAR FROM " + parquet(table) + " t")).isEqualTo(lines);
    }
    for (String table : List.of("commitment_parties", "commitment_sectors")) {
      List<String> rows = new ArrayList<>();
      for (List<String> row : csv(folder.resolve(table + ".csv"))) {
        rows.add(row.toString());
      }
      assertThat(rows).hasSizeGreaterThan(100);
      assertThat(cells("SELECT * FROM dataset." + table)).isEqualTo(rows);
      assertThat(cells("SELECT * FROM " + parquet(table))).isEqualTo(rows);
    }
  }

  @Test
  void theLongTablesHaveEveryPartyAndEveryCode() throws Exception {
    DataPackageTest.dataset(folder, EnumSet.of(Format.JSONL, Format.DUCKDB), false, null);
    int parties = 0;
    int counterparties = 0;
    int codes = 0;
    for (String line : Files.readAllLines(folder.resolve("commitments.jsonl"))) {
      JsonNode record = JSON.readTree(line);
      parties += record.path("parties").size();
      counterparties += record.path("counterparties").size();
      codes += record.path("sector").path("codes").size();
    }
    assertThat(
            cells(
                "SELECT (SELECT count(*) FROM dataset.commitment_parties WHERE role = 'party'),"
                    + " (SELECT count(*) FROM dataset.commitment_parties WHERE role ="
                    + " 'counterparty'), (SELECT count(*) FROM dataset.commitment_sectors)"))
        .containsExactly(List.of(parties, counterparties, codes).toString());
    assertThat(
            cells(
                "SELECT count(*) FROM dataset.commitment_parties p JOIN dataset.commitments c USING"
                    + " (commitment_id) WHERE p.name <> (CASE p.role WHEN 'party' THEN c.parties"
                    + " ELSE c.counterparties END)[p.position + 1].name"))
        .containsExactly("[0]");
  }

  @Test
  void listsAreListsAndDaysAreDays() throws Exception {
    DataPackageTest.dataset(folder, EnumSet.of(Format.PARQUET, Format.DUCKDB), false, null);
    for (String from : List.of("dataset.commitments", parquet("commitments"))) {
      assertThat(
              cells(
                  "SELECT typeof(published), typeof(parties), typeof(sector.codes),"
                      + " typeof(period.end), typeof(quantities[1].value), typeof(cue.start) FROM "
                      + from
                      + " LIMIT 1"))
          .containsExactly(
              "[DATE, STRUCT(\"name\" VARCHAR, id VARCHAR, \"type\" VARCHAR, \"text\" VARCHAR,"
                  + " \"start\" BIGINT, \"end\" BIGINT, basis VARCHAR, \"rule\" VARCHAR)[],"
                  + " VARCHAR[], DATE, DOUBLE, BIGINT]");
    }
  }

  @Test
  void theSameRecordsGiveTheSameParquetFiles() throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    for (Path each : List.of(one, two)) {
      DataPackageTest.dataset(each, EnumSet.of(Format.PARQUET, Format.DUCKDB), false, null);
    }
    for (String table : TABLES) {
      assertThat(two.resolve(table + ".parquet"))
          .hasSameBinaryContentAs(one.resolve(table + ".parquet"));
    }
    assertThat(two.resolve("datapackage.json"))
        .hasSameBinaryContentAs(one.resolve("datapackage.json"));
  }

  @Test
  void filesOfFormatsThatAreNotAskedForGo() throws IOException {
    DataPackageTest.dataset(folder, EnumSet.allOf(Format.class), false, null);
    assertThat(names()).contains("commitments.duckdb", "documents.parquet");
    Files.writeString(folder.resolve("commitments.duckdb.wal"), "of a reader that was killed");
    Files.writeString(folder.resolve("notes.parquet"), "mine");
    DataPackageTest.dataset(folder, EnumSet.of(Format.DUCKDB), false, null);
    assertThat(names())
        .containsExactly(
            "_SUCCESS",
            "commitments.duckdb",
            "datapackage.json",
            "documents.jsonl",
            "errors.jsonl",
            "notes.parquet",
            "run.json");
  }

  @Test
  void anOlderDatasetStaysWhereTheExportFails() throws IOException {
    DataPackageTest.dataset(folder, EnumSet.allOf(Format.class), false, null);
    byte[] before = Files.readAllBytes(folder.resolve("commitments.parquet"));
    ArticleRows rows = EdgeCases.of(3, 7).get(0);
    // A document that the database refuses: a field that the schema asks for is missing.
    ArticleRows broken =
        new ArticleRows("d-x", rows.language(), "{\"id\":\"d-x\"}", List.of(), 0, 0);
    assertThatThrownBy(
            () ->
                DataPackageTest.dataset(
                    folder, EnumSet.allOf(Format.class), false, List.of(broken)))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("does not have key");
    assertThat(Files.readAllBytes(folder.resolve("commitments.parquet"))).isEqualTo(before);
    assertThat(names()).doesNotContain(".commitments");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with blanks",
        "it's",
        "Dữ liệu",
        "; DROP TABLE commitments; --",
        "a [1-9] {b} $c ~ %41 #"
      })
  void foldersMayHaveAnyName(String name) throws Exception {
    Path out = folder.resolve(name);
    Files.createDirectories(folder.resolve("a 1 {b} $c ~ %41 #"));
    DataPackageTest.dataset(out, EnumSet.of(Format.PARQUET, Format.DUCKDB), false, null);
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).hasSize(10);
    }
    assertThat(out.resolve("commitments.duckdb")).isNotEmptyFile();
  }

  @Test
  void saysWhichNamesOfFoldersTheDatabaseDoesNotTake() {
    assertThatThrownBy(
            () ->
                new DatasetWriter(folder.resolve("what?"), EnumSet.of(Format.DUCKDB), false)
                    .close())
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("question mark")
        .hasMessageContaining("--format jsonl,csv");
  }

  @Test
  void theEngineTouchesNoOtherFolder() throws IOException {
    Path own = Files.createDirectory(folder.resolve("own"));
    Path other = Files.writeString(folder.resolve("secret.txt"), "secret");
    try (DuckDb duck = new DuckDb(own, "a.duckdb", 0)) {
      assertThatThrownBy(() -> duck.copy("(SELECT 1)", folder.resolve("out.parquet"), 2048))
          .hasMessageContaining("Permission Error");
      assertThatThrownBy(
              () ->
                  duck.copy(
                      "(SELECT * FROM read_text('" + other + "'))", own.resolve("b.parquet"), 2048))
          .hasMessageContaining("Permission Error");
      assertThatThrownBy(
              () ->
                  duck.copy(
                      "(SELECT * FROM read_text('https://localhost:1/x'))",
                      own.resolve("b.parquet"),
                      2048))
          .hasMessageContaining("Error");
    }
    assertThat(folder.resolve("out.parquet")).doesNotExist();
    assertThat(own.resolve("extensions")).doesNotExist();
  }

  @Test
  void saysThatTheDriverIsMissing() throws Exception {
    assertThat(DuckDb.obstacle(folder)).isNull();
    assertThat(obstacle(false)).contains("the DuckDB driver is missing").contains("--format");
  }

  @Test
  void saysThatThePlatformIsNotSupported() throws Exception {
    String machine = System.getProperty("os.arch");
    try {
      System.setProperty("os.arch", "abacus");
      assertThat(obstacle(true)).contains("does not work on").contains("abacus");
    } finally {
      System.setProperty("os.arch", machine);
    }
  }

  /** As a program says that has the driver beside it or not; with a driver of its own. */
  private String obstacle(boolean withDriver) throws Exception {
    List<URL> jars = new ArrayList<>();
    jars.add(DuckDb.class.getProtectionDomain().getCodeSource().getLocation());
    if (withDriver) {
      Class<?> driver = Class.forName("org.duckdb.DuckDBDriver");
      jars.add(driver.getProtectionDomain().getCodeSource().getLocation());
    }
    try (URLClassLoader loader =
        new URLClassLoader(jars.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
      Method method =
          loader.loadClass(DuckDb.class.getName()).getDeclaredMethod("obstacle", Path.class);
      method.setAccessible(true);
      return String.valueOf(method.invoke(null, folder));
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> String.valueOf(path.getFileName())).sorted().toList();
    }
  }

  private String parquet(String table) {
    return "read_parquet('" + folder.resolve(table + ".parquet") + "')";
  }

  /** All numbers as the database has them, so that 5 is 5.0. */
  private static JsonNode doubles(String line) throws IOException {
    JsonNode record = JSON.readTree(line);
    for (JsonNode quantity : record.path("quantities")) {
      ((ObjectNode) quantity).put("value", quantity.path("value").asDouble());
    }
    return record;
  }

  private List<JsonNode> json(String sql) throws SQLException, IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (List<String> row : query(folder, sql)) {
      rows.add(doubles(row.get(0)));
    }
    return rows;
  }

  private List<String> cells(String sql) throws SQLException {
    return query(folder, sql).stream().map(List::toString).toList();
  }

  /** The rows of a query over a dataset's database; null is the empty string, as in CSV. */
  static List<List<String>> query(Path dataset, String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      Path file = dataset.resolve("commitments.duckdb");
      if (Files.exists(file)) {
        statement.execute("ATTACH '" + file + "' AS dataset (READ_ONLY)");
      }
      try (ResultSet result = statement.executeQuery(sql)) {
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= columns; i++) {
            String cell = result.getString(i);
            row.add(cell == null ? "" : cell);
          }
          rows.add(row);
        }
      }
    }
    return rows;
  }

  static List<List<String>> csv(Path file) throws IOException {
    try (var parser =
        org.apache.commons.csv.CSVParser.parse(
            file,
            java.nio.charset.StandardCharsets.UTF_8,
            org.apache.commons.csv.CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get())) {
      return parser.stream().map(org.apache.commons.csv.CSVRecord::toList).toList();
    }
  }

  @Test
  void formatsAreNamedInSmallLetters() {
    assertThat(Format.allowed()).isEqualTo(Format.allowed().toLowerCase(Locale.ROOT));
    assertThat(Format.of("Parquet")).isEqualTo(Format.PARQUET);
  }
}
