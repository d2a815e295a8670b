package org.commitments.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes into a CSV file comes out of it. */
class CsvRoundTripTest {

  private static final int STRINGS = 10_000;
  private static final int COLUMNS = 5;
  private static final int MOST_PIECES = 8;

  private static final long SEED = Long.getLong("commitments.seed", 20240617L);

  private static final List<String> PIECES =
      List.of(
          "\"",
          "\"\"",
          "'",
          ",",
          ";",
          "\t",
          "\r",
          "\n",
          "\r\n",
          " ",
          "  ",
          "\u00A0",
          "\u3000",
          "=",
          "+",
          "-",
          "@",
          "=1+1",
          "\\",
          "\\N",
          "\\\"",
          "NULL",
          "null",
          "NaN",
          "#",
          "|",
          "\u0000",
          "\u0001",
          "\u0007",
          "\u001A",
          "\u001B",
          "\u007F",
          "\u0085",
          "\u2028",
          "\u2029",
          "\u200B",
          "\u202E",
          "\u2066",
          "\uFEFF",
          "\uFFFD",
          "\uFFFE",
          "\uFFFF",
          "\uD83D\uDE00",
          "𝟘",
          "\uDBFF\uDFFF",
          "a\u0301\u0323",
          "\u0301",
          "sẽ",
          "Hà Tĩnh",
          "1",
          "0.5",
          "2024-02-29",
          "true",
          "x",
          "yz",
          "words of a sentence");

  private static List<List<String>> rows = new ArrayList<>();

  @TempDir Path folder = Path.of("");

  @BeforeAll
  static void makeRows() {
    Random random = new Random(SEED);
    rows = new ArrayList<>();
    for (int i = 0; i < STRINGS / COLUMNS; i++) {
      List<String> row = new ArrayList<>();
      for (int j = 0; j < COLUMNS; j++) {
        row.add(cell(random));
      }
      rows.add(row);
    }
    // The lines that readers like to drop.
    rows.add(List.of("", "", "", "", ""));
    rows.add(List.of(" ", "", "", "", " "));
  }

  private static String cell(Random random) {
    StringBuilder cell = new StringBuilder();
    for (int i = random.nextInt(MOST_PIECES); i > 0; i--) {
      if (random.nextInt(3) == 0) {
        int point = random.nextInt(Character.MAX_CODE_POINT + 1);
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        cell.appendCodePoint(half ? 'h' : point); // half a pair has no UTF-8
      } else {
        cell.append(PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return cell.toString();
  }

  @Test
  void commonsCsvReadsWhatWasWritten() throws IOException {
    assertSame(ExportsTest.csv(write(false)));
  }

  @Test
  void duckDbReadsWhatWasWritten() throws IOException, SQLException {
    String sql =
        "SELECT * FROM read_csv('"
            + write(false)
            + "', delim = ',', quote = '\"', escape = '\"', header = true, all_varchar = true,"
            + " auto_detect = false, parallel = false,"
            + " columns = {'a': 'VARCHAR', 'b': 'VARCHAR', 'c': 'VARCHAR', 'd': 'VARCHAR', 'e':"
            + " 'VARCHAR'})";
    assertSame(ExportsTest.query(folder, sql));
  }

  /** Tells the first row that differs, with all that cannot be seen. */
  private static void assertSame(List<List<String>> read) {
    for (int i = 0; i < Math.min(read.size(), rows.size()); i++) {
      assertThat(escaped(read.get(i)))
          .as("row %s of -Dcommitments.seed=%s", i, SEED)
          .isEqualTo(escaped(rows.get(i)));
    }
    assertThat(read).as("rows of -Dcommitments.seed=%s", SEED).hasSameSizeAs(rows);
  }

  private static List<String> escaped(List<String> row) {
    return row.stream()
        .map(
            cell ->
                cell.chars()
                    .mapToObj(
                        c -> c > ' ' && c < 127 ? String.valueOf((char) c) : "<%x>".formatted(c))
                    .collect(Collectors.joining()))
        .toList();
  }

  @Test
  void noCellForSpreadsheetsIsAFormula() throws IOException {
    List<List<String>> read = ExportsTest.csv(write(true));
    assertThat(read).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < COLUMNS; j++) {
        String cell = read.get(i).get(j);
        for (String part : cell.split("[;\\t\\r\\n]", -1)) {
          assertThat(part)
              .as("seed %s: %s", SEED, cell)
              .doesNotContainPattern("\\A[ \\u00A0\\u3000]*[=+\\-@＝＋－＠]");
        }
        assertThat(cell).doesNotContainPattern("\\A[\\t\\r\\n]");
        // Nothing but apostrophes came in.
        assertThat(cell.replace("'", "")).isEqualTo(rows.get(i).get(j).replace("'", ""));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          =1             | '=1
          +84 28         | '+84 28
          -5 %           | '-5 %
          @SUM(A1)       | '@SUM(A1)
          ＝1            | '＝1
          `  =1`         | `'  =1`
          Hanoi; =1      | Hanoi;' =1
          a = b          | a = b
          2023-2025      | 2023-2025
          words          | words
          """)
  void setsAnApostropheBeforeFormulas(String cell, String guarded) {
    assertThat(CsvTable.guarded(cell)).isEqualTo(guarded);
  }

  private Path write(boolean excel) throws IOException {
    try (WholeFile file = new WholeFile(folder, "t.csv")) {
      CsvTable table = new CsvTable(file, List.of("a", "b", "c", "d", "e"), excel);
      for (List<String> row : rows) {
        table.row(row);
      }
      file.flush();
      file.publish();
    }
    return folder.resolve("t.csv");
  }

  @Test
  void theStringsAreOfManyKinds() {
    String all = rows.stream().flatMap(List::stream).collect(Collectors.joining());
    assertThat(PIECES).allMatch(all::contains);
  }
}
