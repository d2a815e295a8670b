package org.commitments.archive.content;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.commitments.text.GivenUp;

/** Collects the lines of a document with their places, in the order in which they were set. */
final class PdfLines extends PDFTextStripper {

  private static final int MOST_CHARACTERS = 64 << 20;

  private final List<PdfLine> lines = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private final List<TextPosition> places = new ArrayList<>();
  private int characters;

  private PdfLines() throws IOException {
    setSortByPosition(false);
    setSuppressDuplicateOverlappingText(false);
  }

  static List<PdfLine> of(PDDocument document) throws IOException {
    PdfLines stripper = new PdfLines();
    stripper.writeText(document, Writer.nullWriter());
    return stripper.lines;
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) throws IOException {
    characters += text.length();
    if (characters > MOST_CHARACTERS) {
      throw new IOException("more than " + MOST_CHARACTERS + " characters");
    }
    words.append(text);
    places.addAll(positions);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    // Drawings may draw others, each many times, and write nothing.
    GivenUp.ifInterrupted();
    super.processOperator(operator, operands);
  }

  @Override
  protected void writeWordSeparator() {
    words.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    flush();
  }

  @Override
  protected void writeParagraphEnd() throws IOException {
    super.writeParagraphEnd();
    flush();
  }

  @Override
  protected void writePageEnd() {
    flush();
  }

  private void flush() {
    String line = words.toString().strip();
    if (!line.isEmpty() && !places.isEmpty()) {
      TextPosition first = places.get(0);
      float right = 0;
      float left = Float.MAX_VALUE;
      for (TextPosition place : places) {
        right = Math.max(right, place.getXDirAdj() + place.getWidthDirAdj());
        left = Math.min(left, place.getXDirAdj());
      }
      float size = Math.max(1, first.getFontSizeInPt());
      lines.add(
          new PdfLine(
              line,
              getCurrentPageNo() - 1,
              new PdfLine.Box(left, right, first.getYDirAdj(), size),
              firstWord()));
    }
    words.setLength(0);
    places.clear();
  }

  private float firstWord() {
    float left = places.get(0).getXDirAdj();
    float right = left;
    for (TextPosition place : places) {
      if (place.getUnicode().isBlank()
          || place.getXDirAdj() > right + place.getWidthOfSpace() / 2) {
        break;
      }
      right = place.getXDirAdj() + place.getWidthDirAdj();
    }
    return right - left;
  }
}
