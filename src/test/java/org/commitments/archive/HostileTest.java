package org.commitments.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is broken on purpose costs nothing but itself. */
class HostileTest {

  private static final List<String> BEGINNINGS =
      List.of(
          "PK\u0003\u0004",
          "\u001F\u008B\b",
          "(\u00B5/\u00FD",
          "BZh91AY&SY",
          "%PDF-1.7\n1 0 obj<<",
          "WARC/1.0\r\n",
          "{\"text\": [[[",
          "id,text\n\"",
          "<html><!--",
          "PK\u0003\u0004" + "\0".repeat(22) + "\u0010\0\0\0word/document.xml");

  @TempDir Path folder = Path.of("");

  @Test
  void leavesWhatIsGoodAsItIs() throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    for (int i = 0; i < 500; i++) {
      Files.writeString(in.resolve("g" + i + ".txt"), "Hue will share " + i + " boats.");
      Files.write(
          in.resolve("z" + i + ".zip"), Packed.zip(Map.of("a.html", Packed.bytes("<p>Page " + i))));
    }
    List<Reading> alone = read(in).stream().filter(Reading.Read.class::isInstance).toList();
    assertThat(alone).hasSize(1000);
    Random random = new Random(9);
    for (int i = 0; i < 50; i++) {
      Files.write(in.resolve("h" + i + ".bin"), hostile(i, random));
    }
    Map<String, Integer> lines = new HashMap<>();
    List<Reading> among = read(in);
    among.forEach(reading -> lines.merge(reading.source(), 1, Integer::sum));
    assertThat(lines.values()).allMatch(n -> n == 1);
    assertThat(among.stream().filter(reading -> !isHostile(reading)).toList()).isEqualTo(alone);
    assertThat(
            among.stream().filter(HostileTest::isHostile).filter(Reading.Failed.class::isInstance))
        .hasSizeGreaterThan(30);
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(in);
    }
  }

  private static boolean isHostile(Reading reading) {
    return reading.source().startsWith("in/h");
  }

  private static byte[] hostile(int i, Random random) throws IOException {
    if (i % 10 == 9) {
      byte[] bomb = new byte[70 << 20];
      Arrays.fill(bomb, (byte) 'a');
      return Packed.packed("gz", Packed.zip(Map.of("a/" + i, bomb)));
    }
    byte[] beginning =
        BEGINNINGS
            .get(i % BEGINNINGS.size())
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    byte[] all = Arrays.copyOf(beginning, beginning.length + 5000);
    for (int n = beginning.length; n < all.length; n++) {
      all[n] = (byte) random.nextInt();
    }
    return all;
  }

  private static List<Reading> read(Path in) {
    Archive archive = Archive.of(Selection.all(), ReadOptions.defaults());
    try (Stream<Reading> readings = archive.read(archive.list(List.of(in)))) {
      return readings.toList();
    }
  }
}
