package org.commitments.linguistics.opennlp;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The weights of a perceptron of OpenNLP by the hash of their feature, for a tagger that asks for
 * some thirty features a word: no feature is written out, and no likelihood is worked out where the
 * sums tell the best tag. Immutable; shared by threads.
 */
final class FeatureWeights {

  /** Sums that are nearer than this could have one likelihood, by rounding. */
  private static final double NEAR = 1e-9;

  /** The bits of a packed weight that are its tag. */
  private static final int TAG = 0xFF;

  private final List<Part> tags;

  private final FeatureTable places;

  /** For each feature how many weights it has, and these, each with its tag in the last bits. */
  private final int[] weights;

  /**
   * Takes the weights of a model.
   *
   * @throws IOException where the model is damaged
   * @throws IllegalArgumentException where there are more than 255 tags, a weight is not rounded to
   *     eight bits as {@link TaggerTrainer} does, or two features have the same hash of 64 bits
   */
  FeatureWeights(BinaryModel model) throws IOException {
    tags = model.outcomes().stream().map(Part::of).toList();
    if (tags.size() > TAG) {
      throw new IllegalArgumentException(
          "a tagger has at most " + TAG + " tags, not " + tags.size());
    }
    places = new FeatureTable(model.size());
    weights = new int[model.size() + model.weights()];
    int[] at = new int[1];
    model.visit(
        (hash, outcomes, values) -> {
          places.put(hash, at[0]);
          weights[at[0]++] = outcomes.length;
          for (int outcome : outcomes) {
            weights[at[0]++] = packed(values.getDouble(), outcome);
          }
        });
  }

  /** A weight that needs few bits, with its tag in those that it does not need. */
  private static int packed(double weight, int tag) {
    int bits = Float.floatToRawIntBits((float) weight);
    if ((bits & TAG) != 0 || (float) weight != weight) {
      throw new IllegalArgumentException("the weight " + weight + " is not rounded");
    }
    return bits | tag;
  }

  /** Sums for the tags of one word after the other; for one thread. */
  Sums sums() {
    return new Sums();
  }

  /** Adds up the weights of a word's features. */
  final class Sums implements SentenceFeatures.Sink {

    private final double[] sums = new double[tags.size()];

    private Sums() {}

    /** Begins a word with sums that {@link #ofWord} gave. */
    void begin(double[] known) {
      System.arraycopy(known, 0, sums, 0, sums.length);
    }

    /** The sums of the features that a word has wherever it stands. */
    double[] ofWord(WordParts word) {
      Arrays.fill(sums, 0);
      SentenceFeatures.ofWord(word, this);
      return sums.clone();
    }

    @Override
    public void add(char mark) {
      addHash(mark);
    }

    @Override
    public void add(char mark, Part part) {
      addHash(part.after(mark));
    }

    @Override
    public void add(char mark, Part first, Part second) {
      addHash(second.afterSpace(first.after(mark)));
    }

    @Override
    public void add(char mark, Part first, Part second, Part third) {
      addHash(third.afterSpace(second.afterSpace(first.after(mark))));
    }

    @Override
    public void add(Part whole) {
      addHash(whole.hash());
    }

    private void addHash(long hash) {
      int place = places.get(hash);
      if (place < 0) {
        return;
      }
      int end = place + weights[place];
      while (place < end) {
        int packed = weights[++place];
        sums[packed & TAG] += Float.intBitsToFloat(packed & ~TAG);
      }
    }

    /** The tag with the greatest sum; of several the first. */
    Part best() {
      int best = 0;
      for (int i = 1; i < sums.length; i++) {
        if (sums[i] > sums[best]) {
          best = i;
        }
      }
      for (int i = 0; i < best; i++) {
        if (sums[best] - sums[i] < NEAR) {
          return tags.get(firstOfNearest());
        }
      }
      return tags.get(best);
    }

    /**
     * The best as OpenNLP takes it, by likelihoods, in which what differs by a hair is the same.
     */
    private int firstOfNearest() {
      double largest = 1;
      for (double sum : sums) {
        largest = Math.max(largest, Math.abs(sum));
      }
      double norm = 0;
      for (int i = 0; i < sums.length; i++) {
        sums[i] = StrictMath.exp(sums[i] / largest);
        norm += sums[i];
      }
      int best = 0;
      for (int i = 1; i < sums.length; i++) {
        if (sums[i] / norm > sums[best] / norm) {
          best = i;
        }
      }
      return best;
    }
  }
}
