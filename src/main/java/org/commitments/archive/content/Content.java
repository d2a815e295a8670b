package org.commitments.archive.content;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a document says, free of its format: a paragraph, title or list item a line.
 *
 * @param words the lines, of any normal form
 * @param title the title that the format gives apart from the words, or null
 * @param published the date of publication that it gives, or null
 */
public record Content(String words, @Nullable String title, @Nullable LocalDate published) {

  /** Words alone. */
  public static Content of(String words) {
    return new Content(words, null, null);
  }
}
