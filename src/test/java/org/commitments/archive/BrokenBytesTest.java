package org.commitments.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commitments.archive.Packed.bytes;
import static org.commitments.archive.Packed.packed;
import static org.commitments.archive.Packed.tar;
import static org.commitments.archive.Packed.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.commitments.archive.content.PdfPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that end at any byte, or have wrong bytes anywhere, give records or errors, each input one,
 * and never an exception.
 */
class BrokenBytesTest {

  private static final long SEED = Long.getLong("commitments.seed", 20_240_617L);
  private static final Limits LIMITS = new Limits(1 << 20, 1 << 20, 4 << 20, 200, 1000, 3, 60);

  @TempDir Path folder = Path.of("");
  private Path in = Path.of("");

  @BeforeEach
  void makeTheFolder() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
  }

  @AfterEach
  void nothingIsWrittenBesideIt() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(file -> !file.equals(folder) && !file.equals(in))).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zip", "tar", "tar.gz", "tar.zst", "tar.bz2", "warc", "jsonl", "csv"})
  void endsAnywhere(String kind) throws IOException {
    byte[] whole = sample(kind);
    assertThat(read(kind, whole)).isNotEmpty().allMatch(Reading.Read.class::isInstance);
    for (int cut = 0; cut < whole.length; cut++) {
      checkCut(kind, whole, cut);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "pdf"})
  @Tag("slow")
  void largerOnesEndAnywhere(String kind) throws IOException {
    byte[] whole = sample(kind);
    for (int cut = 0; cut < whole.length; cut++) {
      checkCut(kind, whole, cut);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "pdf"})
  void largerOnesEndAtManyPlaces(String kind) throws IOException {
    byte[] whole = sample(kind);
    assertThat(read(kind, whole)).hasSize(1).allMatch(Reading.Read.class::isInstance);
    for (int cut = 0; cut < whole.length; cut += Math.max(1, whole.length / 150)) {
      checkCut(kind, whole, cut);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zip", "tar", "tar.gz", "tar.zst", "tar.bz2", "warc", "jsonl", "csv", "docx", "pdf"
      })
  void hasWrongBytesAnywhere(String kind) throws IOException {
    byte[] whole = sample(kind);
    Random random = new Random(SEED);
    for (int i = 0; i < 300; i++) {
      byte[] broken = whole.clone();
      for (int n = random.nextInt(4); n >= 0; n--) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      }
      List<Reading> readings = read(kind, broken);
      assertThat(readings).as("%s, seed %d, round %d", kind, SEED, i).isNotEmpty();
      assertThat(readings).allSatisfy(BrokenBytesTest::isClean);
      assertThat(readings.stream().map(Reading::source)).doesNotHaveDuplicates();
    }
  }

  private void checkCut(String kind, byte[] whole, int cut) throws IOException {
    List<Reading> readings = read(kind, Arrays.copyOf(whole, cut));
    assertThat(readings).as("%s cut at byte %d of %d", kind, cut, whole.length).isNotEmpty();
    assertThat(readings).allSatisfy(BrokenBytesTest::isClean);
    // What was cut is told once, and what stood before it is as it was.
    assertThat(readings.stream().filter(Reading.Failed.class::isInstance).count())
        .as("%s cut at byte %d of %d", kind, cut, whole.length)
        .isLessThanOrEqualTo(1);
  }

  private static void isClean(Reading reading) {
    if (reading instanceof Reading.Failed failed) {
      assertThat(failed.diagnostic().stage()).isEqualTo("read");
      assertThat(failed.diagnostic().code()).isNotEqualTo("internal");
      assertThat(failed.diagnostic().message()).isNotBlank();
    }
  }

  private List<Reading> read(String kind, byte[] content) throws IOException {
    Path file = in.resolve("a." + kind);
    Files.write(file, content);
    Archive archive =
        Archive.of(Selection.all(), new ReadOptions(null, null, LIMITS, FieldNames.defaults()));
    try (Stream<Reading> readings = archive.read(archive.list(List.of(file)))) {
      return readings.toList();
    }
  }

  private static byte[] sample(String kind) throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("one.txt", bytes("Huế sẽ mở cảng."));
    members.put("two.html", bytes("<html><body><p>Hanoi will share boats.</p></body></html>"));
    return switch (kind) {
      case "zip" -> zip(members);
      case "tar" -> tar(members);
      case "tar.gz" -> packed("gz", tar(members));
      case "tar.zst" -> packed("zstd", tar(members));
      case "tar.bz2" -> packed("bzip2", tar(members));
      case "warc" -> warc();
      case "jsonl" ->
          bytes("{\"text\":\"Hue will open a port.\"}\n{\"text\":\"Hanoi \\u1ebf.\"}\n");
      case "csv" -> bytes("id,text\n1,Hue will open a port.\n2,\"Hanoi, too, will.\"\n");
      case "docx" ->
          zip(
              Map.of(
                  "word/document.xml",
                  bytes(
                      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                          + "<w:body><w:p><w:r><w:t>Hue will open a port.</w:t></w:r></w:p></w:body></w:document>")));
      case "pdf" -> pdf();
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static byte[] pdf() throws IOException {
    PdfPages pages = new PdfPages(null, 400, "");
    pages.paragraph("Hue will open a port.");
    return pages.bytes();
  }

  private static byte[] warc() throws IOException {
    byte[] page = bytes("<html><p>Hue will open a port.</p></html>");
    byte[] http =
        join(
            bytes(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
                    + page.length
                    + "\r\n\r\n"),
            page);
    byte[] head =
        bytes(
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.vn/\r\n"
                + "WARC-Date: 2020-01-01T00:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                + http.length
                + "\r\n\r\n");
    return join(head, http, bytes("\r\n\r\n"));
  }

  private static byte[] join(byte[]... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.write(part);
    }
    return out.toByteArray();
  }
}
