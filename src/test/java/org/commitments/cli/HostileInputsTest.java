package org.commitments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commitments.hostile.HostileFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program, as a process with little memory, on all that is made to break it. */
class HostileInputsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder = Path.of("");

  @Test
  void eachGivesRecordsOrALineOfErrors() throws IOException {
    Map<String, HostileFiles.File> files = HostileFiles.all();
    Path in = Files.createDirectory(folder.resolve("in"));
    for (Map.Entry<String, HostileFiles.File> file : files.entrySet()) {
      Files.write(in.resolve(file.getKey()), file.getValue().content());
    }
    Path out = folder.resolve("out");
    List<String> arguments =
        List.of("extract", in.toString(), "-o", out.toString(), "--max-seconds", "12", "--quiet");
    Child child = Child.start(Child.java(Main.class, List.of("-Xmx600m"), arguments));
    assertThat(child.status()).as(child.err()).isEqualTo(ExitStatus.SOME_FAILED);
    Map<String, List<String>> outcomes = new TreeMap<>();
    for (String line : Files.readAllLines(out.resolve("errors.jsonl"))) {
      JsonNode error = JSON.readTree(line);
      assertThat(error.path("code").asText()).as(line).isNotEqualTo("internal");
      add(outcomes, error, error.path("code").asText());
    }
    for (String line : Files.readAllLines(out.resolve("documents.jsonl"))) {
      JsonNode document = JSON.readTree(line);
      assertThat(document.path("text").asText()).contains("Hanoi will share");
      add(outcomes, document, "read");
    }
    List<String> wrong = new ArrayList<>();
    files.forEach(
        (name, file) -> {
          List<String> told = outcomes.getOrDefault(name, List.of());
          List<String> expected = file.outcomes();
          if (!(told.size() == 1 ? expected.containsAll(told) : told.equals(expected))) {
            wrong.add(name + ": " + told + ", not " + expected);
          }
        });
    assertThat(wrong).isEmpty();
    assertThat(Files.readAllLines(out.resolve("commitments.jsonl"))).hasSizeGreaterThan(30);
    try (var all = Files.list(folder)) {
      assertThat(all).containsExactlyInAnyOrder(in, out);
    }
  }

  private static void add(Map<String, List<String>> outcomes, JsonNode line, String outcome) {
    String name = line.path("source").asText().replaceAll("(?s)^in/|!.*|#.*", "");
    outcomes.computeIfAbsent(name, key -> new ArrayList<>()).add(outcome);
  }
}
