package org.commitments.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commitments.archive.Packed.bytes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.commitments.model.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {

  @TempDir Path folder = Path.of("");

  @Test
  void readsALineOfJsonAsADocument() throws IOException {
    List<Reading> readings =
        read(
            "a.jsonl",
            """
            {"id": "x1", "title": "Hà Nội &amp; Huế", "published": "2019-06-15T08:00", "text": "Hà Nội sẽ…"}

            {"body": "no id", "text": "wins over body", "meta": {"text": "inner", "deep": [[1]]}}
            {"ID": 7, "Content": "<p>of <b>HTML</b></p><ul><li>item</li></ul>", "date": "06/05/2019"}
            """);
    assertThat(readings)
        .extracting(Reading::source)
        .containsExactly("a.jsonl#x1", "a.jsonl#3", "a.jsonl#7");
    Document first = document(readings.get(0));
    assertThat(first.title()).isEqualTo("Hà Nội & Huế");
    assertThat(first.content()).isEqualTo("Hà Nội sẽ…");
    assertThat(first.published()).isEqualTo(LocalDate.of(2019, 6, 15));
    assertThat(document(readings.get(1)).content()).isEqualTo("wins over body");
    assertThat(document(readings.get(2)).content()).isEqualTo("of HTML\n\n• item");
    assertThat(document(readings.get(2)).published()).isNull();
  }

  @Test
  void goesOnAfterARowThatIsBroken() throws IOException {
    String large = "{\"text\": \"" + "x".repeat(300) + "\"}";
    assertThat(
            outcomes(
                "a.jsonl",
                bytes(
                    "{\"text\": \"cut\n{\"text\": \"\"}\n{\"words\": \"w\", \"n\": 1}\n[1]\n"
                        + large
                        + "\n{\"text\": \"good\"}"),
                small()))
        .containsExactly(
            "a.jsonl#1: json",
            "a.jsonl#2: empty",
            "a.jsonl#3: field",
            "a.jsonl#4: json",
            "a.jsonl#5: too-large",
            "a.jsonl#6: good");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"text\": \"one\"},\n {\"text\": \"two\"}]",
        "[\n  {\n  \"text\": \"one\"\n},\n {\"text\": \"two\"}\n]\n",
        "{\n  \"text\": \"one\"\n}\n{\n  \"text\": \"two\"\n}",
        "\uFEFF{\"text\": \"one\"}\n{\"text\": \"two\"}"
      })
  void readsObjectsOverSeveralLines(String json) throws IOException {
    assertThat(outcomes("a.json", bytes(json), ReadOptions.defaults()))
        .containsExactly("a.json#1: one", "a.json#2: two");
  }

  @Test
  void skipsJsonOfProgramsInFolders() throws IOException {
    Files.writeString(folder.resolve("package.json"), "{\n\"name\": \"x\",\n\"version\": 1\n}");
    Archive archive = Archive.of(Selection.all(), ReadOptions.defaults());
    assertThat(archive.read(archive.list(List.of(folder))))
        .singleElement()
        .isInstanceOf(Reading.Skipped.class);
    assertThat(
            outcomes(
                "package.json",
                Files.readAllBytes(folder.resolve("package.json")),
                ReadOptions.defaults()))
        .containsExactly("package.json#1: field");
  }

  @Test
  void readsARowOfATable() throws IOException {
    String table =
        "id,Title,published,text\nx1,One,2019-06-15,\"first,\nof \"\"two\"\" lines\"\n,Two,,second\nx3,Three\n";
    List<Reading> readings = read("a.csv", table);
    assertThat(readings)
        .extracting(Reading::source)
        .containsExactly("a.csv#x1", "a.csv#2", "a.csv#x3");
    assertThat(document(readings.get(0)).content()).isEqualTo("first,\nof \"two\" lines");
    assertThat(document(readings.get(0)).title()).isEqualTo("One");
    assertThat(document(readings.get(0)).published()).isEqualTo(LocalDate.of(2019, 6, 15));
    assertThat(readings.get(2)).isInstanceOf(Reading.Failed.class);
    for (String other : List.of(table.replace(',', ';'), table.replace(',', '\t'))) {
      assertThat(read("export.txt", other)).hasSize(3);
    }
    assertThat(read("u.csv", ("\uFEFF" + table).getBytes(StandardCharsets.UTF_16LE))).hasSize(3);
    assertThat(document(read("b.txt", "Text, content and words\nof prose").get(0)).content())
        .startsWith("Text,");
  }

  @Test
  void takesTheFieldsThatAreNamed() throws IOException {
    FieldNames fields =
        new FieldNames(
            List.of("noi dung"),
            List.of("ma"),
            List.of("ngay"),
            List.of("ten"),
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT));
    ReadOptions options = new ReadOptions(null, null, Limits.defaults(), fields);
    String table = "ma;ten;ngay;noi dung;text\n9;T;06/05/2019;words;x\n";
    Reading reading = read("a.txt", bytes(table), options).get(0);
    assertThat(reading.source()).isEqualTo("a.txt#9");
    assertThat(document(reading).content()).isEqualTo("words");
    assertThat(document(reading).published()).isEqualTo(LocalDate.of(2019, 5, 6));
  }

  @Test
  void saysWhichColumnsATableHas() throws IOException {
    assertThat(read("a.csv", "words,n\na,1\n"))
        .singleElement()
        .extracting(reading -> ((Reading.Failed) reading).diagnostic().message())
        .asString()
        .contains("--text-field", "words", "[text, body, content]");
    assertThat(
            outcomes("b.csv", bytes("id,text\n1,\"never closed\n" + "x\n".repeat(40_000)), small()))
        .containsExactly("b.csv: too-large");
    assertThat(
            outcomes(
                "c.csv",
                new byte[] {'i', 'd', ',', 't', 'e', 'x', 't', '\n', '1', ',', (byte) 0xE9, '\n'},
                small()))
        .containsExactly("c.csv#1: encoding");
    assertThat(outcomes("d.csv", bytes("id,text\n"), small())).containsExactly("d.csv: empty");
  }

  @Test
  void aRowInAnOldCharsetCostsNoOther() throws IOException {
    Charset latin = Charset.forName("windows-1252");
    String tcvn = "Céng hßa X· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc";
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    table.write(bytes("id;tiêu đề;text\n1;Huế;Huế mở cảng\n"));
    table.write(("2;Th«ng b¸o;" + tcvn + "\n").getBytes(latin));
    table.write("3;Été;Les deux côtés bâtiront un théâtre à l’été\n".getBytes(latin));
    table.write(bytes("4;ê\u001F;last\n"));
    FieldNames fields =
        new FieldNames(List.of("text"), List.of("id"), List.of(), List.of("tiêu đề"), null);
    List<Reading> readings =
        read("a.csv", table.toByteArray(), new ReadOptions(null, null, Limits.defaults(), fields));
    assertThat(readings).hasSize(4);
    assertThat(document(readings.get(0)).title()).isEqualTo("Huế");
    assertThat(document(readings.get(1)).title()).isEqualTo("Thông báo");
    assertThat(document(readings.get(1)).content())
        .isEqualTo("Cộng hòa Xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc");
    assertThat(((Reading.Failed) readings.get(2)).diagnostic().message())
        .contains("not UTF-8", "iconv");
    assertThat(document(readings.get(3)).content()).isEqualTo("last");
    byte[] lines = ("{\"text\": \"" + tcvn + "\"}\n{\"text\": \"last\"}\n").getBytes(latin);
    assertThat(outcomes("a.jsonl", lines, ReadOptions.defaults()))
        .containsExactly(
            "a.jsonl#1: Cộng hòa Xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc",
            "a.jsonl#2: last");
    String array =
        "[\n{\"text\":\n\"" + tcvn + "\"},{\"text\":\n\"Sénat\"},\n{\"text\": \"last\"}]";
    assertThat(outcomes("a.json", array.getBytes(latin), ReadOptions.defaults()))
        .containsExactly(
            "a.json#1: Cộng hòa Xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc",
            "a.json#2: encoding",
            "a.json#3: last");
  }

  @Test
  void anObjectThatIsBrokenOrTooLargeCostsNoOther() throws IOException {
    String text = "a brace } and \\\"quotes\\\" and a \\\\";
    String large = "{\"text\": \"" + "x".repeat(300) + "\"}";
    String all =
        "[\n{\"text\": \""
            + text
            + "\"}, {\"text\" \"one\"},\n"
            + large
            + ",{\"text\": \"last\"},\n";
    assertThat(outcomes("a.json", bytes(all + "{\"text\": \"cut"), small()))
        .containsExactly(
            "a.json#1: a brace } and \"quotes\" and a \\",
            "a.json#2: json",
            "a.json#3: too-large",
            "a.json#4: last",
            "a.json#5: json");
    assertThat(outcomes("b.json", bytes(all + "7, {\"text\": \"lost\"}]"), small()))
        .hasSize(5)
        .endsWith("b.json: json");
  }

  /** An array is often one line, however long. */
  @Test
  void aLineOfManyObjectsMayBeLongerThanADocument() throws IOException {
    String array =
        "[" + String.join(", ", java.util.Collections.nCopies(30, "{\"text\": \"word\"}")) + "]";
    assertThat(outcomes("a.json", bytes(array), small())).hasSize(30).endsWith("a.json#30: word");
  }

  @Test
  void readsRowsWithinArchives() throws IOException {
    byte[] zip =
        Packed.zip(
            java.util.Map.of("rows.jsonl", bytes("{\"text\": \"one\"}\n{\"text\": \"two\"}")));
    assertThat(outcomes("a.zip", zip, ReadOptions.defaults()))
        .containsExactly("a.zip!/rows.jsonl#1: one", "a.zip!/rows.jsonl#2: two");
    byte[] gz = Packed.packed("gz", bytes("{\"text\": \"one\"}"));
    assertThat(outcomes("a.jsonl.gz", gz, ReadOptions.defaults()))
        .containsExactly("a.jsonl.gz#1: one");
  }

  @Test
  void readsTheStandardInput() {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(bytes("<html><p>from a pipe</html>")));
      Archive archive = Archive.of(Selection.all(), ReadOptions.defaults());
      List<Path> inputs = List.of(Archive.STANDARD_INPUT, Archive.STANDARD_INPUT);
      assertThat(archive.read(archive.list(inputs)))
          .singleElement()
          .satisfies(
              reading -> {
                assertThat(reading.source()).isEqualTo("stdin");
                assertThat(document(reading).content()).isEqualTo("from a pipe");
              });
    } finally {
      System.setIn(before);
    }
  }

  private static ReadOptions small() {
    return new ReadOptions(
        null, null, new Limits(200, 200, 1 << 20, 200, 100, 3, 60), FieldNames.defaults());
  }

  private static Document document(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).document();
  }

  private List<String> outcomes(String name, byte[] content, ReadOptions options)
      throws IOException {
    return read(name, content, options).stream()
        .map(
            reading ->
                reading.source()
                    + ": "
                    + (reading instanceof Reading.Failed failed
                        ? failed.diagnostic().code()
                        : document(reading).content()))
        .toList();
  }

  private List<Reading> read(String name, String words) throws IOException {
    return read(name, bytes(words));
  }

  private List<Reading> read(String name, byte[] content) throws IOException {
    return read(name, content, ReadOptions.defaults());
  }

  private List<Reading> read(String name, byte[] content, ReadOptions options) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, content);
    Archive archive = Archive.of(Selection.all(), options);
    try (Stream<Reading> readings = archive.read(archive.list(List.of(file)))) {
      return readings.toList();
    }
  }
}
