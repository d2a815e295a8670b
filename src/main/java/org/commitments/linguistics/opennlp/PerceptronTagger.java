package org.commitments.linguistics.opennlp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.ml.model.AbstractModel;
import org.commitments.linguistics.Tagger;

/**
 * Tags from left to right: what has only one tag gets it, for the rest the weights choose by the
 * words around and the two tags before.
 */
public final class PerceptronTagger implements Tagger {

  private final TagModel model;

  PerceptronTagger(TagModel model) {
    this.model = model;
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
  public List<String> tags(List<String> words) {
    SentenceFeatures features = new SentenceFeatures(words, model.known());
    AbstractModel weights = model.weights();
    List<String> tags = new ArrayList<>(words.size());
    String before = "";
    String beforeThat = "";
    for (int i = 0; i < words.size(); i++) {
      String tag = KnownTags.sure(features.ambiguity(i));
      if (tag == null) {
        tag = weights.getBestOutcome(weights.eval(features.of(i, before, beforeThat)));
      }
      tags.add(tag);
      beforeThat = before;
      before = tag;
    }
    return tags;
  }
}
