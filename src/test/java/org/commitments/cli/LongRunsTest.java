package org.commitments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.commitments.dataset.Folders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Processes that are killed, stopped, or run out of disk or memory. */
@Tag("slow")
class LongRunsTest {

  private static final int KILLS = 50;
  private static final int KILLS_OF_ONE_RUN = 5;
  private static final Path SAMPLES =
      Path.of(System.getProperty("commitments.basedir", "."), "samples");

  @TempDir Path folder = Path.of("");

  @Test
  void killsLoseAndDoubleNothing() throws IOException, InterruptedException {
    writeThousandDocuments();
    Path fresh = folder.resolve("fresh");
    assertThat(start(fresh, 0).status()).isEqualTo(3);
    Map<String, String> expected = Child.dataset(fresh);
    assertThat(expected.get("run.json")).contains("\"inputs\": 1000");
    long whole = Files.size(fresh.resolve(Folders.STATE).resolve("outcomes"));
    long seed = Long.getLong("commitments.seed", System.nanoTime());
    Random random = new Random(seed);
    int kills = 0;
    int amid = 0;
    for (int round = 0; kills < KILLS; round++) {
      Path out = folder.resolve("out" + round);
      String label = "run " + round + " of -Dcommitments.seed=" + seed;
      for (int i = 0; i < KILLS_OF_ONE_RUN; i++) {
        Child child = start(out, 2000, "--resume");
        long before = Child.kept(out);
        long moment = before + (long) (random.nextDouble() * (whole + 1 - before));
        while (child.isAlive() && Child.kept(out) < moment) {
          TimeUnit.MILLISECONDS.sleep(1);
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(20));
        if (child.isAlive()) {
          child.signal("KILL");
          kills++;
        }
        child.status();
        amid += Child.kept(out) > 0 && Child.kept(out) < whole ? 1 : 0;
      }
      assertThat(start(out, 0, "--resume").status()).as(label).isEqualTo(3);
      assertThat(Child.dataset(out)).as(label).isEqualTo(expected);
    }
    assertThat(amid).as("kills while documents were read").isGreaterThan(KILLS / 2);
  }

  @ParameterizedTest
  @CsvSource({"TERM,143", "INT,130"})
  void signalsLeaveWhatCanBeResumed(String signal, int status)
      throws IOException, InterruptedException {
    writeThousandDocuments();
    start(folder.resolve("fresh"), 0).status();
    Path out = folder.resolve("out");
    List<String> command = new ArrayList<>();
    if (signal.equals("INT")) {
      // A shell that runs the build in the background has its children ignore it.
      assumeTrue(Files.isExecutable(Path.of("/usr/bin/env")));
      command.addAll(List.of("/usr/bin/env", "--default-signal=INT"));
    }
    command.addAll(command(out, 20_000));
    Child child = Child.start(command);
    while (child.isAlive() && Child.kept(out) < 2000) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    child.signal(signal);
    assertThat(child.status()).as(child.err()).isEqualTo(status);
    assertThat(child.err()).contains("stopped by a signal; what was done is kept (");
    assertThat(child.err()).contains("--resume goes on");
    assertThat(folder.resolve("out/_SUCCESS")).doesNotExist();
    assertThat(start(out, 0).status()).as("without --resume").isEqualTo(2);
    assertThat(start(out, 0, "--resume").status()).isEqualTo(3);
    assertThat(Child.dataset(out)).isEqualTo(Child.dataset(folder.resolve("fresh")));
  }

  /** A largest size of files stands for a disk that is full, since it needs no rights. */
  @ParameterizedTest
  @CsvSource({"16", "64", "100"})
  void goesOnWhereAFileCouldNotBeWritten(int kilobytes) throws IOException {
    writeThousandDocuments();
    start(folder.resolve("fresh"), 0).status();
    Path out = folder.resolve("out");
    List<String> command = new ArrayList<>();
    command.addAll(List.of("bash", "-c", "ulimit -f " + kilobytes + " && exec \"$@\"", "run"));
    command.addAll(command(out, 0));
    Child child = Child.start(command);
    assertThat(child.status()).as(child.err()).isEqualTo(6);
    assertThat(child.err()).contains("cannot write " + out).contains("File too large");
    assertThat(Child.dataset(out)).isEmpty();
    assertThat(start(out, 0, "--resume").status()).isEqualTo(3);
    assertThat(Child.dataset(out)).isEqualTo(Child.dataset(folder.resolve("fresh")));
  }

