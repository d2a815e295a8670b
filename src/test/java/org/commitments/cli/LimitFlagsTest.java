package org.commitments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.commitments.hostile.HostileFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** The limits of inputs as the command line sets them. */
class LimitFlagsTest {

  private static final String GOOD = "Hanoi will share 40 boats with Hue.\n";

  @TempDir Path folder = Path.of("");

  /** What is read by default is refused with the flag, or the other way round. */
  @ParameterizedTest
  @CsvSource({
    "large.txt,--max-document-size,1K,read,too-large",
    "large.txt,--max-characters,1K,read,too-large",
    "three.zip,--max-member-size,1K,read,too-large",
    "three.zip,--max-entries,2,read,entries",
    "nested.zip,--max-depth,1,read,depth",
    "bomb.zip,--max-ratio,5000,bomb,too-large"
  })
  void aFlagChangesALimit(String name, String flag, String value, String usual, String limited)
      throws IOException {
    Path in = folder.resolve(name);
    byte[] large = GOOD.repeat(100).getBytes(StandardCharsets.UTF_8);
    byte[] small = GOOD.getBytes(StandardCharsets.UTF_8);
    Files.write(
        in,
        switch (name) {
          case "large.txt" -> large;
          case "three.zip" -> zip(Map.of("a.txt", small, "b.txt", large, "c.txt", new byte[0]));
          case "nested.zip" -> zip(Map.of("b.zip", zip(Map.of("a.txt", small))));
          default -> HostileFiles.of("bomb.zip");
        });
    assertThat(outcomes(in, "usual")).contains(usual).doesNotContain(limited);
    assertThat(outcomes(in, "limited", flag, value)).contains(limited);
  }

  private static byte[] zip(Map<String, byte[]> members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : new TreeSet<>(members.keySet())) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(members.getOrDefault(name, new byte[0]));
      }
    }
    return bytes.toByteArray();
  }

  /** The codes of errors, and {@code read} where something was. */
  private List<String> outcomes(Path in, String out, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("extract", in.toString(), "-o", folder.resolve(out).toString()));
    arguments.addAll(List.of(more));
    CommandLine commandLine = Main.commandLine(FakeProgram.environment());
    commandLine.setErr(new PrintWriter(new StringWriter()));
    assertThat(commandLine.execute(arguments.toArray(String[]::new))).isIn(0, 3);
    List<String> outcomes = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(out).resolve("errors.jsonl"))) {
      outcomes.add(new ObjectMapper().readTree(line).path("code").asText());
    }
    if (Files.size(folder.resolve(out).resolve("documents.jsonl")) > 0) {
      outcomes.add("read");
    }
    return outcomes;
  }

  /** Whatever a library says of a file goes through the log. */
  @Test
  void noLineOfTheLogSteersATerminal() {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream before = System.err;
    try (PrintStream err = new PrintStream(written, true, StandardCharsets.UTF_8)) {
      System.setErr(err);
      LoggerFactory.getLogger("org.example").warn("font {}", "a\u001B[2J\nWARN: \u202Eb\u009Bc");
    } finally {
      System.setErr(before);
    }
    assertThat(written.toString(StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines("WARN: font a?[2J?WARN: ?b?c\n");
  }
}
