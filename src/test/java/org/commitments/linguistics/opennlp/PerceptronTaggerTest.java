package org.commitments.linguistics.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.perceptron.BinaryPerceptronModelWriter;
import opennlp.tools.ml.perceptron.PerceptronModel;
import org.commitments.benchmark.GeneratedCorpus;
import org.junit.jupiter.api.Test;

/** The tagger adds up hashed weights; OpenNLP itself must come to the same tags. */
class PerceptronTaggerTest {

  private static final int TEXTS = 20;

  @Test
  void tagsAsOpenNlpDoesWithTheFeaturesWrittenOut() throws IOException {
    TagModel model = bundled();
    PerceptronTagger tagger = PerceptronTagger.of(model);
    int words = 0;
    for (String text : new GeneratedCorpus("en").texts(TEXTS)) {
      for (String line : text.split("\n", -1)) {
        List<String> sentence = List.of(line.strip().split("[ ]+|(?=[.,;:])", -1));
        assertThat(tagger.tags(sentence)).as(line).isEqualTo(byOpenNlp(model, sentence));
        words += sentence.size();
      }
    }
    assertThat(words).isGreaterThan(100 * TEXTS);
  }

  @Test
  void tagsOddWordsAsOpenNlpDoes() throws IOException {
    TagModel model = bundled();
    List<String> odd =
        List.of("\u0130stanbul", "", "3,000.5", "Good-Paying", "\uD83D\uDE00", "a", "ĐÀ", "\u00DF");
    assertThat(PerceptronTagger.of(model).tags(odd)).isEqualTo(byOpenNlp(model, odd));
  }

  @Test
  void ofEqualSumsTheFirstTagCountsAsWithOpenNlp() throws IOException {
    AbstractModel even =
        new PerceptronModel(
            new Context[] {new Context(new int[] {0, 1, 2}, new double[] {-1, 0.5, 0.5})},
            new String[] {"b"},
            new String[] {"A", "B", "C"});
    FeatureWeights.Sums sums = new FeatureWeights(binary(even)).sums();
    sums.add('b');
    assertThat(sums.best().text())
        .isEqualTo(even.getBestOutcome(even.eval(new String[] {"b"})))
        .isEqualTo("B");
  }

  @Test
  void refusesWeightsThatAreNotRounded() {
    AbstractModel fine =
        new PerceptronModel(
            new Context[] {new Context(new int[] {0}, new double[] {0.1})},
            new String[] {"b"},
            new String[] {"A"});
    assertThatThrownBy(() -> new FeatureWeights(binary(fine)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0.1");
  }

  private static List<String> byOpenNlp(TagModel model, List<String> sentence) {
    SentenceFeatures features =
        new SentenceFeatures(sentence, word -> WordParts.of(word, model.known()));
    List<String> tags = new ArrayList<>();
    String before = "";
    String beforeThat = "";
    for (int i = 0; i < sentence.size(); i++) {
      String tag = KnownTags.sure(model.known().ambiguity(sentence.get(i)));
      if (tag == null) {
        List<String> written = features.written(i, Part.of(before), Part.of(beforeThat));
        AbstractModel weights = model.weights();
        tag = weights.getBestOutcome(weights.eval(written.toArray(new String[0])));
      }
      tags.add(tag);
      beforeThat = before;
      before = tag;
    }
    return tags;
  }

  private static BinaryModel binary(AbstractModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new BinaryPerceptronModelWriter(model, new DataOutputStream(bytes)).persist();
    return BinaryModel.read(ByteBuffer.wrap(bytes.toByteArray()));
  }

  private static TagModel bundled() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(TagModel.class.getResourceAsStream("/models/en/tags.bin"))) {
      return TagModel.read(in);
    }
  }
}
