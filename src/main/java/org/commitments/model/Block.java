package org.commitments.model;

import org.commitments.text.Span;

/**
 * A paragraph, title or list item of an article.
 *
 * @param kind what it is
 * @param span its place in the article's text, without the bullet or number that opens an item
 */
public record Block(Kind kind, Span span) {

  /** What a block is. */
  public enum Kind {
    /** The article's title, or a further line of it. */
    TITLE,
    /** Running text. */
    PARAGRAPH,
    /** An item of a list, with a bullet, dash or letter. */
    ITEM,
    /** An item or line that opens with a number. */
    NUMBERED
  }
}
