package org.commitments.linguistics.opennlp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.commitments.linguistics.Tagger;

/**
 * Tags from left to right: what has only one tag gets it, for the rest the weights choose by the
 * words around and the two tags before.
 */
public final class PerceptronTagger implements Tagger {

  /** So many words are remembered, some ten megabytes; the commonest come early. */
  private static final int MOST_WORDS = 20_000;

  private static final int LONGEST_REMEMBERED = 24;
  private static final Part NO_TAG = Part.of("");

  private final TagModel model;
  private final FeatureWeights weights;
  private final ConcurrentHashMap<String, WordParts> words = new ConcurrentHashMap<>();

  PerceptronTagger(TagModel model) {
    this.model = model;
    this.weights = new FeatureWeights(model.weights());
  }

  /** The model as {@link PerceptronProvider} reads it. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      model.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  @Override
  public List<String> tags(List<String> sentence) {
    SentenceFeatures features = new SentenceFeatures(sentence, this::parts);
    FeatureWeights.Sums sums = weights.sums();
    List<String> tags = new ArrayList<>(sentence.size());
    Part before = NO_TAG;
    Part beforeThat = NO_TAG;
    for (int i = 0; i < sentence.size(); i++) {
      Part tag = features.word(i).sure();
      if (tag == null) {
        sums.clear();
        features.of(i, before, beforeThat, sums);
        tag = sums.best();
      }
      tags.add(tag.text());
      beforeThat = before;
      before = tag;
    }
    return tags;
  }

  private WordParts parts(String word) {
    WordParts known = words.get(word);
    if (known == null) {
      known = WordParts.of(word, model.known());
      if (word.length() <= LONGEST_REMEMBERED && words.size() < MOST_WORDS) {
        words.put(word, known);
      }
    }
    return known;
  }
}
