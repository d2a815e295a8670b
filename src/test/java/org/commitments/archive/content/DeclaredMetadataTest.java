package org.commitments.archive.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file says of itself counts where its words bear it out. */
class DeclaredMetadataTest {

  private static final String TITLE = "Hue and Da Nang agree on boats";

  @ParameterizedTest
  @ValueSource(
      strings = {TITLE, "HUE AND DA NANG AGREE ON BOATS", " Hue and Da Nang\nagree on boats."})
  void aTitleThatThePageShowsIsTaken(String title) throws Exception {
    assertThat(pdf(title, null).title()).isEqualTo(title.replace('\n', ' ').strip());
    assertThat(docx(title).title()).isEqualTo(title.replace('\n', ' ').strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "untitled",
        "Microsoft Word - boats_final(2).doc",
        "D:\\docs\\TB 312.doc",
        "Document1",
        "PowerPoint Presentation",
        "Annual report of another year",
        "Hue",
        "the"
      })
  void whatIsNoTitleIsNot(String title) throws Exception {
    assertThat(pdf(title, null).title()).isNull();
    assertThat(docx(title).title()).isNull();
  }

  @Test
  void readsWhatXmpDeclares() throws Exception {
    String packet =
        "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
            + "<rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:prism='http://prismstandard.org/namespaces/basic/2.0/'"
            + " prism:publicationDate='2019-06-15'><dc:title><rdf:Alt><rdf:li xml:lang='x-default'>"
            + TITLE
            + "</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>";
    Content content = pdf("untitled", packet);
    assertThat(content.title()).isEqualTo(TITLE);
    assertThat(content.published()).isEqualTo(LocalDate.of(2019, 6, 15));
  }

  @Test
  void aBrokenPacketCostsNothing() throws Exception {
    String[] packets = {
      "<x><dc:title>",
      "no XML",
      "<x>".repeat(100_000),
      "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d><title>&x;</title></d>"
    };
    for (String packet : packets) {
      Content content = pdf(TITLE, packet);
      assertThat(content.title()).isEqualTo(TITLE);
      assertThat(content.published()).isNull();
      assertThat(content.words()).contains("The two sides will share boats.");
    }
  }

  /** Made in 2001, which says nothing of when it was published. */
  private static Content pdf(String title, @Nullable String packet) throws Exception {
    byte[] plain =
        new PdfPages(null, 400, "")
            .paragraph("Province of Hue")
            .paragraph(TITLE)
            .paragraph("The two sides will share boats.")
            .bytes();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(plain)) {
      PDDocumentInformation information = new PDDocumentInformation();
      information.setTitle(title);
      information.setCreationDate(new GregorianCalendar(2001, Calendar.MARCH, 1));
      document.setDocumentInformation(information);
      if (packet != null) {
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(packet.getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
      }
      document.save(bytes);
    }
    return new PdfReader().read(bytes.toByteArray(), null);
  }

  private static Content docx(String title) throws IOException, UnreadableContent {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      part(
          out,
          "word/document.xml",
          "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
              + "<w:p><w:r><w:t>Province of Hue</w:t></w:r></w:p><w:p><w:r><w:t>"
              + TITLE
              + "</w:t></w:r></w:p></w:body></w:document>");
      part(
          out,
          "docProps/core.xml",
          "<cp:coreProperties xmlns:cp=\"a\" xmlns:dc=\"b\"><dc:title>"
              + title
              + "</dc:title></cp:coreProperties>");
    }
    return new DocxReader().read(bytes.toByteArray(), null);
  }

  private static void part(ZipOutputStream out, String name, String words) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(words.getBytes(StandardCharsets.UTF_8));
  }
}
