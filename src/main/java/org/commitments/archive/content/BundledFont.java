package org.commitments.archive.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Gives one font for all that a document lacks: the one that PDFBox brings. The fonts of the
 * machine would make the result differ between machines, and PDFBox writes a list of them to the
 * disk.
 */
final class BundledFont implements FontMapper {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** Read when a document first lacks a font: few runs meet one. */
  private static final class Loaded {

    static final TrueTypeFont FONT = read();

    private static TrueTypeFont read() {
      try (InputStream in = TTFParser.class.getResourceAsStream(BundledFont.FONT)) {
        if (in == null) {
          throw new IllegalStateException("the program lacks the font " + BundledFont.FONT);
        }
        return new TTFParser().parse(new RandomAccessReadBuffer(in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(Loaded.FONT, true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      String name, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(Loaded.FONT, true);
  }

  @Override
  @SuppressWarnings("NullAway") // PDFBox takes null for "no OpenType font"
  public CIDFontMapping getCIDFont(
      String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo system) {
    return new CIDFontMapping(null, Loaded.FONT, true);
  }
}
