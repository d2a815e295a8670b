package org.commitments.linguistics.opennlp;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A model in the binary form of OpenNLP's writers, read without an object for each feature, which
 * takes a fraction of the time and memory of OpenNLP's own reader.
 */
final class BinaryModel {

  private final List<String> outcomes;
  private final List<Pattern> patterns;
  private final long[] hashes;
  private final ByteBuffer weights;

  /** Takes the features one by one. */
  interface Visitor {

    /**
     * Takes a feature.
     *
     * @param hash the hash of its name, as {@link Part} has it
     * @param outcomes the numbers of the outcomes that it weighs; not to be changed
     * @param weights stands before its weights, as many as there are outcomes, all to be read
     */
    void feature(long hash, int[] outcomes, ByteBuffer weights);
  }

  /** So many features in a row weigh these outcomes. */
  private static final class Pattern {
    private final int features;
    private final int[] outcomes;

    Pattern(int features, int[] outcomes) {
      this.features = features;
      this.outcomes = outcomes;
    }
  }

  private BinaryModel(
      List<String> outcomes, List<Pattern> patterns, long[] hashes, ByteBuffer weights) {
    this.outcomes = outcomes;
    this.patterns = patterns;
    this.hashes = hashes;
    this.weights = weights;
  }

  /**
   * Reads a perceptron or a model of maximum entropy.
   *
   * @throws IOException where the bytes are no such model
   */
  static BinaryModel read(ByteBuffer in) throws IOException {
    try {
      String kind = text(in);
      if (kind.equals("GIS")) {
        in.getInt(); // the constant and the parameter of a correction that is no longer made
        in.getDouble();
      } else if (!kind.equals("Perceptron")) {
        throw new IOException("no model of the kinds GIS and Perceptron: '" + kind + "'");
      }
      int tags = in.getInt();
      List<String> outcomes = new ArrayList<>();
      for (int i = 0; i < tags; i++) {
        outcomes.add(text(in));
      }
      int rows = in.getInt();
      List<Pattern> patterns = new ArrayList<>();
      for (int i = 0; i < rows; i++) {
        patterns.add(pattern(text(in)));
      }
      long[] hashes = new long[in.getInt()];
      for (int i = 0; i < hashes.length; i++) {
        hashes[i] = hash(in);
      }
      return new BinaryModel(outcomes, patterns, hashes, in.slice());
    } catch (BufferUnderflowException | NumberFormatException | NegativeArraySizeException e) {
      throw new IOException("the model is cut off or damaged", e);
    }
  }

  /** "3 0 4": three features weigh the outcomes 0 and 4. */
  private static Pattern pattern(String row) {
    String[] numbers = row.split(" ", -1);
    int[] outcomes = new int[numbers.length - 1];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = Integer.parseInt(numbers[i + 1]);
    }
    return new Pattern(Integer.parseInt(numbers[0]), outcomes);
  }

  private static String text(ByteBuffer in) {
    int end = in.getShort() & 0xFFFF;
    end += in.position();
    StringBuilder text = new StringBuilder();
    while (in.position() < end) {
      text.append(unit(in));
    }
    return text.toString();
  }

  private static long hash(ByteBuffer in) {
    int end = in.getShort() & 0xFFFF;
    end += in.position();
    long hash = 0;
    while (in.position() < end) {
      hash = Part.then(hash, unit(in));
    }
    return hash;
  }

  /** One UTF-16 unit of Java's modified UTF-8. */
  private static char unit(ByteBuffer in) {
    int first = in.get();
    if (first >= 0) {
      return (char) first;
    }
    if ((first & 0xE0) == 0xC0) {
      return (char) ((first & 0x1F) << 6 | (in.get() & 0x3F));
    }
    return (char) ((first & 0x0F) << 12 | (in.get() & 0x3F) << 6 | (in.get() & 0x3F));
  }

  /** What the model tells apart. */
  List<String> outcomes() {
    return outcomes;
  }

  /** How many features it has. */
  int size() {
    return hashes.length;
  }

  /** How many weights all features have. */
  int weights() {
    return weights.remaining() / Double.BYTES;
  }

  /**
   * Shows all features in their order.
   *
   * @throws IOException where there are fewer weights or features than there should be
   */
  void visit(Visitor visitor) throws IOException {
    ByteBuffer rest = weights.duplicate();
    int at = 0;
    try {
      for (Pattern pattern : patterns) {
        for (int i = 0; i < pattern.features; i++) {
          visitor.feature(hashes[at++], pattern.outcomes, rest);
        }
      }
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new IOException("the model is cut off or damaged", e);
    }
    if (at < hashes.length || rest.hasRemaining()) {
      throw new IOException("the model has more features or weights than it tells of");
    }
  }
}
