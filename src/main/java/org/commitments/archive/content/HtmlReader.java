package org.commitments.archive.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of HTML: the main text, a paragraph, title or list item a line, and the title and
 * date that the page gives of itself. Nothing that a page refers to is fetched.
 */
public final class HtmlReader implements ContentReader {

  private final SiteFurniture furniture;

  /** Reads each page for itself. */
  public HtmlReader() {
    this(SiteFurniture.NONE);
  }

  /** Reads pages without what is known to recur on those beside them. */
  public HtmlReader(SiteFurniture furniture) {
    this.furniture = furniture;
  }

  @Override
  public Content read(byte[] bytes, @Nullable String charset) throws UnreadableContent {
    HtmlPage page = HtmlPage.of(HtmlCharset.decode(bytes, charset));
    Content content = of(page, furniture.without(page));
    if (content.words().isBlank()) {
      throw new UnreadableContent("empty", "the page has no text outside menus and scripts");
    }
    return content;
  }

  /** What a page, or a part of one, says; its words may be empty. */
  public static Content of(String html) {
    HtmlPage page = HtmlPage.of(html);
    return of(page, page.lines());
  }

  private static Content of(HtmlPage page, List<HtmlLine> lines) {
    StringBuilder words = new StringBuilder();
    for (HtmlLine line : lines) {
      if (!words.isEmpty()) {
        words.append(line.gap() ? "\n\n" : "\n");
      }
      words.append(line.marker()).append(line.words());
    }
    HtmlMetadata metadata = page.metadata();
    String title = metadata.title().isBlank() ? null : TextDecoder.repaired(metadata.title());
    // Entities may stand for the characters of an old font.
    return new Content(TextDecoder.repaired(words.toString()), title, metadata.published());
  }
}
