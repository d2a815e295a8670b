package org.commitments.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same text gives the same records in each encoding. */
class EncodingSamplesTest {

  private static final Map<String, String> VNI_MARKS =
      Map.ofEntries(
          Map.entry("\u0301", "\u00F9"),
          Map.entry("\u0300", "\u00F8"),
          Map.entry("\u0309", "\u00FB"),
          Map.entry("\u0303", "\u00F5"),
          Map.entry("\u0323", "\u00EF"),
          Map.entry("\u0302", "\u00E2"),
          Map.entry("\u0306", "\u00EA"),
          Map.entry("\u0302\u0301", "\u00E1"),
          Map.entry("\u0302\u0300", "\u00E0"),
          Map.entry("\u0302\u0309", "\u00E5"),
          Map.entry("\u0302\u0303", "\u00E3"),
          Map.entry("\u0323\u0302", "\u00E4"),
          Map.entry("\u0306\u0301", "\u00E9"),
          Map.entry("\u0306\u0300", "\u00E8"),
          Map.entry("\u0306\u0309", "\u00FA"),
          Map.entry("\u0306\u0303", "\u00FC"),
          Map.entry("\u0323\u0306", "\u00EB"));
  private static final String VNI_FROM = "íìỉĩịỵđÍÌỈĨỊỴĐ";
  private static final String VNI_TO = "íìæóòîñÍÌÆÓÒÎÑ";

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF-8",
        "UTF-8 NFD",
        "UTF-8 BOM",
        "UTF-16LE",
        "UTF-16BE",
        "CP1258",
        "VISCII",
        "TCVN5712-1",
        "VNI",
        "entities",
        "UTF-8 twice",
        "HTML in CP1258"
      })
  void givesTheSameRecords(String encoding) throws Exception {
    String words = Samples.vietnamese().replace('\u00B2', '2');
    Path file = folder.resolve("a.txt");
    Files.write(file, encode(encoding, words));
    assertThat(readings(file)).singleElement().satisfies(reading -> isSame(reading, words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF-8",
        "UTF-8 NFD",
        "UTF-8 BOM",
        "UTF-16LE",
        "UTF-16BE",
        "CP1258",
        "VISCII",
        "TCVN5712-1",
        "VNI",
        "UTF-8 twice"
      })
  void givesTheSameRecordsOfRows(String encoding) throws Exception {
    String words = Samples.vietnamese().replace('\u00B2', '2');
    String cell = words.replace("\"", "\"\"");
    String json =
        new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(Map.of("text", words));
    for (String name : List.of("a.csv", "a.jsonl", "a.json")) {
      String rows =
          switch (name) {
            case "a.csv" -> "id,text\n1,\"" + cell + "\"\n2,\"" + cell + "\"\n";
            case "a.jsonl" -> json + "\n" + json;
            default -> "[\n  {\n" + json.substring(1) + ",\n  " + json + "\n]\n";
          };
      Path file = folder.resolve(name);
      Files.write(file, encode(encoding, rows));
      for (Reading reading : readings(file)) {
        isSame(reading, words);
      }
      assertThat(readings(file)).hasSize(2);
    }
  }

  /** Pages that declare another charset than theirs, or one that is none. */
  @ParameterizedTest
  @ValueSource(strings = {"CP1258", "VISCII", "TCVN5712-1"})
  void neverTakesADeclarationForMoreThanTheBytes(String encoding) throws Exception {
    String words = Samples.vietnamese().replace('\u00B2', '2');
    for (String declared : List.of("utf-8", "iso-8859-1", "windows-1252", "x-user-defined")) {
      String page = page(words, false).replace("<html>", "<html><meta charset=" + declared + ">");
      Path file = folder.resolve("a.html");
      Files.write(file, iconv(encoding, page));
      assertThat(readings(file)).singleElement().satisfies(reading -> isSame(reading, words));
    }
  }

  private static List<Reading> readings(Path file) {
    Archive archive = Archive.of(Selection.all(), ReadOptions.defaults());
    try (Stream<Reading> readings = archive.read(archive.list(List.of(file)))) {
      return readings.toList();
    }
  }

  /** What was read undertakes what the words undertake. */
  private static void isSame(Reading reading, String words) {
    assertThat(reading).isInstanceOf(Reading.Read.class);
    assertThat(Samples.records(((Reading.Read) reading).document()))
        .isEqualTo(Samples.records(words));
  }

  private static byte[] encode(String encoding, String words) throws Exception {
    return switch (encoding) {
      case "UTF-8" -> Packed.bytes(words);
      case "UTF-8 NFD" -> Packed.bytes(Normalizer.normalize(words, Form.NFD));
      case "UTF-8 BOM" -> Packed.bytes("\uFEFF" + words);
      case "UTF-16LE", "UTF-16BE" -> ("\uFEFF" + words).getBytes(Charset.forName(encoding));
      case "UTF-8 twice" -> twice(words);
      case "VNI" -> vni(words);
      case "entities" -> page(words, true).getBytes(StandardCharsets.US_ASCII);
      case "HTML in CP1258" -> iconv("CP1258", page(words, false));
      default -> iconv(encoding, words);
    };
  }

  private static String page(String words, boolean entities) {
    StringBuilder html = new StringBuilder("<html><body>");
    for (String line : words.split("\n+", -1)) {
      html.append("<p>").append(line.replace(">", "&gt;")).append("</p>\n");
    }
    StringBuilder out = new StringBuilder();
    html.append("</body></html>")
        .chars()
        .forEach(
            c -> {
              if (entities && c > 0x7F) {
                out.append("&#").append(c).append(';');
              } else {
                out.append((char) c);
              }
            });
    return out.toString();
  }

  private static byte[] twice(String words) {
    StringBuilder out = new StringBuilder();
    for (byte b : Packed.bytes(words)) {
      String latin = new String(new byte[] {b}, Charset.forName("windows-1252"));
      out.append(latin.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : latin);
    }
    return Packed.bytes(out.toString());
  }

  private static byte[] vni(String words) {
    StringBuilder out = new StringBuilder();
    String nfc = Normalizer.normalize(words, Form.NFC);
    for (int i = 0; i < nfc.length(); i++) {
      char c = nfc.charAt(i);
      int own = VNI_FROM.indexOf(c);
      String parts = Normalizer.normalize(String.valueOf(c), Form.NFD);
      if (own >= 0) {
        out.append(VNI_TO.charAt(own));
      } else if (parts.length() == 1) {
        out.append(c);
      } else {
        boolean horn = parts.indexOf('\u031B') >= 0;
        String letter =
            horn
                ? String.valueOf("ôöÔÖ".charAt("ouOU".indexOf(parts.charAt(0))))
                : parts.substring(0, 1);
        String marks = parts.substring(1).replace("\u031B", "");
        out.append(letter).append(marks.isEmpty() ? "" : VNI_MARKS.get(marks));
      }
    }
    return out.toString().getBytes(Charset.forName("windows-1252"));
  }

  private static byte[] iconv(String charset, String words) throws Exception {
    Process process;
    try {
      process = new ProcessBuilder("iconv", "-f", "UTF-8", "-t", charset).start();
    } catch (IOException e) {
      assumeTrue(false, "no iconv");
      throw e;
    }
    try (var out = process.getOutputStream()) {
      out.write(words.getBytes(StandardCharsets.UTF_8)); // less than a pipe holds
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    process.getInputStream().transferTo(bytes);
    assumeTrue(process.waitFor() == 0, "iconv does not know " + charset);
    return bytes.toByteArray();
  }
}