  @Test
  void goesOnWhereTheDiskWasFull() throws IOException {
    writeThousandDocuments();
    start(folder.resolve("fresh"), 0).status();
    Path disk = Files.createDirectories(folder.resolve("disk"));
    assumeTrue(
        system("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString()) == 0,
        "mounting a disk needs rights");
    try {
      Path out = disk.resolve("out");
      Child child = start(out, 0);
      assertThat(child.status()).as(child.err()).isEqualTo(6);
      assertThat(child.err()).contains("the disk is full, or a quota is; make room");
      assertThat(Child.dataset(out)).isEmpty();
      assertThat(system("mount", "-o", "remount,size=64m", disk.toString())).isZero();
      assertThat(start(out, 0, "--resume").status()).isEqualTo(3);
      assertThat(Child.dataset(out)).isEqualTo(Child.dataset(folder.resolve("fresh")));
    } finally {
      assertThat(system("umount", disk.toString())).isZero();
    }
  }

  @Test
  void givesTheSameBytesOnAnyMachine() throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(SAMPLES)) {
      all.filter(file -> file.toString().endsWith(".txt")).forEach(f -> files.add(f.toString()));
    }
    Map<String, String> first = Map.of();
    long seed = Long.getLong("commitments.seed", System.nanoTime());
    Random random = new Random(seed);
    List<String> machines =
        List.of("1 en US UTC", "2 tr TR Asia/Ho_Chi_Minh", "8 ar EG America/St_Johns");
    for (String machine : machines) {
      String[] parts = machine.split(" ", 4);
      Collections.shuffle(files, random);
      Path out = folder.resolve("out" + parts[0]);
      List<String> arguments = new ArrayList<>(List.of("extract", "--quiet", "-o", out.toString()));
      arguments.addAll(List.of("--threads", parts[0]));
      arguments.addAll(files);
      List<String> options =
          List.of(
              "-Duser.language=" + parts[1],
              "-Duser.country=" + parts[2],
              "-Duser.timezone=" + parts[3]);
      Child child = Child.start(Child.java(Main.class, options, arguments));
      assertThat(child.status()).as(child.err()).isZero();
      Map<String, String> dataset = Child.dataset(out);
      assertThat(dataset.get("commitments.jsonl")).isNotEmpty();
      first = first.isEmpty() ? dataset : first;
      assertThat(dataset).as("%s, -Dcommitments.seed=%s", machine, seed).isEqualTo(first);
    }
  }

  /** The heap is far smaller than what is read, and than what is written. */
  @ParameterizedTest
  @CsvSource({"200000,100,96", "160,4000000,192"})
  void memoryIsFlatInTheNumberAndSizeOfInputs(int members, int size, int megabytes)
      throws IOException {
    Path out = folder.resolve("out");
    List<String> arguments = List.of("extract", "-", "-o", out.toString(), "--threads", "2");
    Child child =
        Child.start(Child.java(FakeProgram.class, List.of("-Xmx" + megabytes + "m"), arguments));
    try (OutputStream in = child.process().getOutputStream();
        ZipOutputStream zip = new ZipOutputStream(in)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (int i = 0; i < members; i++) {
        zip.putNextEntry(new ZipEntry("portal/" + i % 100 + "/page-" + i + ".txt"));
        byte[] line =
            ("Hue will share " + i + " boats with towns.\n").getBytes(StandardCharsets.UTF_8);
        byte[] rest = ("The river towns of " + i + " met.\n").getBytes(StandardCharsets.UTF_8);
        zip.write(line);
        for (int written = line.length; written < size; written += rest.length) {
          zip.write(rest);
        }
      }
    }
    assertThat(child.status()).as(child.err()).isZero();
    assertThat(Files.size(out.resolve("documents.jsonl"))).isGreaterThan((long) members * size);
    try (Stream<String> lines = Files.lines(out.resolve("commitments.jsonl"))) {
      assertThat(lines.count()).isEqualTo(members);
    }
  }

  private static int system(String... command) throws IOException {
    return Child.start(List.of(command)).status();
  }

  private Child start(Path out, int pause, String... options) throws IOException {
    return Child.start(command(out, pause, options));
  }

  private List<String> command(Path out, int pause, String... options) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("extract", folder.resolve("in").toString(), "-o", out.toString()));
    arguments.addAll(List.of("--threads", "2"));
    arguments.addAll(List.of(options));
    return Child.java(FakeProgram.class, List.of("-Xmx128m", "-Dfake.pause=" + pause), arguments);
  }

  /** In files, an archive and a table; some fail, some are copies of others. */
  private void writeThousandDocuments() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    for (int i = 0; i < 300; i++) {
      Files.writeString(in.resolve("a" + i + ".txt"), words(i));
    }
    StringBuilder rows = new StringBuilder();
    for (int i = 300; i < 600; i++) {
      rows.append("{\"id\":").append(i).append(",\"text\":\"").append(words(i)).append("\"}\n");
    }
    Files.writeString(in.resolve("b.jsonl"), rows);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(in.resolve("c.zip")))) {
      for (int i = 600; i < 1000; i++) {
        zip.putNextEntry(new ZipEntry(i + (i % 50 == 0 ? ".css" : ".txt")));
        zip.write(words(i).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static String words(int i) {
    return i % 97 == 0
        ? ""
        : "Hue will share " + (i % 31 == 0 ? i % 10 : i) + " boats on the river.";
  }
}
