package org.commitments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commitments.cli.SystemCalls.Call;
import org.commitments.cli.SystemCalls.Kind;
import org.commitments.dataset.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which order the system is asked to write, so that files are whole wherever it stops. */
@Tag("slow")
class OrderOfWritesTest {

  private static final String STATE = Folders.STATE;
  private static final String KEPT = STATE + "/outcomes.part";
  private static final String SUCCESS = "_SUCCESS";

  @TempDir Path folder = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void makeFolders() throws IOException {
    folder = folder.toRealPath();
    out = folder.resolve("out");
    Files.createDirectories(folder.resolve("in"));
  }

  private List<String> extract(List<String> properties, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("extract", folder.resolve("in").toString(), "-o", out.toString()));
    arguments.addAll(List.of(options));
    return Child.java(FakeProgram.class, properties, arguments);
  }

  @Test
  void filesAreOnTheDiskBeforeTheyGetTheirNames() throws IOException {
    Files.writeString(folder.resolve("in/empty.txt"), "");
    for (int run = 1; run <= 2; run++) {
      for (int i = 0; i < 10; i++) {
        Files.writeString(
            folder.resolve("in/d" + i * run + ".txt"), "Hue will go " + run + i + ".");
      }
      List<Call> calls =
          SystemCalls.of(extract(List.of(), "--format", "jsonl,csv,parquet,duckdb"), out, 3);
      Set<String> published = new TreeSet<>();
      for (int i = 0; i < calls.size(); i++) {
        Call call = calls.get(i);
        if (call.kind() == Kind.RENAME) {
          assertThat(published.add(call.target())).as(call.target()).isTrue();
          assertIsWhole(calls, i);
        }
        if (call.kind() == Kind.OPEN) {
          assertThat(call.path()).startsWith(STATE + "/");
        }
      }
      assertThat(published).contains(STATE + "/outcomes").hasSize(1 + visible().size());
      assertThat(visible()).hasSize(15).isSubsetOf(published);
      assertOrder(calls, run);
    }
  }

  private Set<String> visible() throws IOException {
    try (var files = Files.list(out)) {
      Set<String> names = new TreeSet<>();
      files.filter(Files::isRegularFile).forEach(file -> names.add("" + file.getFileName()));
      return names;
    }
  }

  /** What is renamed was brought to the disk behind the last change of it. */
  private static void assertIsWhole(List<Call> calls, int rename) {
    Call call = calls.get(rename);
    assertThat(call.path()).startsWith(STATE + "/");
    int changed = last(calls, rename, Kind.WRITE, call.path());
    int opened = last(calls, rename, Kind.OPEN, call.path());
    assertThat(opened).as("the beginning of %s", call).isNotNegative();
    assertThat(last(calls, rename, Kind.FORCE, call.path()))
        .as("the force before %s", call)
        .isGreaterThan(Math.max(changed, opened));
    for (int i = rename + 1; i < calls.size(); i++) {
      assertThat(calls.get(i).path()).as("after %s", call).isNotEqualTo(call.target());
    }
  }

  /** The place of the last such call before another, or -1. */
  private static int last(List<Call> calls, int before, Kind kind, String path) {
    int at = before - 1;
    while (at >= 0 && !(calls.get(at).kind() == kind && calls.get(at).path().equals(path))) {
      at--;
    }
    return at;
  }

  private static void assertOrder(List<Call> calls, int run) {
    List<String> steps = new ArrayList<>();
    for (Call call : calls) {
      boolean inState = call.path().startsWith(STATE + "/");
      String step =
          switch (call.kind()) {
            case RENAME -> isSpecial(call.target()) ? "name " + call.target() : "name others";
            case UNLINK -> call.path().equals(SUCCESS) ? "unname _SUCCESS" : "";
            case FORCE -> !inState || call.path().equals(KEPT) ? "force " + call.path() : "";
            default -> "";
          };
      if (!step.isEmpty() && (steps.isEmpty() || !steps.get(steps.size() - 1).equals(step))) {
        steps.add(step);
      }
    }
    List<String> expected = new ArrayList<>(List.of("force " + KEPT, "force " + STATE, "force "));
    expected.add("force " + KEPT);
    if (run > 1) {
      expected.add("unname _SUCCESS");
    }
    expected.addAll(List.of("force ", "name others", "force ", "name _SUCCESS", "force "));
    expected.addAll(List.of("force " + KEPT, "name " + STATE + "/outcomes", "force " + STATE));
    assertThat(steps).as("run %s", run).isEqualTo(expected);
  }

  private static boolean isSpecial(String name) {
    return name.equals(SUCCESS) || name.startsWith(STATE);
  }

  /** Where the machine stops, what was done since the disk was waited for may be lost. */
  @Test
  void whatIsDoneIsSoonOnTheDisk() throws IOException {
    Path rows = folder.resolve("in/a.jsonl");
    try (var out = Files.newBufferedWriter(rows)) {
      for (int i = 0; i < 600; i++) {
        out.write("{\"text\":\"Hue will share " + i + " boats.\"}\n");
      }
    }
    List<Call> calls =
        SystemCalls.of(extract(List.of("-Dfake.pause=10000"), "--threads", "1"), out, 0);
    int most = 0;
    int forces = 0;
    int unforced = 0;
    double first = 0;
    for (Call call : calls) {
      if (call.path().equals(KEPT) && call.kind() == Kind.WRITE) {
        first = unforced == 0 ? call.at() : first;
        unforced++;
        most = Math.max(most, unforced);
        assertThat(unforced <= 65 || call.at() - first < 1.5)
            .as("%s at %s", unforced, call)
            .isTrue();
      } else if (call.path().equals(KEPT) && call.kind() == Kind.FORCE) {
        forces++;
        unforced = 0;
      }
    }
    assertThat(unforced).isZero();
    assertThat(forces).isGreaterThan(5);
    assertThat(most).isGreaterThan(10);
  }
}
