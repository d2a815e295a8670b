package org.commitments.archive.content;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.commitments.text.GivenUp;
import org.jspecify.annotations.Nullable;

/**
 * Reads word processor files of Office Open XML (.docx): a paragraph a line, list items with their
 * bullets and numbers. Heads, feet, footnotes, comments and what was deleted are left out.
 */
public final class DocxReader implements ContentReader {

  private static final String TEXT = "word/document.xml";
  private static final String NUMBERING = "word/numbering.xml";
  private static final long LARGEST_PART = 256L << 20;
  private static final int DEPTH = 1000;
  private static final Set<String> LEFT_OUT =
      Set.of("del", "moveFrom", "Fallback", "instrText", "drawing", "pict", "object");

  /** Reads one part of the file. */
  private interface Part {
    void read(XMLStreamReader xml) throws XMLStreamException;
  }

  @Override
  public Content read(byte[] bytes, @Nullable String charset) throws UnreadableContent {
    DocxNumbers numbers = new DocxNumbers();
    StringBuilder words = new StringBuilder();
    boolean found;
    try {
      read(bytes, NUMBERING, xml -> numbering(xml, numbers));
      found = read(bytes, TEXT, xml -> text(xml, numbers, words));
    } catch (IOException | XMLStreamException e) {
      String message = (e + "").replaceAll("[\\p{Cntrl}\\s]+", " ");
      throw new UnreadableContent("broken", "a broken word processor file: " + message);
    }
    if (!found) {
      throw new UnreadableContent(
          "format",
          "an office file without a text, such as a spreadsheet; save it as .docx or .csv");
    }
    if (words.toString().isBlank()) {
      throw new UnreadableContent("empty", "it has no words");
    }
    return Content.of(words.toString());
  }

  private static boolean read(byte[] bytes, String name, Part part)
      throws IOException, XMLStreamException {
    try (ZipArchiveInputStream zip =
        new ZipArchiveInputStream(new ByteArrayInputStream(bytes), "UTF-8", true, true)) {
      for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          XMLStreamReader xml = factory().createXMLStreamReader(new Bounded(zip));
          try {
            part.read(xml);
          } finally {
            xml.close();
          }
          return true;
        }
      }
      return false;
    }
  }

  /** Knows neither document types nor entities, and fetches nothing. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
    return factory;
  }

  private static void numbering(XMLStreamReader xml, DocxNumbers numbers)
      throws XMLStreamException {
    String definition = "";
    String level = "";
    String list = "";
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "abstractNum" -> definition = attribute(xml, "abstractNumId");
          case "lvl" -> level = attribute(xml, "ilvl");
          case "numFmt" -> numbers.define(definition, level, attribute(xml, "val"));
          case "num" -> list = attribute(xml, "numId");
          case "abstractNumId" -> numbers.list(list, attribute(xml, "val"));
          default -> {}
        }
      }
    }
  }

  private static void text(XMLStreamReader xml, DocxNumbers numbers, StringBuilder words)
      throws XMLStreamException {
    DocxParagraph paragraph = new DocxParagraph(numbers, words);
    int depth = 0;
    int leftOut = 0;
    boolean inText = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          if (depth > DEPTH) {
            throw new XMLStreamException("elements are nested more than " + DEPTH + " deep");
          }
          String name = xml.getLocalName();
          if (leftOut > 0 || LEFT_OUT.contains(name)) {
            leftOut++;
          } else {
            inText = name.equals("t");
            paragraph.open(name, attribute(xml, "val"));
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          if (leftOut > 0) {
            leftOut--;
          } else {
            inText = false;
            paragraph.close(xml.getLocalName());
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA -> {
          if (inText && leftOut == 0) {
            words.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
          }
        }
        default -> {}
      }
    }
  }

  private static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Ends where a part is too large to be one of a document. */
  private static final class Bounded extends FilterInputStream {

    private long left = LARGEST_PART;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      GivenUp.ifInterrupted();
      int n = super.read(bytes, offset, length);
      left -= n;
      if (left < 0) {
        throw new IOException("a part of more than " + LARGEST_PART + " bytes");
      }
      return n;
    }

    @Override
    public void close() {
      // The archive goes on.
    }
  }
}
