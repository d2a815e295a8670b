package org.commitments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.commitments.batch.Configuration;
import org.commitments.batch.RunState;
import org.commitments.dataset.Examples;
import org.commitments.dataset.Folders;
import org.commitments.model.Diagnostic;
import org.commitments.model.Document;
import org.commitments.model.Extraction;
import org.junit.jupiter.api.Test;

/** A folder that runs before have written to: what is done again, and what comes out. */
class RerunTest extends FolderRuns {

  private static final Path STATE = Path.of(Folders.STATE);

  private Map<String, String> packs = Map.of("en", "e", "vi", "v");

  @Test
  void takesWhatIsUnchangedFromTheRunBefore() throws IOException {
    for (int i = 0; i < 10; i++) {
      write("in/d" + i + ".txt", "Hue will share " + i + " boats.");
    }
    write("in/table.csv", "id,text\n1,Hanoi will stop.\n2,Hue will go.\n");
    zip("in/a.zip", "x.txt", "Hue will read.", "y.txt", "Hue will write.", "z.css", "x");
    assertThat(run("out")).isZero();
    assertThat(seen).hasSize(14);
    Map<String, String> first = dataset("out");
    assertThat(first).containsKey("_SUCCESS");

    assertThat(run("out")).isZero();
    assertThat(seen).isEmpty();
    assertThat(err).contains("known before        14").contains("processed         14");
    assertThat(dataset("out")).isEqualTo(first);

    write("in/d3.txt", "Hue will share 33 boats.");
    write("in/d10.txt", "Hue will share ten boats.");
    Files.delete(folder.resolve("in/d5.txt"));
    zip("in/a.zip", "w.txt", "Hue will sing.", "x.txt", "Hue will read.", "y.txt", "Hue will w.");
    assertThat(run("out")).isZero();
    assertThat(seen)
        .containsExactlyInAnyOrder("in/d3.txt", "in/d10.txt", "in/a.zip!/w.txt", "in/a.zip!/y.txt");
    Map<String, String> changed = dataset("out");
    assertThat(run("fresh")).isZero();
    assertThat(dataset("fresh")).isEqualTo(changed);
  }

  @Test
  void doesAllAgainWhereTheOutcomeMayBeAnother() throws IOException {
    write("in/a.txt", "Hue will share boats.");
    write("in/b.txt", "Hue will stop.");
    run("out");
    assertThat(run("out", "--format", "csv", "--csv-excel")).isZero();
    assertThat(seen).as("the form of the dataset").isEmpty();
    assertThat(folder.resolve("out/commitments.jsonl")).doesNotExist();
    assertThat(run("out", "--language", "vi")).isZero();
    assertThat(seen).as("the language").hasSize(2);
    assertThat(run("out", "--language", "vi", "--force")).isZero();
    assertThat(seen).as("--force").hasSize(2);
    assertThat(run("out", "--language", "vi")).isZero();
    assertThat(seen).as("the same once more").isEmpty();
    version = "9.10";
    assertThat(run("out", "--language", "vi")).isZero();
    assertThat(seen).as("the version").hasSize(2);
    packs = Map.of("en", "e", "vi", "others");
    assertThat(run("out", "--language", "vi")).isZero();
    assertThat(seen).as("the packs").hasSize(2);
    write("in/b.txt", "Hue will go.");
    assertThat(run("out", "--language", "vi")).isZero();
    assertThat(seen).as("the content").containsExactly("in/b.txt");
  }

  @Test
  void triesAgainWhatFailedForAReasonThatMayPass() throws IOException {
    write("in/a.txt", "fault");
    zip("in/b.zip", "c.txt", "fault of its own", "d.txt", "Hue will go.");
    assertThat(run("out")).isEqualTo(3);
    assertThat(run("out")).isEqualTo(3);
    assertThat(seen).containsExactlyInAnyOrder("in/a.txt", "in/b.zip!/c.txt");
  }

