package org.commitments.linguistics.opennlp;

import java.io.IOException;
import java.io.OutputStream;
import org.commitments.language.LanguagePack;

/** Makes a model of one kind and scores it. */
interface Trainer {

  /** Trains on a treebank; the same data and seed give the same bytes. */
  void train(LanguagePack pack, Treebank treebank, long seed, OutputStream out) throws IOException;

  /** The score of a model, in percent, on sentences that it has not seen. */
  double score(LanguagePack pack, byte[] model, Treebank test) throws IOException;

  /** What {@link #score} counts. */
  String measure();

  /** The algorithm and its settings, for the card. */
  String settings();
}
