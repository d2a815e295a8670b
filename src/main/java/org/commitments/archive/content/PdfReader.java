package org.commitments.archive.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;
import org.jspecify.annotations.Nullable;

/**
 * Reads PDF documents that have a text layer: a paragraph a line, without heads, feet and numbers
 * of pages, words that were divided at the end of a line in one.
 *
 * <p>A title that the file declares is taken where the text opens with it, a day of publication
 * where it is declared as such.
 *
 * <p>Paragraphs are told by where lines end: one whose next word would still have found room was
 * ended on purpose. Columns come in the order in which they were set.
 */
public final class PdfReader implements ContentReader {

  private static final long MEMORY = 256L << 20;
  private static final float BUCKET = 24;
  private static final Pattern DIVIDED =
      Patterns.exact("(?<![\\p{L}\\p{M}])([\\p{L}\\p{M}]{2,}+)[-\u2010\u00AD]\\z");
  private static final Pattern CONTINUED = Patterns.exact("\\A(\\p{Ll}[\\p{L}\\p{M}]*)");
  private static final Pattern WORD = Patterns.exact("[\\p{L}\\p{M}]++(?:-[\\p{L}\\p{M}]++)*+");

  static {
    FontMappers.set(new BundledFont());
  }

  @Override
  public Content read(byte[] bytes, @Nullable String charset) throws UnreadableContent {
    PdfStreams.check(bytes);
    try (PDDocument document =
        Loader.loadPDF(
            new InterruptibleBytes(bytes),
            MemoryUsageSetting.setupMainMemoryOnly(MEMORY).streamCache)) {
      List<PdfLine> lines = PdfLines.of(document);
      if (lines.stream()
          .allMatch(line -> line.words().codePoints().noneMatch(Character::isLetter))) {
        throw new UnreadableContent(
            "no-text",
            "its "
                + document.getNumberOfPages()
                + " page(s) have no text layer; run text recognition over it, e.g. with ocrmypdf");
      }
      String words = String.join("\n\n", paragraphs(PdfFurniture.without(lines)));
      PdfMetadata metadata = PdfMetadata.of(document);
      return new Content(words, metadata.title(words), metadata.published());
    } catch (InvalidPasswordException e) {
      throw new UnreadableContent(
          "encrypted", "it is encrypted; save it without its password, e.g. with qpdf --decrypt");
    } catch (IOException e) {
      String message = (e + "").replaceAll("[\\p{Cntrl}\\s]+", " ");
      throw new UnreadableContent("broken", "a broken PDF: " + message);
    }
  }

  private static List<String> paragraphs(List<PdfLine> lines) {
    Map<Long, Float> edges = edges(lines);
    Set<String> words = words(lines);
    List<String> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      append(open, line.words(), words);
      if (i + 1 == lines.size() || !line.goesOn(lines.get(i + 1), edge(line, edges))) {
        paragraphs.add(open.toString());
        open.setLength(0);
      }
    }
    return paragraphs;
  }

  private static void append(StringBuilder open, String line, Set<String> words) {
    Matcher divided = DIVIDED.matcher(open);
    Matcher continued = CONTINUED.matcher(line);
    if (divided.find() && continued.find()) {
      String whole = Folding.lower(divided.group(1) + "-" + continued.group(1));
      // "long-" and "term" are one word with a hyphen where the text has it elsewhere.
      if (!words.contains(whole)) {
        open.setLength(open.length() - 1);
      }
    } else if (!open.isEmpty()) {
      open.append(' ');
    }
    open.append(line);
  }

  private static Set<String> words(List<PdfLine> lines) {
    Set<String> words = new HashSet<>();
    for (PdfLine line : lines) {
      Matcher matcher = WORD.matcher(line.words());
      while (matcher.find()) {
        if (matcher.group().indexOf('-') > 0) {
          words.add(Folding.lower(matcher.group()));
        }
      }
    }
    return words;
  }

  /** The right edge of the lines that begin at about the same place of a page. */
  private static Map<Long, Float> edges(List<PdfLine> lines) {
    Map<Long, Float> edges = new HashMap<>();
    lines.forEach(line -> edges.merge(bucket(line, 0), line.box().right(), Math::max));
    return edges;
  }

  private static float edge(PdfLine line, Map<Long, Float> edges) {
    float edge = line.box().right();
    for (int by = -2; by <= 2; by++) {
      edge = Math.max(edge, edges.getOrDefault(bucket(line, by), 0f));
    }
    return edge;
  }

  private static long bucket(PdfLine line, int by) {
    return (long) line.page() << 20 | ((long) (line.box().left() / BUCKET) + by + 8 & 0xFFFFF);
  }
}
