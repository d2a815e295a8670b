package org.commitments.archive.content;

import java.io.StringReader;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of HTML: the main text, a paragraph, title or list item a line, and the title and
 * date that the page gives of itself. Nothing that a page refers to is fetched.
 */
public final class HtmlReader implements ContentReader {

  /** How deep elements may be nested; what is deeper is read as if it were not. */
  private static final int DEPTH = 512;

  @Override
  public Content read(byte[] bytes, @Nullable String charset) throws UnreadableContent {
    Content content = of(HtmlCharset.decode(bytes, charset));
    if (content.words().isBlank()) {
      throw new UnreadableContent("empty", "the page has no text outside menus and scripts");
    }
    return content;
  }

  private static Parser parser() {
    return Parser.htmlParser().setMaxDepth(DEPTH);
  }

  /** What a page, or a part of one, says; its words may be empty. */
  public static Content of(String html) {
    Document page = parser().parseInput(new InterruptibleReader(new StringReader(html)), "");
    HtmlMetadata metadata = HtmlMetadata.of(page);
    List<HtmlLine> lines = MainText.of(page, metadata.title());
    StringBuilder words = new StringBuilder();
    for (HtmlLine line : lines) {
      if (!words.isEmpty()) {
        words.append(line.gap() ? "\n\n" : "\n");
      }
      words.append(line.marker()).append(line.words());
    }
    String title = metadata.title().isBlank() ? null : metadata.title();
    return new Content(words.toString(), title, metadata.published());
  }
}
