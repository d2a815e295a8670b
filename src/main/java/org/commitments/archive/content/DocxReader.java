package org.commitments.archive.content;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
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
  private static final String STYLES = "word/styles.xml";
  private static final String PROPERTIES = "docProps/core.xml";
  private static final long LARGEST_PART = 256L << 20;
  private static final int DEPTH = 1000;
  private static final int LONGEST_TITLE = 10_000;
  private static final Set<String> LEFT_OUT =
      Set.of("del", "moveFrom", "Fallback", "instrText", "drawing", "pict", "object");

  /** Reads one part of the file. */
  private interface Part {
    void read(XMLStreamReader xml) throws XMLStreamException;
  }

  @Override
  public Content read(byte[] bytes, @Nullable String charset) throws UnreadableContent {
    OldFonts old = new OldFonts();
    StringBuilder words = new StringBuilder();
    StringBuilder title = new StringBuilder();
    boolean found;
    try {
      found = read(bytes, words, old::note, (font, typed) -> typed);
      if (old.decide()) {
        words.setLength(0);
        read(bytes, words, (font, typed) -> {}, old::decode);
      }
      read(bytes, PROPERTIES, xml -> title(xml, title));
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
    return new Content(
        words.toString(), DeclaredTitle.of(title.toString(), words.toString()), null);
  }

  private static boolean read(
      byte[] bytes,
      StringBuilder words,
      BiConsumer<String, String> listener,
      BinaryOperator<String> decoder)
      throws IOException, XMLStreamException {
    DocxNumbers numbers = new DocxNumbers();
    DocxFonts fonts = new DocxFonts();
    read(bytes, NUMBERING, xml -> numbering(xml, numbers));
    read(bytes, STYLES, xml -> styles(xml, fonts));
    return read(
        bytes,
        TEXT,
        xml ->
            text(
                xml,
                new DocxParagraph(numbers, words),
                fonts,
                typed -> {
                  listener.accept(fonts.current(), typed);
                  words.append(decoder.apply(fonts.current(), typed));
                }));
  }

  private static boolean read(byte[] bytes, String name, Part part)
      throws IOException, XMLStreamException {
    try (ZipArchiveInputStream zip =
        new ZipArchiveInputStream(new ByteArrayInputStream(bytes), "UTF-8", true, true)) {
      for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          XMLStreamReader xml = SafeXml.reader(new Bounded(zip));
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

  private static void title(XMLStreamReader xml, StringBuilder title) throws XMLStreamException {
    boolean inside = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> inside = xml.getLocalName().equals("title");
        case XMLStreamConstants.END_ELEMENT -> inside = false;
        case XMLStreamConstants.CHARACTERS ->
            title.append(inside && title.length() < LONGEST_TITLE ? xml.getText() : "");
        default -> {}
      }
    }
  }

  private static void styles(XMLStreamReader xml, DocxFonts fonts) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "docDefaults" -> fonts.define("");
          case "style" -> fonts.define(attribute(xml, "styleId"));
          case "basedOn" -> fonts.basedOn(attribute(xml, "val"));
          case "rFonts" -> fonts.font(font(xml));
          default -> {}
        }
      }
    }
  }

  /** The font of the letters with marks, which are those that differ. */
  private static String font(XMLStreamReader xml) {
    String font = attribute(xml, "hAnsi");
    return font.isEmpty() ? attribute(xml, "ascii") : font;
  }

  private static void text(
      XMLStreamReader xml, DocxParagraph paragraph, DocxFonts fonts, Consumer<String> words)
      throws XMLStreamException {
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
            fonts.open(name, attribute(xml, "val"), font(xml));
            paragraph.open(name, attribute(xml, "val"));
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          if (leftOut > 0) {
            leftOut--;
          } else {
            inText = false;
            fonts.close(xml.getLocalName());
            paragraph.close(xml.getLocalName());
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA -> {
          if (inText && leftOut == 0) {
            words.accept(xml.getText());
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
