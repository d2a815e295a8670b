package org.commitments.model;

import org.commitments.text.Span;

/**
 * A word or punctuation mark.
 *
 * @param span its place in the article's text
 * @param word the word as it stands there
 * @param lemma its dictionary form, lower case; the word itself where the engine has no lemmas
 * @param wordClass what it can do in a clause
 */
public record Token(Span span, String word, String lemma, WordClass wordClass) {

  /** Whether it is of one of these classes. */
  public boolean is(WordClass first, WordClass... more) {
    if (wordClass == first) {
      return true;
    }
    for (WordClass other : more) {
      if (wordClass == other) {
        return true;
      }
    }
    return false;
  }
}
