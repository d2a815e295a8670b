package org.commitments.linguistics;

import java.util.List;

/**
 * The words of a sentence and their tags.
 *
 * @param words as a tagger reads them
 * @param tags one for each word
 */
public record TaggedSentence(List<String> words, List<String> tags) {

  /** Refuses tags that are more or fewer than the words. */
  public TaggedSentence {
    words = List.copyOf(words);
    tags = List.copyOf(tags);
    if (words.size() != tags.size()) {
      throw new IllegalArgumentException(
          words.size() + " words with " + tags.size() + " tags: " + words);
    }
  }
}
