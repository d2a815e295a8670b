package org.commitments.archive.content;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.commitments.text.GivenUp;

/** Collects the lines of a document with their places, in the order in which they were set. */
final class PdfLines extends PDFTextStripper {

  private static final int MOST_CHARACTERS = 64 << 20;

  /** WinAnsiEncoding has a hyphen and a blank for these. */
  private static final int SOFT_HYPHEN = 0xAD;

  private static final int NO_BREAK_SPACE = 0xA0;

  private final List<PdfLine> lines = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private final List<TextPosition> places = new ArrayList<>();
  private final OldFonts fonts;
  private final boolean decided;
  private int characters;

  private PdfLines(OldFonts fonts, boolean decided) throws IOException {
    this.fonts = fonts;
    this.decided = decided;
    setSortByPosition(false);
    setSuppressDuplicateOverlappingText(false);
  }

  static List<PdfLine> of(PDDocument document) throws IOException {
    OldFonts fonts = new OldFonts();
    PdfLines stripper = new PdfLines(fonts, false);
    stripper.writeText(document, Writer.nullWriter());
    if (fonts.decide()) {
      stripper = new PdfLines(fonts, true);
      stripper.writeText(document, Writer.nullWriter());
    }
    return stripper.lines;
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) throws IOException {
    characters += text.length();
    if (characters > MOST_CHARACTERS) {
      throw new IOException("more than " + MOST_CHARACTERS + " characters");
    }
    words.append(decided ? decoded(text, positions) : text);
    if (!decided) {
      pieces(positions, fonts::note);
    }
    places.addAll(positions);
  }

  private String decoded(String text, List<TextPosition> positions) {
    if (positions.stream().noneMatch(position -> fonts.isOld(font(position)))) {
      return text;
    }
    StringBuilder decoded = new StringBuilder();
    pieces(positions, (font, typed) -> decoded.append(fonts.decode(font, typed)));
    return decoded.toString();
  }

  /** What each font shows of a word, one after another. */
  private static void pieces(List<TextPosition> positions, BiConsumer<String, String> receiver) {
    StringBuilder piece = new StringBuilder();
    String open = "";
    for (TextPosition position : positions) {
      String font = font(position);
      if (!font.equals(open) && !piece.isEmpty()) {
        receiver.accept(open, piece.toString());
        piece.setLength(0);
      }
      open = font;
      piece.append(typed(position));
    }
    if (!piece.isEmpty()) {
      receiver.accept(open, piece.toString());
    }
  }

  private static String font(TextPosition position) {
    return String.valueOf(position.getFont().getName());
  }

  /** The character; that of PDF for two bytes is another than what was typed. */
  private static String typed(TextPosition position) {
    int[] codes = position.getCharacterCodes();
    boolean twice = codes.length == 1 && position.getFont() instanceof PDSimpleFont;
    boolean another = twice && (codes[0] == SOFT_HYPHEN || codes[0] == NO_BREAK_SPACE);
    return another ? String.valueOf((char) codes[0]) : position.getUnicode();
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
