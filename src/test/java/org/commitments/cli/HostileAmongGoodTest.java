package org.commitments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.commitments.hostile.HostileFiles;
import org.commitments.language.LanguagePacks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Fifty hostile files among a thousand good ones leave the records of these as they are. */
@Tag("slow")
class HostileAmongGoodTest {

  private static final int GOOD = 1000;
  private static final int HOSTILE = 50;
  private static final List<String> PLACES =
      List.of("Hanoi", "Hue", "Da Nang", "Can Tho", "Lao Cai", "Quang Ninh", "Hai Phong");
  private static final List<String> PROVINCES =
      List.of("Hà Nội", "Huế", "Đà Nẵng", "Cần Thơ", "Lào Cai", "Quảng Ninh", "Hải Phòng");

  @TempDir Path folder = Path.of("");

  @Test
  void goodOnesStayAsTheyAre() throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    for (int i = 0; i < GOOD; i++) {
      writeGood(in, i);
    }
    assertThat(run("alone")).isZero();
    List<Path> hostile = new ArrayList<>();
    long seed = Long.getLong("commitments.seed", System.nanoTime());
    Random random = new Random(seed);
    Map<String, HostileFiles.File> files = HostileFiles.all();
    for (var file : files.entrySet()) {
      hostile.add(Files.write(in.resolve("h-" + file.getKey()), file.getValue().content()));
    }
    List<byte[]> whole = new ArrayList<>();
    files.values().forEach(file -> whole.add(file.content()));
    while (hostile.size() < HOSTILE) {
      byte[] broken = whole.get(random.nextInt(whole.size())).clone();
      for (int n = 0; n < 20; n++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      }
      hostile.add(Files.write(in.resolve("h-broken" + hostile.size()), broken));
    }
    String label = "-Dcommitments.seed=" + seed;
    assertThat(run("among")).as(label).isEqualTo(ExitStatus.SOME_FAILED);
    for (String name : List.of("commitments.jsonl", "documents.jsonl", "errors.jsonl")) {
      assertThat(ofGood("among", name)).as("%s, %s", name, label).isEqualTo(ofGood("alone", name));
    }
    assertThat(ofGood("alone", "documents.jsonl")).hasSize(GOOD);
    assertThat(ofGood("alone", "commitments.jsonl")).hasSizeGreaterThan(GOOD);
  }

  private static void writeGood(Path in, int i) throws IOException {
    String one = PLACES.get(i % 7);
    String other = PLACES.get((i / 7 + i + 1) % 7);
    String words =
        i % 2 == 0
            ? one
                + " and "
                + other
                + " agree on boats\n\nThe two sides will share %d boats by 2031. ".formatted(i)
                + one
                + " agreed to train "
                + (i + 7)
                + " nurses.\n"
            : "%s và %s hợp tác\n\nHai bên sẽ chia sẻ %d tàu đến năm 2031. %s cam kết đào tạo %d cán bộ.\n"
                .formatted(
                    PROVINCES.get(i % 7),
                    PROVINCES.get((i + 3) % 7),
                    i,
                    PROVINCES.get(i % 7),
                    i + 7);
    if (i % 4 == 3) {
      try (ZipOutputStream zip =
          new ZipOutputStream(Files.newOutputStream(in.resolve("g" + i + ".zip")))) {
        zip.putNextEntry(new ZipEntry("a.txt"));
        zip.write(words.getBytes(StandardCharsets.UTF_8));
      }
    } else if (i % 4 == 2) {
      String page = words.strip().replaceAll("\n+", "</p><p>");
      Files.writeString(in.resolve("g" + i + ".html"), "<html><p>" + page + "</p></html>");
    } else {
      Files.writeString(in.resolve("g" + i + ".txt"), words);
    }
  }

  private List<String> ofGood(String run, String name) throws IOException {
    return Files.readAllLines(folder.resolve(run).resolve(name)).stream()
        .filter(line -> line.contains("\"source\":\"in/g"))
        .toList();
  }

  private int run(String out) {
    Environment environment =
        new Environment(
            packs -> Engine.of(LanguagePacks.bundled()),
            () -> LanguagePacks.bundled().all(),
            "t",
            false);
    CommandLine commandLine = Main.commandLine(environment);
    commandLine.setOut(new PrintWriter(new StringWriter()));
    commandLine.setErr(new PrintWriter(new StringWriter()));
    return commandLine.execute(
        "extract",
        folder.resolve("in").toString(),
        "-o",
        folder.resolve(out).toString(),
        "--keep-duplicates",
        "--max-seconds",
        "10",
        "--quiet");
  }
}
