package org.commitments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of one line, through the whole program in little memory. */
@Tag("slow")
class LongLinesTest {

  private static final int LONG = 50 << 20;
  private static final int MINUTES = 4;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder = Path.of("");

  /** Sentences; a word that never ends; a sentence that never ends. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hue will train 40 nurses by 2030, and Da Nang agreed to open a port. ",
        "a",
        "Huế sẽ đào tạo cán bộ và "
      })
  void fiftyMegabytesAreOneError(String words) throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    write(in.resolve("a.txt"), "", words, "\n");
    write(in.resolve("b.html"), "<html><body><p>", words, "</p></body></html>");
    write(in.resolve("c.jsonl"), "{\"text\":\"", words, "\"}\n");
    write(in.resolve("d.csv"), "id,text\n1,\"", words, "\"\n");
    Files.writeString(
        in.resolve("e.txt"), "Hanoi will share 40 boats with Hue by the end of 2031.");
    long start = System.nanoTime();
    Path out = folder.resolve("out");
    Child child = run(in, out, "-Xmx700m");
    assertThat(child.status()).as(child.err()).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(System.nanoTime() - start).isLessThan(MINUTES * 60_000_000_000L);
    List<String> failed = new ArrayList<>();
    for (String line : Files.readAllLines(out.resolve("errors.jsonl"))) {
      JsonNode error = JSON.readTree(line);
      assertThat(error.path("message").asText()).contains("--max-characters");
      failed.add(error.path("source").asText() + ": " + error.path("code").asText());
    }
    assertThat(failed)
        .containsExactly(
            "in/a.txt: too-large",
            "in/b.html: too-large",
            "in/c.jsonl#1: too-large",
            "in/d.csv#1: too-large");
    assertThat(Files.readAllLines(out.resolve("commitments.jsonl")))
        .singleElement()
        .asString()
        .contains("in/e.txt");
  }

  @Test
  void halfAMegabyteIsRead() throws IOException {
    Path in = folder.resolve("a.txt");
    StringBuilder words = new StringBuilder();
    for (int i = 0; words.length() < 500_000; i++) {
      words.append("Hue will train ").append(i + 40).append(" nurses by 2030. ");
    }
    Files.writeString(in, words);
    Path out = folder.resolve("out");
    Child child = run(in, out, "-Xmx400m");
    assertThat(child.status()).as(child.err()).isZero();
    assertThat(Files.readAllLines(out.resolve("commitments.jsonl")))
        .hasSizeGreaterThan(words.length() / 40);
  }

  /** Each record has its whole sentence: a hundred times the text, if nobody saw to it. */
  @Test
  void recordsThatAreMuchLargerThanTheTextAreOneError() throws IOException {
    Path in = folder.resolve("a.txt");
    Files.writeString(in, "Hue will share boats with the towns and ".repeat(16_000));
    Path out = folder.resolve("out");
    Child child = run(in, out, "-Xmx400m");
    assertThat(child.status()).as(child.err()).isEqualTo(ExitStatus.SOME_FAILED);
    assertThat(Files.readAllLines(out.resolve("errors.jsonl")))
        .singleElement()
        .asString()
        .contains("\"too-large\"", "records would take");
  }

  private static Child run(Path in, Path out, String memory) throws IOException {
    List<String> arguments =
        List.of("extract", "" + in, "-o", "" + out, "--quiet", "--max-seconds", "200");
    return Child.start(Child.java(Main.class, List.of(memory, "-XX:+UseSerialGC"), arguments));
  }

  private static void write(Path file, String before, String words, String behind)
      throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(before);
      int size = words.getBytes(StandardCharsets.UTF_8).length;
      for (int n = 0; n < LONG; n += size) {
        out.write(words);
      }
      out.write(behind);
    }
  }
}
