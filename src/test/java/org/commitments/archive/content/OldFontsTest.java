package org.commitments.archive.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words in fonts from before Unicode come out as they were seen. */
class OldFontsTest {

  private static final List<String> WORDS =
      List.of(
          "Tỉnh Lâm Hà sẽ đào tạo 40 cán bộ",
          "Hai bên nhất trí mở cảng trước năm 2031",
          "và thưởng cho người nuôi cá ở vùng biển");

  /** A line and its font; runs of a line are parted by a bar. */
  private record Typed(String font, String words) {}

  @ParameterizedTest
  @CsvSource({
    "TCVN3,.VnTime",
    "TCVN3,'ABCDEF+.VnTime,Bold'",
    "TCVN3,F1",
    "VNI,VNI-Times",
    "VNI,TT2"
  })
  void aPdfSaysWhatItShows(String charset, String font) throws Exception {
    OldTyping typing = new OldTyping(charset);
    List<Typed> lines = new ArrayList<>();
    WORDS.forEach(line -> lines.add(new Typed(font, typing.of(line))));
    assertThat(new PdfReader().read(pdf(lines), null).words().split("\\s+"))
        .isEqualTo(String.join(" ", WORDS).split("\\s+"));
  }

  @Test
  void eachFontOfAPdfIsReadForItself() throws Exception {
    OldTyping tcvn = new OldTyping("TCVN3");
    OldTyping vni = new OldTyping("VNI");
    List<Typed> lines =
        List.of(
            new Typed(".VnTimeH", tcvn.of("thông báo số 12")),
            new Typed(".VnTime", tcvn.of(WORDS.get(0))),
            new Typed("VNI-Times", vni.of(WORDS.get(1))),
            new Typed("Helvetica", "the Sénat of Mâcon, façade, à l’été, naïve, déjà"));
    assertThat(new PdfReader().read(pdf(lines), null).words().split("\n+"))
        .containsExactly(
            "THÔNG BÁO SỐ 12",
            WORDS.get(0),
            WORDS.get(1),
            "the Sénat of Mâcon, façade, à l’été, naïve, déjà");
  }

  @Test
  void aDocumentOfAWordProcessorSaysWhatItShows() throws Exception {
    OldTyping tcvn = new OldTyping("TCVN3");
    OldTyping vni = new OldTyping("VNI");
    String body =
        paragraph("Title", run("", tcvn.of("thông báo số 12")))
            + paragraph(
                "", run("", tcvn.of("Tỉnh Lâm Hà sẽ ")) + run("", tcvn.of("đào tạo cán bộ")))
            + paragraph(
                "",
                run(
                    "<w:rFonts w:ascii=\"VNI-Times\" w:hAnsi=\"VNI-Times\"/>",
                    vni.of(WORDS.get(1))))
            + paragraph("", run("<w:rStyle w:val=\"Modern\"/>", "Huế và Đà Nẵng"))
            + paragraph(
                "", run("<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/>", "Sénat, façade, déjà"));
    assertThat(new DocxReader().read(docx(body), null).words().lines().filter(l -> !l.isBlank()))
        .containsExactly(
            "THÔNG BÁO SỐ 12",
            "Tỉnh Lâm Hà sẽ đào tạo cán bộ",
            WORDS.get(1),
            "Huế và Đà Nẵng",
            "Sénat, façade, déjà");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TCVN3", "VNI"})
  void textThatWasPastedFromSuchAFontIsRead(String charset) throws Exception {
    String typed = new OldTyping(charset).of(String.join(". ", WORDS));
    assertThat(TextDecoder.decode(typed.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(String.join(". ", WORDS));
    StringBuilder entities = new StringBuilder();
    typed.chars().forEach(c -> entities.append(c < 0x80 ? (char) c + "" : "&#" + c + ";"));
    byte[] page = ("<html><p>" + entities + "</p></html>").getBytes(StandardCharsets.UTF_8);
    assertThat(new HtmlReader().read(page, null).words()).isEqualTo(String.join(". ", WORDS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Les deux côtés bâtiront un théâtre à l’été près de la forêt, déjà très âgée",
        "Die Länder werden für die Häfen größere Schlösser öffnen, über Brücken",
        "Os dois países não são já à beira-mar, mas até às praias têm pão",
        "El año próximo Perú construirá más caminos según el señor Núñez, también aquí",
        "Các ông Lâm, Trí, Quý và bà Hà, Ngân, Trâm cùng các cháu"
      })
  void whatSaysWhatItIsStays(String words) throws Exception {
    assertThat(TextDecoder.decode(words.getBytes(StandardCharsets.UTF_8))).isEqualTo(words);
    assertThat(new PdfReader().read(pdf(List.of(new Typed("Helvetica", words))), null).words())
        .isEqualTo(words);
  }

  /** A font for each name, of one byte a character, which is not embedded. */
  private static byte[] pdf(List<Typed> lines) {
    List<String> fonts = lines.stream().map(Typed::font).distinct().toList();
    StringBuilder names = new StringBuilder();
    StringBuilder objects = new StringBuilder();
    for (int i = 0; i < fonts.size(); i++) {
      names.append("/F").append(i).append(' ').append(i + 5).append(" 0 R ");
      objects.append(i + 5).append(" 0 obj<</Type/Font/Subtype/TrueType/Encoding/WinAnsiEncoding");
      objects.append("/BaseFont/").append(fonts.get(i)).append(">>endobj\n");
    }
    StringBuilder page = new StringBuilder("BT 72 720 Td 24 TL\n");
    for (Typed line : lines) {
      page.append("/F").append(fonts.indexOf(line.font())).append(" 11 Tf <");
      for (byte b : line.words().getBytes(Charset.forName("windows-1252"))) {
        page.append("%02X".formatted(b));
      }
      page.append("> Tj T*\n");
    }
    page.append("ET");
    return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<<"
            + names
            + ">>>>>>endobj\n4 0 obj<</Length "
            + page.length()
            + ">>stream\n"
            + page
            + "\nendstream endobj\n"
            + objects
            + "trailer<</Root 1 0 R>>\n%%EOF")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String paragraph(String style, String runs) {
    String properties = style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>";
    return "<w:p>" + properties + runs + "</w:p>";
  }

  private static String run(String properties, String words) {
    return "<w:r><w:rPr>%s</w:rPr><w:t xml:space=\"preserve\">%s</w:t></w:r>"
        .formatted(properties, words);
  }

  private static byte[] docx(String body) throws Exception {
    String name = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    Map<String, String> parts =
        Map.of(
            "word/document.xml",
            "<w:document %s><w:body>%s</w:body></w:document>".formatted(name, body),
            "word/styles.xml",
            ("<w:styles %s><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\".VnTime\""
                    + " w:hAnsi=\".VnTime\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                    + "<w:style w:styleId=\"Heading\"><w:rPr><w:rFonts w:ascii=\".VnTimeH\""
                    + " w:hAnsi=\".VnTimeH\"/></w:rPr></w:style>"
                    + "<w:style w:styleId=\"Title\"><w:basedOn w:val=\"Heading\"/></w:style>"
                    + "<w:style w:type=\"character\" w:styleId=\"Modern\"><w:rPr><w:rFonts"
                    + " w:ascii=\"Arial Unicode\"/></w:rPr></w:style></w:styles>")
                .formatted(name));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
