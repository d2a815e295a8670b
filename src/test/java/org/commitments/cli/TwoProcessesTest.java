package org.commitments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that want to write to one folder. */
class TwoProcessesTest {

  private static final int DOCUMENTS = 100;

  @TempDir Path folder = Path.of("");

  @Test
  void theSecondIsRefusedAndTheFirstGoesOn() throws IOException, InterruptedException {
    Path rows = folder.resolve("in.jsonl");
    try (var out = Files.newBufferedWriter(rows)) {
      for (int i = 0; i < DOCUMENTS; i++) {
        out.write("{\"text\":\"Hue will share " + i + " boats.\"}\n");
      }
    }
    Path out = folder.resolve("out");
    Child first = start(rows, out, "-Dfake.pause=1000000");
    while (first.isAlive() && Child.kept(out) == 0) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    for (String wish : List.of("--resume", "--force")) {
      Child second = start(rows, out, "-Dfake.pause=0", wish);
      assertThat(second.status()).as(second.err()).isEqualTo(ExitStatus.NO_OUTPUT);
      assertThat(second.err()).contains("another run writes to " + out);
      assertThat(first.isAlive()).isTrue();
      assertThat(Child.dataset(out)).isEmpty();
    }
    first.signal("KILL");
    first.status();
    Child third = start(rows, out, "-Dfake.pause=0", "--resume");
    assertThat(third.status()).as(third.err()).isZero();
    try (var lines = Files.lines(out.resolve("documents.jsonl"))) {
      assertThat(lines).hasSize(DOCUMENTS);
    }
  }

  private static Child start(Path in, Path out, String property, String... more)
      throws IOException {
    List<String> arguments = new java.util.ArrayList<>();
    arguments.addAll(List.of("extract", in.toString(), "-o", out.toString(), "--threads", "1"));
    arguments.addAll(List.of(more));
    return Child.start(Child.java(FakeProgram.class, List.of(property), arguments));
  }
}
