package org.commitments.model;

import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a section.
 *
 * @param whole its place, with an inline heading that opens it
 * @param span its place, without an inline heading that opens it
 * @param kind the block that it stands in
 * @param block the index of that block in the article, from 0
 * @param leadIn the sentence that introduces the list of which this is an item ("The sides agreed
 *     to:"), or null
 */
public record Sentence(Span whole, Span span, Block.Kind kind, int block, @Nullable Span leadIn) {

  /** A sentence that no inline heading opens. */
  public Sentence(Span span, Block.Kind kind, int block, @Nullable Span leadIn) {
    this(span, span, kind, block, leadIn);
  }
}
