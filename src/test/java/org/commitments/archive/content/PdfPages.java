package org.commitments.archive.content;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;

/** Sets paragraphs in pages as a word processor does: wrapped, with a head and a page's number. */
public final class PdfPages {

  private static final float SIZE = 11;
  private static final float TOP = 760;

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private final float width;
  private final String head;
  private float left = 70;
  private float y;
  private @Nullable PDPageContentStream out;
  private int pages;

  /**
   * Opens a document.
   *
   * @param ttf a font, or null for the standard one, which has no Vietnamese letters
   * @param head a line at the head of each page, or an empty string
   */
  public PdfPages(@Nullable File ttf, float width, String head) throws IOException {
    this.font =
        ttf == null
            ? new PDType1Font(Standard14Fonts.FontName.HELVETICA)
            : PDType0Font.load(document, ttf);
    this.width = width;
    this.head = head;
    page();
  }

  private void page() throws IOException {
    if (out != null) {
      line("- " + pages + " -", 300, 40);
      out.close();
    }
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    pages++;
    out = new PDPageContentStream(document, page);
    if (!head.isEmpty()) {
      line(head + " " + pages, 70, 800);
    }
    y = TOP;
  }

  private void line(String words, float x, float at) throws IOException {
    PDPageContentStream out = Objects.requireNonNull(this.out);
    out.beginText();
    out.setFont(font, SIZE);
    out.newLineAtOffset(x, at);
    out.showText(words);
    out.endText();
  }

  /** Goes on in a second column of the same page. */
  public PdfPages column() {
    left += width + 20;
    y = TOP;
    return this;
  }

  public PdfPages paragraph(String words) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String word : words.split("\\s+", -1)) {
      String longer = open.isEmpty() ? word : open + " " + word;
      if (font.getStringWidth(longer) / 1000 * SIZE > width) {
        lines.add(open.toString());
        open = new StringBuilder(word);
      } else {
        open = new StringBuilder(longer);
      }
    }
    lines.add(open.toString());
    return lines(lines.toArray(new String[0]));
  }

  public PdfPages lines(String... lines) throws IOException {
    for (String line : lines) {
      if (y < 80) {
        page();
      }
      line(line, left, y);
      y -= SIZE * 1.35f;
    }
    y -= SIZE * 0.6f;
    return this;
  }

  public byte[] bytes() throws IOException {
    line("- " + pages + " -", 300, 40);
    Objects.requireNonNull(out).close();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    document.close();
    return bytes.toByteArray();
  }
}
