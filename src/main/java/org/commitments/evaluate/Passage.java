package org.commitments.evaluate;

import org.commitments.text.Normalizer;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Words of a document, found again in whatever is made of it.
 *
 * @param words as they stand in the document
 * @param occurrence which of the places that have these words, from 1
 */
public record Passage(String words, int occurrence) {

  /** The words of a text from start, inclusive, to end, exclusive, in UTF-16 units. */
  public static Passage of(String text, int start, int end) {
    String words = text.substring(start, end);
    int occurrence = 1;
    for (int at = text.indexOf(words); at < start; at = text.indexOf(words, at + 1)) {
      occurrence++;
    }
    return new Passage(words, occurrence);
  }

  /** Where it stands in an article's text, or null where that has not the words so often. */
  public @Nullable Span placeIn(Text text) {
    String normal = Normalizer.normalize(words);
    int at = -1;
    for (int i = 0; i < occurrence; i++) {
      at = text.value().indexOf(normal, at + 1);
      if (at < 0) {
        return null;
      }
    }
    return at < 0 ? null : new Span(at, at + normal.length());
  }
}
