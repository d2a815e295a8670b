package org.commitments.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an article under one heading, or under none.
 *
 * @param index its number in the article, from 0
 * @param heading what governs it, or null
 * @param sentences what it holds, in order
 * @param ending why it ends where it does
 */
public record Section(
    int index, @Nullable Heading heading, List<Sentence> sentences, Ending ending) {

  /** Copies the list. */
  public Section {
    sentences = List.copyOf(sentences);
  }

  /**
   * The number of a sentence of this section, by where it begins; with thousands of sentences a
   * look at each would cost the square of their number.
   */
  public int indexOf(Sentence sentence) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().start() < sentence.span().start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The rule by which a section ended. */
  public enum Ending {
    /** Another heading opened the next one. */
    NEXT_HEADING,
    /** A sentence left the list: an opener such as "Speaking at the ceremony". */
    LEFT_LIST,
    /** The list's items were over. */
    END_OF_LIST,
    /** The article was over. */
    END_OF_ARTICLE
  }
}
