package org.commitments.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One announcement without the furniture of its page.
 *
 * @param source the document's source; a second article of the same document has {@code #2}
 * @param language the pack that reads it, e.g. {@code en}
 * @param text its words; all spans of what is found in it point here
 * @param metadata title, date and the like
 * @param blocks its paragraphs in order, the title among them
 */
public record Article(
    String source, String language, Text text, Metadata metadata, List<Block> blocks) {

  /** Copies the list and checks that every block lies within the text. */
  public Article {
    blocks = List.copyOf(blocks);
    for (Block block : blocks) {
      if (block.span().end() > text.length()) {
        throw new IllegalArgumentException(
            source + ": block " + block.span() + " lies outside a text of " + text.length());
      }
    }
  }

  /**
   * What the page says about the article.
   *
   * @param title the place of the title, or null
   * @param published the date of publication, or null where neither page nor user gives one
   * @param time the time of publication, or null
   * @param announcement the number, e.g. {@code 1980-TB/TU}, or null
   * @param dateline the agency or town that opens the lead, e.g. {@code HNP}, or null
   * @param byline who signed it, or null
   */
  public record Metadata(
      @Nullable Span title,
      @Nullable LocalDate published,
      @Nullable LocalTime time,
      @Nullable String announcement,
      @Nullable String dateline,
      @Nullable String byline) {}

  /** The date of publication, or null. */
  public @Nullable LocalDate published() {
    return metadata.published();
  }

  /** The words of the title, or an empty string. */
  public String title() {
    Span title = metadata.title();
    return title == null ? "" : text.slice(title);
  }
}
