package org.commitments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What files can smuggle in by their names and words comes out as harmless words. */
class HostileNamesTest {

  /** Control sequences, a return to the line's beginning, a turned direction, a line of its own. */
  private static final List<String> NAMES =
      List.of(
          "a\u001B[2J\u001B[31m.txt",
          "b\rcommitments: all is well.txt",
          "c\u202Etxt.exe.txt",
          "d\nfaked: broken: line.txt",
          "e\u009B1m\u0007\u2028.txt",
          "=cmd|' C'!A0.txt");

  @TempDir Path folder = Path.of("");
  private String err = "";

  @Test
  void namesOfFilesSteerNoTerminal() throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    for (String name : NAMES) {
      Files.write(in.resolve(name), new byte[0]);
    }
    assertThat(run(in)).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(err.codePoints().filter(c -> c != '\n')).noneMatch(HostileNamesTest::steers);
    assertThat(err.lines().filter(line -> line.contains(": empty: "))).hasSize(NAMES.size());
    assertThat(err.lines()).noneMatch(line -> line.startsWith("faked"));
    List<String> errors = Files.readAllLines(folder.resolve("out/errors.jsonl"));
    assertThat(errors).hasSize(NAMES.size());
    for (String line : errors) {
      JsonNode node = new ObjectMapper().readTree(line);
      assertThat(node.path("code").asText()).isEqualTo("empty");
      assertThat(line.codePoints().filter(c -> c < ' ')).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"})
  void wordsOfFilesAreNoFormulas(String words) throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    Files.writeString(in.resolve("=a.txt"), words + " title\nHanoi will share " + words + ".");
    assertThat(run(in, "--csv-excel")).isZero();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    int cells = 0;
    try (Reader reader = Files.newBufferedReader(folder.resolve("out/commitments.csv"));
        CSVParser parser = format.parse(reader)) {
      for (CSVRecord record : parser) {
        for (String cell : record) {
          cells++;
          boolean number = cell.matches("-?[0-9.]+");
          assertThat(!cell.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(cell.charAt(0)) >= 0 && !number)
              .as("“%s”", cell)
              .isFalse();
        }
      }
    }
    assertThat(cells).isPositive();
  }

  private static boolean steers(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private int run(Path in, String... more) {
    StringWriter written = new StringWriter();
    CommandLine commandLine = Main.commandLine(FakeProgram.environment());
    commandLine.setOut(new PrintWriter(new StringWriter()));
    commandLine.setErr(new PrintWriter(written));
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of("extract", in.toString(), "-o", folder.resolve("out").toString()));
    arguments.addAll(List.of(more));
    int status = commandLine.execute(arguments.toArray(String[]::new));
    err = written.toString();
    return status;
  }
}