  /** Whatever happens to the inputs, a run into the old folder gives what a fresh one gives. */
  @Test
  void givesWhatAFreshRunGives() throws IOException {
    long seed = Long.getLong("commitments.seed", System.nanoTime());
    Random random = new Random(seed);
    int again = 0;
    int fresh = 0;
    for (int round = 0; round < 40; round++) {
      for (int change = random.nextInt(4); change >= 0; change--) {
        change(random);
      }
      String label = "round " + round + " of -Dcommitments.seed=" + seed;
      assertThat(run("out")).as(label).isIn(0, 3, 5);
      again += seen.size();
      assertThat(run("fresh" + round)).as(label).isIn(0, 3, 5);
      fresh += seen.size();
      if (Files.exists(folder.resolve("fresh" + round))) {
        assertThat(dataset("out")).as(label).isEqualTo(dataset("fresh" + round));
      }
    }
    assertThat(again).isLessThan(fresh / 2);
  }

  private void change(Random random) throws IOException {
    String name = "in/" + (char) ('a' + random.nextInt(8));
    switch (random.nextInt(5)) {
      case 0 -> Files.deleteIfExists(folder.resolve(name + ".txt"));
      case 1 -> Files.deleteIfExists(folder.resolve(name + ".zip"));
      case 2 -> write(name + ".txt", words(random));
      case 3 -> {
        List<String> members = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
          members.add(i + (random.nextInt(5) == 0 ? ".css" : ".txt"));
          members.add(words(random));
        }
        zip(name + ".zip", members.toArray(new String[0]));
        if (random.nextInt(4) == 0) {
          byte[] bytes = Files.readAllBytes(folder.resolve(name + ".zip"));
          int cut = random.nextInt(bytes.length);
          Files.write(folder.resolve(name + ".zip"), Arrays.copyOf(bytes, cut));
        }
      }
      default ->
          write(
              name + ".jsonl",
              "{\"text\":\"" + words(random) + "\"}\n{\"text\":\"" + words(random) + "\"}\n");
    }
  }

  /** Few, so that many inputs have the same. */
  private static String words(Random random) {
    int number = random.nextInt(14);
    return switch (number) {
      case 0 -> "";
      case 1 -> "fault";
      case 2 -> "foreign";
      default -> "Hue will share " + number + " boats.";
    };
  }

  @Test
  void asksWhatToDoWithARunThatIsNotFinished() throws IOException {
    for (int i = 0; i < 30; i++) {
      write("in/d" + (10 + i) + ".txt", "Hue will share " + i + " boats.");
    }
    run("fresh");
    fatal = 20;
    assertThat(run("out")).isEqualTo(1);
    assertThat(dataset("out")).isEmpty();
    fatal = Integer.MAX_VALUE;
    assertThat(run("out")).isEqualTo(2);
    assertThat(err)
        .contains("holds a run that is not finished (")
        .contains("--resume goes on with it, --force begins anew");
    assertThat(run("out", "--resume", "--published", "2020-01-01")).isEqualTo(2);
    assertThat(err).contains("--published was 'null' and is '2020-01-01'").contains("--force");
    assertThat(run("out", "--resume", "--format", "csv")).isEqualTo(2);
    assertThat(err).contains("--format was '[jsonl, csv]' and is '[csv]'");

    assertThat(run("out", "--resume")).isZero();
    assertThat(err).contains("going on with a run that was not finished; inputs done: ");
    assertThat(seen.size()).isBetween(1, 20);
    assertThat(dataset("out")).isEqualTo(dataset("fresh"));
    assertThat(run("out")).isZero();
    assertThat(seen).isEmpty();

    fatal = 20;
    run("other");
    fatal = Integer.MAX_VALUE;
    assertThat(run("other", "--force")).isZero();
    assertThat(seen).hasSize(30);
    assertThat(dataset("other")).isEqualTo(dataset("fresh"));
    assertThat(run("none", "--resume")).as("nothing to resume").isZero();

    fatal = 20;
    run("third");
    fatal = Integer.MAX_VALUE;
    assertThat(run("third", "--resume", "--published", "2020-01-01")).isEqualTo(2);
    assertThat(run("third", "--resume", "--published", "2020-01-01", "--force")).isZero();
    assertThat(seen).as("another configuration, with --force").hasSize(30);
  }

  /** A process may be killed while it writes, so that any beginning of the file may be left. */
  @Test
  void resumesFromAnyBeginningOfWhatWasKept() throws IOException {
    for (int i = 0; i < 8; i++) {
      write("in/d" + i + ".txt", "Hue will share " + i / 2 + " boats.");
    }
    zip("in/e.zip", "x.txt", "Hue will read.", "y.txt", "Hue will write.", "z.css", "x");
    write("in/f.txt", "foreign");
    write("in/g.txt", "");
    run("fresh");
    byte[] whole = Files.readAllBytes(folder.resolve("fresh").resolve(STATE).resolve("outcomes"));
    long seed = Long.getLong("commitments.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      String out = "out" + round;
      String label = "round " + round + " of -Dcommitments.seed=" + seed;
      Path state = Files.createDirectories(folder.resolve(out).resolve(STATE));
      byte[] left = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
      if (round % 3 == 0 && left.length > 0) {
        // Of what was written last the disk may hold nothing.
        Arrays.fill(left, left.length - random.nextInt(left.length), left.length, (byte) 0);
      }
      Files.write(state.resolve("outcomes.part"), left);
      Files.createDirectories(state.resolve("drafts"));
      Files.writeString(state.resolve("drafts/documents.jsonl"), "half a li");
      assertThat(run(out, "--resume")).as(label).isEqualTo(3);
      assertThat(dataset(out)).as(label).isEqualTo(dataset("fresh"));
      assertThat(state.resolve("drafts")).as(label).doesNotExist();
      assertThat(state.resolve("outcomes")).as(label).hasBinaryContent(whole);
    }
  }

  @Test
  void refusesASecondRunIntoTheFolder() throws IOException {
    write("in/a.txt", "Hue will share boats.");
    Configuration configuration = new Configuration(Map.of(), Map.of());
    try (RunState first = RunState.open(folder.resolve("out"), configuration, List.of())) {
      assertThat(first.resumed()).isZero();
      assertThat(run("out")).isEqualTo(6);
      assertThat(err)
          .contains("another run writes to " + folder.resolve("out"))
          .contains("wait until it has ended, or give another folder with --output");
    }
    assertThat(folder.resolve("out").resolve(STATE).resolve("lock")).exists();
    assertThat(run("out")).isZero();
  }

  @Test
  void leavesNoMarkOfSuccessWhereTheRunStoppedEarly() throws IOException {
    write("in/a.txt", "Hue will share boats.");
    assertThat(run("out")).isZero();
    assertThat(folder.resolve("out/_SUCCESS")).exists();
    write("in/b.txt", "");
    assertThat(run("out", "--max-errors", "0")).isEqualTo(4);
    assertThat(folder.resolve("out/_SUCCESS")).doesNotExist();
    assertThat(run("out")).isEqualTo(3);
    assertThat(folder.resolve("out/_SUCCESS")).exists();
  }

  private int run(String out, String... options) {
    List<String> arguments = new ArrayList<>(List.of("--threads", "3"));
    arguments.addAll(List.of(options));
    Engine engine = new Engine(new TreeMap<>(packs), () -> this::extract);
    return run(engine, out, arguments);
  }

  private Extraction extract(Document document) {
    see(document);
    if (document.content().startsWith("fault")) {
      throw new IllegalStateException("a broken rule");
    }
    if (document.content().equals("foreign")) {
      Diagnostic diagnostic = new Diagnostic(document.source(), "segment", "language", "unknown");
      return new Extraction(List.of(), List.of(diagnostic));
    }
    return Examples.extract(document);
  }

  private void write(String name, String words) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, words, StandardCharsets.UTF_8);
  }

  private void zip(String name, String... members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < members.length; i += 2) {
        out.putNextEntry(new ZipEntry(members[i]));
        out.write(members[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    Files.createDirectories(folder.resolve("in"));
    Files.write(folder.resolve(name), bytes.toByteArray());
  }
}
