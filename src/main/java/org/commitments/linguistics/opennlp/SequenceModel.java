package org.commitments.linguistics.opennlp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.GenericModelWriter;
import opennlp.tools.util.SequenceValidator;

/** Labels the items of a row, with a beam of {@value #BEAM}; safe for use by many threads. */
final class SequenceModel {

  static final String BEGIN = "B";
  static final String INSIDE = "I";

  private static final int BEAM = 3;
  private static final String WEIGHTS = "weights.bin";
  private static final String WORDS = "vocabulary.tsv";
  private static final SequenceValidator<String> VALID =
      (at, items, prior, label) -> at > 0 || !label.equals(INSIDE);

  private final AbstractModel weights;
  private final Vocabulary vocabulary;
  private final Features features;

  SequenceModel(
      AbstractModel weights, Vocabulary vocabulary, Function<Vocabulary, Features> features) {
    this.weights = weights;
    this.vocabulary = vocabulary;
    this.features = features.apply(vocabulary);
  }

  /** The best labels, as many as there are items. */
  List<String> label(List<String> items) {
    if (items.isEmpty()) {
      return List.of();
    }
    // The search keeps state while it works, the weights do not.
    return new BeamSearch(BEAM, weights)
        .bestSequence(items.toArray(String[]::new), features.prepare(items), features, VALID)
        .getOutcomes();
  }

  /** Writes a zip with the weights and the vocabulary; the same model gives the same bytes. */
  void write(OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    new GenericModelWriter(weights, data).persist();
    data.flush();
    StringBuilder words = new StringBuilder();
    vocabulary
        .entries()
        .forEach((word, note) -> words.append(word).append('\t').append(note).append('\n'));
    StableZip.write(
        out,
        Map.of(
            WEIGHTS,
            bytes.toByteArray(),
            WORDS,
            words.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException where it is something else
   */
  static SequenceModel read(InputStream in, Function<Vocabulary, Features> features)
      throws IOException {
    Map<String, byte[]> entries = StableZip.read(in);
    byte[] weights = entries.get(WEIGHTS);
    byte[] words = entries.get(WORDS);
    if (weights == null || words == null) {
      throw new IOException("no model: needed are the entries " + WEIGHTS + " and " + WORDS);
    }
    Vocabulary vocabulary = new Vocabulary();
    for (String line : new String(words, StandardCharsets.UTF_8).split("\n", -1)) {
      int tab = line.indexOf('\t');
      if (tab > 0) {
        vocabulary.add(line.substring(0, tab), line.substring(tab + 1));
      }
    }
    DataInputStream data = new DataInputStream(new ByteArrayInputStream(weights));
    AbstractModel model = new GenericModelReader(new BinaryFileDataReader(data)).getModel();
    return new SequenceModel(model, vocabulary, features);
  }
}
