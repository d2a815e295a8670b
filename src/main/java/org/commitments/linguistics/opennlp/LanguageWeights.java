package org.commitments.linguistics.opennlp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.util.normalizer.AggregateCharSequenceNormalizer;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import opennlp.tools.util.normalizer.EmojiCharSequenceNormalizer;
import opennlp.tools.util.normalizer.NumberCharSequenceNormalizer;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;
import opennlp.tools.util.normalizer.UrlCharSequenceNormalizer;

/**
 * OpenNLP's model of languages, evaluated as {@link opennlp.tools.langdetect.LanguageDetectorME}
 * does, which takes several times as long to read it and to sum its weights up. Immutable; shared
 * by threads.
 */
final class LanguageWeights {

  private static final String ENTRY = "langdetect.model";
  private static final int LONGEST = 3;

  /** What OpenNLP takes out of a text before it looks at its letters. */
  private static final CharSequenceNormalizer NORMALIZER =
      new AggregateCharSequenceNormalizer(
          EmojiCharSequenceNormalizer.getInstance(),
          UrlCharSequenceNormalizer.getInstance(),
          TwitterCharSequenceNormalizer.getInstance(),
          NumberCharSequenceNormalizer.getInstance(),
          ShrinkCharSequenceNormalizer.getInstance());

  private final List<String> languages;
  private final FeatureTable places;

  /** For each feature how many weights it has, and for these the language. */
  private final short[] outcomes;

  private final double[] weights;

  private LanguageWeights(BinaryModel model) throws IOException {
    languages = model.outcomes();
    places = new FeatureTable(model.size());
    outcomes = new short[model.size() + model.weights()];
    weights = new double[outcomes.length];
    int[] at = new int[1];
    model.visit(
        (hash, numbers, values) -> {
          places.put(hash, at[0]);
          outcomes[at[0]++] = (short) numbers.length;
          for (int number : numbers) {
            outcomes[at[0]] = (short) number;
            weights[at[0]++] = values.getDouble();
          }
        });
  }

  /**
   * Reads the model of a language detector.
   *
   * @throws IOException where it is none
   */
  static LanguageWeights read(InputStream in) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(ENTRY)) {
          return new LanguageWeights(BinaryModel.read(ByteBuffer.wrap(zip.readAllBytes())));
        }
      }
    }
    throw new IOException("no model of a language detector: it has no entry " + ENTRY);
  }

  /** All languages, the likeliest first. */
  Language[] ranked(String sample) {
    double[] sums = new double[languages.size()];
    Arrays.fill(sums, Math.log(1.0 / sums.length));
    long before = 0;
    for (long gram : grams(NORMALIZER.normalize(sample))) {
      if (gram != before) {
        add(gram, sums);
      }
      before = gram;
    }
    double norm = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.exp(sums[i]);
      norm += sums[i];
    }
    Language[] ranked = new Language[sums.length];
    for (int i = 0; i < sums.length; i++) {
      ranked[i] = new Language(languages.get(i), sums[i] / norm);
    }
    Arrays.sort(ranked, (one, other) -> Double.compare(other.getConfidence(), one.getConfidence()));
    return ranked;
  }

  /** The hashes of all strings of one to three units in small letters, sorted. */
  private static long[] grams(CharSequence text) {
    StringBuilder lower = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int point = Character.codePointAt(text, i);
      lower.appendCodePoint(Character.toLowerCase(point));
      i += Character.charCount(point);
    }
    int length = lower.length();
    long[] grams = new long[LONGEST * length];
    int count = 0;
    for (int i = 0; i < length; i++) {
      long hash = 0;
      for (int end = i; end < Math.min(length, i + LONGEST); end++) {
        hash = Part.then(hash, lower.charAt(end));
        grams[count++] = hash;
      }
    }
    long[] sorted = Arrays.copyOf(grams, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private void add(long hash, double[] sums) {
    int place = places.get(hash);
    if (place < 0) {
      return;
    }
    int end = place + outcomes[place];
    while (place < end) {
      place++;
      sums[outcomes[place]] += weights[place];
    }
  }
}
