package org.commitments.train;

import java.util.List;
import java.util.Set;
import org.commitments.linguistics.TaggedSentence;
import org.commitments.linguistics.Tagger;

/**
 * How often a tagger says what is expected of it.
 *
 * @param tokens the words
 * @param right those with the expected tag
 * @param cueTokens the words of sentences with a cue
 * @param cueRight those of them that are the expected form of a verb, or rightly none
 * @param verbs those of them that are a form of a verb by either side
 */
public record TagScores(int tokens, int right, int cueTokens, int cueRight, int verbs) {

  private static final Set<String> VERBS = Set.of("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD");

  /** The share of words with the expected tag. */
  public double agreement() {
    return share(right, tokens);
  }

  /** In sentences with a cue, the share of words that are the expected form of a verb, or none. */
  public double verbAgreement() {
    return share(cueRight, cueTokens);
  }

  /** In sentences with a cue, the share of right ones among the words that either calls a verb. */
  public double verbOnlyAgreement() {
    return share(verbs - (cueTokens - cueRight), verbs);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 1 : part / (double) whole;
  }

  static TagScores of(Tagger tagger, List<Lesson> lessons) {
    int tokens = 0;
    int right = 0;
    int cueTokens = 0;
    int cueRight = 0;
    int verbs = 0;
    for (Lesson lesson : lessons) {
      TaggedSentence sentence = lesson.sentence();
      List<String> tags = tagger.tags(sentence.words());
      for (int i = 0; i < tags.size(); i++) {
        String expected = sentence.tags().get(i);
        tokens++;
        right += expected.equals(tags.get(i)) ? 1 : 0;
        if (lesson.cue()) {
          cueTokens++;
          String expectedForm = form(expected);
          String form = form(tags.get(i));
          cueRight += expectedForm.equals(form) ? 1 : 0;
          verbs += expectedForm.isEmpty() && form.isEmpty() ? 0 : 1;
        }
      }
    }
    return new TagScores(tokens, right, cueTokens, cueRight, verbs);
  }

  private static String form(String tag) {
    return VERBS.contains(tag) ? tag : "";
  }
}
