package org.commitments.linguistics.opennlp;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.perceptron.BinaryPerceptronModelWriter;
import opennlp.tools.ml.perceptron.PerceptronModelReader;

/**
 * What a tagger has learnt: the known words, and OpenNLP's weights.
 *
 * @param known the words whose tags are known
 * @param weights a perceptron over {@link SentenceFeatures}
 */
record TagModel(KnownTags known, AbstractModel weights) {

  private static final int MAGIC = 0x54414731;
  private static final int BUFFER = 1 << 16;

  void write(OutputStream to) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(to))) {
      out.writeInt(MAGIC);
      known.write(out);
      new BinaryPerceptronModelWriter(weights, out).persist();
    }
  }

  /**
   * Reads a model with all that training needs of it, which takes some tenths of a second.
   *
   * @throws IOException where the bytes are no such model
   */
  static TagModel read(InputStream from) throws IOException {
    try (DataInputStream in = open(from)) {
      KnownTags known = KnownTags.read(in);
      return new TagModel(
          known, new PerceptronModelReader(new BinaryFileDataReader(in)).getModel());
    }
  }

  /** What stands in a model behind its mark. */
  static DataInputStream open(InputStream from) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(from, BUFFER), BUFFER));
    if (in.readInt() != MAGIC) {
      throw new IOException("no model of a tagger: it does not begin with the mark of one");
    }
    return in;
  }
}
