package org.commitments.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcTest {

  private static final byte[] PAGE = Packed.bytes("<html><p>Huế sẽ mở cảng.</p></html>");

  @TempDir Path folder = Path.of("");

  @Test
  void readsPagesAndTexts() throws IOException {
    List<byte[]> records =
        List.of(
            record("warcinfo", "application/warc-fields", "", Packed.bytes("software: test\r\n")),
            record(
                "request",
                "application/http;msgtype=request",
                "http://a.vn/",
                Packed.bytes("GET / HTTP/1.1\r\n\r\n")),
            response("http://a.vn/", "200 OK", "Content-Type: text/html; charset=utf-8\r\n", PAGE),
            response(
                "http://a.vn/s.css", "200 OK", "Content-Type: text/css\r\n", Packed.bytes("p {}")),
            response("http://a.vn/gone", "404 Not Found", "Content-Type: text/html\r\n", PAGE),
            response(
                "http://a.vn/z",
                "200 OK",
                "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
                Packed.packed("gz", PAGE)),
            response(
                "http://a.vn/br",
                "200 OK",
                "Content-Type: text/html\r\nContent-Encoding: br\r\n",
                PAGE),
            response(
                "http://a.vn/c",
                "200 OK",
                "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n",
                chunked(PAGE)),
            response(
                "http://a.vn/f",
                "200 OK",
                "Content-Type: text/html; charset=windows-1252\r\n",
                "<p>Sénat élargi".getBytes(Charset.forName("windows-1252"))),
            record("resource", "text/plain", "file:///a.txt", Packed.bytes("plain words")),
            record(
                "response", "application/http", "http://a.vn/bad", Packed.bytes("no HTTP at all")));
    byte[] plain = join(records, false);
    List<String> expected =
        List.of(
            "#3: Huế sẽ mở cảng.",
            "#4: Skipped",
            "#5: Skipped",
            "#6: Huế sẽ mở cảng.",
            "#7: format",
            "#8: Huế sẽ mở cảng.",
            "#9: Sénat élargi",
            "#10: plain words",
            "#11: broken");
    assertThat(read("crawl.warc", plain))
        .isEqualTo(expected.stream().map(each -> "crawl.warc" + each).toList());
    assertThat(read("crawl.warc.gz", join(records, true)))
        .isEqualTo(expected.stream().map(each -> "crawl.warc.gz" + each).toList());
  }

  @Test
  void keepsWhatStandsBeforeAFault() throws IOException {
    byte[] one = response("http://a.vn/", "200 OK", "Content-Type: text/html\r\n", PAGE);
    byte[] all = join(List.of(one, one, one), false);
    for (int cut = 1; cut < 100; cut++) {
      List<String> read = read("a.warc", Arrays.copyOf(all, all.length * cut / 100));
      long good = read.stream().filter(each -> each.endsWith("cảng.")).count();
      assertThat(read).as("cut at %d%%: %s", cut, read).hasSizeLessThanOrEqualTo((int) good + 1);
    }
    assertThat(read("h.warc", Packed.bytes("WARC/1.0\r\nX: " + "x".repeat(9 << 20)))).hasSize(1);
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      byte[] broken = all.clone();
      for (int n = 0; n < 4; n++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      }
      assertThat(read("r.warc", broken)).isNotEmpty().hasSizeLessThan(6);
    }
  }

  private static byte[] chunked(byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(Packed.bytes(Integer.toHexString(body.length) + "\r\n"));
    out.write(body);
    out.write(Packed.bytes("\r\n0\r\n\r\n"));
    return out.toByteArray();
  }

  private static byte[] response(String url, String status, String headers, byte[] body)
      throws IOException {
    ByteArrayOutputStream http = new ByteArrayOutputStream();
    String length = headers.contains("chunked") ? "" : "Content-Length: " + body.length + "\r\n";
    http.write(Packed.bytes("HTTP/1.1 " + status + "\r\n" + headers + length + "\r\n"));
    http.write(body);
    return record("response", "application/http;msgtype=response", url, http.toByteArray());
  }

  private static byte[] record(String kind, String type, String url, byte[] body)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String head =
        "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nWARC-Date: 2024-01-02T03:04:05Z\r\n%sContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(
                kind, url.isEmpty() ? "" : "WARC-Target-URI: " + url + "\r\n", type, body.length);
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.write(Packed.bytes("\r\n\r\n"));
    return out.toByteArray();
  }

  private static byte[] join(List<byte[]> records, boolean packed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] record : records) {
      out.write(packed ? Packed.packed("gz", record) : record);
    }
    return out.toByteArray();
  }

  private List<String> read(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, content);
    Archive archive = Archive.of(Selection.all(), ReadOptions.defaults());
    try (Stream<Reading> readings = archive.read(archive.list(List.of(file)))) {
      return readings.map(reading -> reading.source() + ": " + outcome(reading)).toList();
    }
  }

  private static String outcome(Reading reading) {
    if (reading instanceof Reading.Read read) {
      return read.document().content();
    }
    return reading instanceof Reading.Failed failed ? failed.diagnostic().code() : "Skipped";
  }
}
