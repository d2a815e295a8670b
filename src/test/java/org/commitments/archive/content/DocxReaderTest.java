package org.commitments.archive.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class DocxReaderTest {

  private static final String OPEN =
      "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>";
  private static final String CLOSE = "</w:body></w:document>";
  private static final String NUMBERING =
      "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          + "<w:abstractNum w:abstractNumId=\"5\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/></w:lvl>"
          + "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum>"
          + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"5\"/></w:num></w:numbering>";

  @Test
  void readsParagraphsAndItems() throws Exception {
    String body =
        "<w:p><w:r><w:t>Hà Nội</w:t></w:r><w:r><w:t xml:space=\"preserve\"> sẽ </w:t></w:r><w:r><w:t>mở</w:t><w:br/><w:t>cảng</w:t></w:r></w:p>"
            + "<w:p/>"
            + item("first", 0)
            + item("inner", 1)
            + item("second", 0)
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>2025</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>40</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
            + "<w:p><w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del><w:ins><w:r><w:t>kept &amp; so</w:t></w:r></w:ins>"
            + "<mc:AlternateContent><mc:Choice><w:r><w:t>!</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>!</w:t></w:r></mc:Fallback></mc:AlternateContent>"
            + "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
            + "<w:p><w:pPr><w:pStyle w:val=\"ListBullet2\"/></w:pPr><w:r><w:t>by style</w:t></w:r></w:p>";
    assertThat(words(docx(OPEN + body + CLOSE)).lines().filter(line -> !line.isBlank()))
        .containsExactly(
            "Hà Nội sẽ mở",
            "cảng",
            "1. first",
            "• inner",
            "2. second",
            "2025",
            "40",
            "kept & so!",
            "• by style");
  }

  private static String item(String words, int level) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
        .formatted(level, words);
  }

  @Test
  void fetchesAndExpandsNothing() throws Exception {
    String bomb =
        "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    String body =
        OPEN.substring(OPEN.indexOf("?>") + 2)
            + "<w:p><w:r><w:t>safe &x; &b;</w:t></w:r></w:p>"
            + CLOSE;
    Throwable fault = catchThrowable(() -> words(docx(bomb + body)));
    if (fault == null) {
      assertThat(words(docx(bomb + body))).startsWith("safe").doesNotContain("root", "aaa");
    } else {
      assertThat(fault).isInstanceOf(UnreadableContent.class);
    }
  }

  @Test
  void tellsWhatIsNotADocument() throws IOException {
    assertThat(code(zip("xl/workbook.xml", "<x/>"))).isEqualTo("format");
    assertThat(code(docx(OPEN + CLOSE))).isEqualTo("empty");
    assertThat(code(docx(OPEN + "<w:p>"))).isEqualTo("broken");
    assertThat(code(docx(OPEN + "<w:p>".repeat(100_000)))).isEqualTo("broken");
    byte[] whole = docx(OPEN + "<w:p><w:r><w:t>words</w:t></w:r></w:p>" + CLOSE);
    assertThat(code(java.util.Arrays.copyOf(whole, whole.length / 2))).isIn("broken", "format");
    byte[] bomb = docx(OPEN + " ".repeat(300 << 20));
    assertThat(code(bomb)).isEqualTo("broken");
  }

  private static byte[] docx(String document) throws IOException {
    return zip(
        "[Content_Types].xml",
        "<Types/>",
        "word/document.xml",
        document,
        "word/numbering.xml",
        NUMBERING);
  }

  private static byte[] zip(String... namesAndWords) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndWords.length; i += 2) {
        out.putNextEntry(new ZipEntry(namesAndWords[i]));
        out.write(namesAndWords[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static String words(byte[] docx) throws UnreadableContent {
    assertThat(ContentType.of(docx)).isEqualTo(ContentType.OFFICE);
    return new DocxReader().read(docx, null).words();
  }

  private static String code(byte[] docx) {
    Throwable fault = catchThrowable(() -> new DocxReader().read(docx, null));
    assertThat(fault).isInstanceOf(UnreadableContent.class);
    return ((UnreadableContent) fault).code();
  }
}
