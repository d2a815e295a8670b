package org.commitments.archive.content;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF says of itself apart from its pages: titles, and the day of its publication where one
 * is declared as such. The day on which the file was made is not taken for that.
 */
final class PdfMetadata {

  private static final int LARGEST = 1 << 20;
  private static final int DEPTH = 50;

  /** Of PRISM and of Dublin Core's terms. */
  private static final Set<String> DATES = Set.of("publicationDate", "issued");

  private final List<String> titles = new ArrayList<>();
  private @Nullable LocalDate published;

  private PdfMetadata() {}

  static PdfMetadata of(PDDocument document) {
    PdfMetadata metadata = new PdfMetadata();
    String title = document.getDocumentInformation().getTitle();
    if (title != null) {
      metadata.titles.add(title);
    }
    PDMetadata packet = document.getDocumentCatalog().getMetadata();
    if (packet != null) {
      try (InputStream in = packet.exportXMPMetadata()) {
        metadata.read(in.readNBytes(LARGEST));
      } catch (IOException | XMLStreamException e) {
        return metadata; // a broken packet says nothing, and the pages are as they were
      }
    }
    return metadata;
  }

  private void read(byte[] packet) throws XMLStreamException {
    XMLStreamReader xml = SafeXml.reader(new java.io.ByteArrayInputStream(packet));
    Deque<String> open = new ArrayDeque<>();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          open.push(xml.getLocalName());
          if (open.size() > DEPTH) {
            return;
          }
          for (int i = 0; i < xml.getAttributeCount(); i++) {
            note(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
          }
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS -> {
          // A title stands in a list of languages, a date may.
          String name = open.stream().filter(each -> !isList(each)).findFirst().orElse("");
          note(name, xml.getText());
        }
        default -> {}
      }
    }
  }

  private static boolean isList(String name) {
    return Set.of("li", "Alt", "Seq", "Bag").contains(name);
  }

  private void note(String name, String value) {
    if (name.equals("title") && !value.isBlank()) {
      titles.add(value);
    } else if (DATES.contains(name) && published == null) {
      published = WrittenDate.of(value);
    }
  }

  /**
   * The first title with which the document opens, or null.
   *
   * @param words what the document says
   */
  @Nullable String title(String words) {
    for (String each : titles) {
      String title = DeclaredTitle.of(each, words);
      if (title != null) {
        return title;
      }
    }
    return null;
  }

  /** The declared day of publication, or null. */
  @Nullable LocalDate published() {
    return published;
  }
}
