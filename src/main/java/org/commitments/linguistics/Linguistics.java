package org.commitments.linguistics;

import java.util.List;
import org.commitments.model.Token;
import org.commitments.text.Span;
import org.commitments.text.Text;

/** Sentences and words of one language; safe for use by many threads. */
public interface Linguistics {

  /** The sentences of a block, in order, without white space at their ends. */
  List<Span> sentences(Text text, Span block);

  /** The words and marks of a sentence with their classes, in order, none overlapping. */
  List<Token> tokens(Text text, Span sentence);

  /**
   * The words of a sentence that completes other words, as an item of a list completes "will":
   * their classes are told as if {@code before} stood in front of it.
   */
  default List<Token> tokensAfter(String before, Text text, Span sentence) {
    return tokens(text, sentence);
  }
}
