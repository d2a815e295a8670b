package org.commitments.linguistics.corenlp;

import edu.stanford.nlp.ling.HasWord;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.commitments.linguistics.Tagger;

/** CoreNLP's tagger: the teacher of the small one. Its model has 13 MB. */
final class MaximumEntropyTagger implements Tagger {

  private final MaxentTagger tagger;

  /**
   * Reads a model, which takes about a second of CPU.
   *
   * @param model the path of a file, or a resource of the class path
   */
  MaximumEntropyTagger(String model) {
    this.tagger = new MaxentTagger(model, new Properties(), false);
  }

  @Override
  public List<String> tags(List<String> words) {
    List<HasWord> sentence = new ArrayList<>(words.size());
    for (String word : words) {
      sentence.add(new Word(word));
    }
    return tagger.tagSentence(sentence).stream().map(TaggedWord::tag).toList();
  }
}
