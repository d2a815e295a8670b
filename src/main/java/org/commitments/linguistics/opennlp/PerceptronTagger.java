package org.commitments.linguistics.opennlp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.commitments.linguistics.Remembered;
import org.commitments.linguistics.Tagger;

/**
 * Tags from left to right: what has only one tag gets it, for the rest the weights choose by the
 * words around and the two tags before.
 */
public final class PerceptronTagger implements Tagger {

  /** So many words are remembered, and up to twice as many: some 13 megabytes at most. */
  private static final int MOST_WORDS = 4096;

  private static final int LONGEST_REMEMBERED = 24;
  private static final Part NO_TAG = Part.of("");

  private final byte[] packed;
  private final KnownTags known;
  private final FeatureWeights weights;
  private final Remembered<String, Word> words = new Remembered<>(MOST_WORDS);

  /** A word. */
  private static final class Word {

    /** What is known of it. */
    final WordParts parts;

    /**
     * Those of the features that it has wherever it stands; none where it has one tag. Weights have
     * 16 bits, so that sums are exact and their order does not matter.
     */
    final double[] sums;

    Word(WordParts parts, FeatureWeights.Sums sums) {
      this.parts = parts;
      this.sums = parts.sure() == null ? sums.ofWord(parts) : new double[0];
    }
  }

  /**
   * Reads a model, which takes a tenth of a second.
   *
   * @param packed what {@link TagModel#write} wrote
   * @throws IOException where the bytes are no such model
   */
  PerceptronTagger(byte[] packed) throws IOException {
    this.packed = packed.clone();
    try (DataInputStream in = TagModel.open(new ByteArrayInputStream(packed))) {
      this.known = KnownTags.read(in);
      this.weights = new FeatureWeights(BinaryModel.read(ByteBuffer.wrap(in.readAllBytes())));
    }
  }

  /** The tagger of a model. */
  static PerceptronTagger of(TagModel model) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      model.write(bytes);
      return new PerceptronTagger(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("memory can be written and read", e);
    }
  }

  /** The model as {@link PerceptronProvider} reads it. */
  public byte[] bytes() {
    return packed.clone();
  }

  @Override
  public List<String> tags(List<String> sentence) {
    FeatureWeights.Sums sums = weights.sums();
    List<Word> met = new ArrayList<>(sentence.size());
    List<WordParts> parts = new ArrayList<>(sentence.size());
    for (String form : sentence) {
      Word word = word(form, sums);
      met.add(word);
      parts.add(word.parts);
    }
    SentenceFeatures features = new SentenceFeatures(parts);
    List<String> tags = new ArrayList<>(sentence.size());
    Part before = NO_TAG;
    Part beforeThat = NO_TAG;
    for (int i = 0; i < sentence.size(); i++) {
      Word word = met.get(i);
      Part tag = word.parts.sure();
      if (tag == null) {
        sums.begin(word.sums);
        features.ofContext(i, before, beforeThat, sums);
        tag = sums.best();
      }
      tags.add(tag.text());
      beforeThat = before;
      before = tag;
    }
    return tags;
  }

  private Word word(String form, FeatureWeights.Sums sums) {
    Word word = words.get(form);
    if (word == null) {
      word = new Word(WordParts.of(form, known), sums);
      if (form.length() <= LONGEST_REMEMBERED) {
        words.put(form, word);
      }
    }
    return word;
  }
}
