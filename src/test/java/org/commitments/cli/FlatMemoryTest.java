package org.commitments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commitments.dataset.Folders;
import org.commitments.duplicate.ManyOriginals;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of documents that were read grows on the disk and not in memory. */
@Tag("slow")
class FlatMemoryTest {

  @TempDir Path folder = Path.of("");

  /** In the heap, 50,000 originals would take some 80 MB. */
  @ParameterizedTest
  @ValueSource(ints = {1_000, 50_000})
  void theIndexOfCopiesNeedsTheSameHeapForManyOriginals(int originals) throws IOException {
    Path scratch = folder.resolve("scratch");
    Child child =
        Child.start(
            Child.java(
                ManyOriginals.class,
                List.of("-Xmx20m", "-XX:+UseSerialGC"),
                List.of(scratch.toString(), "" + originals)));
    assertThat(child.status()).as(child.err()).isZero();
    assertThat(Files.exists(scratch)).isEqualTo(originals > 1_000);
    assertThat(files(scratch)).isZero();
  }

  /** A run with its names, digests and places; the rows of the second half are of the first. */
  @ParameterizedTest
  @ValueSource(ints = {1_000, 60_000})
  void aRunNeedsTheSameHeapForManyRows(int rows) throws IOException {
    Path in = folder.resolve("in.jsonl");
    try (var out = Files.newBufferedWriter(in)) {
      for (int i = 0; i < rows; i++) {
        int number = i % (rows - rows / 10);
        out.write("{\"id\":" + number + ",\"text\":\"Hue will share " + number + " boats.\"}\n");
      }
    }
    Path data = folder.resolve("out");
    for (int run = 1; run <= 2; run++) {
      Child child =
          Child.start(
              Child.java(
                  FakeProgram.class,
                  List.of("-Xmx20m", "-XX:+UseSerialGC"),
                  List.of("extract", in.toString(), "-o", data.toString(), "--threads", "2")));
      assertThat(child.status()).as(child.err()).isZero();
      try (Stream<String> lines = Files.lines(data.resolve("documents.jsonl"))) {
        assertThat(lines.count()).isEqualTo(rows - rows / 10);
      }
    }
    assertThat(files(data.resolve(Folders.STATE))).isEqualTo(2); // the lock and the outcomes
  }

  /** Half of them in folders of their own; in the heap, their list would take 20 MB. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRunNeedsTheSameHeapForManyFiles(boolean listed) throws IOException {
    int files = 50_000;
    Path in = Files.createDirectories(folder.resolve("in"));
    List<Path> pages = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String page = "<!DOCTYPE html><p>Hue will share " + i + " boats with the towns around it.";
      pages.add(Files.writeString(folder.resolve("page" + i), page));
    }
    Path list = folder.resolve("list");
    try (var names = Files.newBufferedWriter(list)) {
      for (int i = 0; i < files; i++) {
        Path around = in.resolve("year-" + i % 4);
        Path own = i % 2 == 0 ? around.resolve("announcement-" + i) : around;
        Path file = Files.createDirectories(own).resolve("page-" + i + ".html");
        Files.createLink(file, pages.get(i % 8));
        names.write(file + "\n");
      }
    }
    List<String> inputs = listed ? List.of("--input-list", "" + list) : List.of("" + in);
    List<String> arguments = new ArrayList<>(List.of("extract", "--threads", "2"));
    arguments.addAll(inputs);
    Path data = folder.resolve("out");
    arguments.addAll(List.of("-o", data.toString()));
    Child child =
        Child.start(
            Child.java(
                FakeProgram.class, List.of("-Xmx20m", "-XX:+UseSerialGC"), List.copyOf(arguments)));
    assertThat(child.status()).as(child.err()).isZero();
    assertThat(child.err())
        .containsPattern("inputs +" + files + "\n")
        .containsPattern("duplicate +" + (files - 8) + "\n");
    assertThat(files(data.resolve(Folders.STATE))).isEqualTo(2);
  }

  private static long files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return 0;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }
}
