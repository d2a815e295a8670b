package org.commitments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much a run that goes on after a kill does again. */
@Tag("slow")
class DoneAgainTest {

  private static final int DOCUMENTS = 600;

  @TempDir Path folder = Path.of("");

  /** Of the documents that were begun at most one batch: what is in the bounded queue. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void afterAKillIsAtMostWhatWasInTheQueue(int threads) throws Exception {
    Path rows = folder.resolve("in.jsonl");
    try (var out = Files.newBufferedWriter(rows)) {
      for (int i = 0; i < DOCUMENTS; i++) {
        out.write("{\"text\":\"Hue will share " + i + " boats.\"}\n");
      }
    }
    Path log = folder.resolve("log");
    int kills = 0;
    Set<String> done = new HashSet<>();
    for (int run = 0; done.size() < DOCUMENTS; run++) {
      Files.deleteIfExists(log);
      Child child = start(rows, log, threads);
      while (child.isAlive() && lines(log).size() < DOCUMENTS / 4) {
        TimeUnit.MILLISECONDS.sleep(1);
      }
      if (child.isAlive() && kills < 3) {
        child.signal("KILL");
        kills++;
      }
      child.status();
      List<String> worked = lines(log);
      Set<String> again = new TreeSet<>(worked);
      assertThat(again).as("within run %s", run).hasSize(worked.size());
      again.retainAll(done);
      assertThat(again).as("done again by run %s", run).hasSizeLessThanOrEqualTo(2 * threads + 1);
      done.addAll(worked);
    }
    assertThat(kills).isPositive();
    assertThat(folder.resolve("out/_SUCCESS")).exists();
    try (var lines = Files.lines(folder.resolve("out/documents.jsonl"))) {
      assertThat(lines).hasSize(DOCUMENTS);
    }
  }

  private static List<String> lines(Path log) throws IOException {
    return Files.exists(log) ? Files.readString(log).lines().toList() : List.of();
  }

  private Child start(Path rows, Path log, int threads) throws IOException {
    return Child.start(
        Child.java(
            FakeProgram.class,
            List.of("-Dfake.pause=3000", "-Dfake.log=" + log),
            List.of(
                "extract",
                rows.toString(),
                "-o",
                folder.resolve("out").toString(),
                "--resume",
                "--threads",
                "" + threads)));
  }
}
