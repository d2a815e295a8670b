package org.commitments.linguistics.opennlp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import opennlp.tools.ml.model.AbstractDataIndexer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.ml.perceptron.PerceptronModel;
import opennlp.tools.ml.perceptron.PerceptronTrainer;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.TrainingParameters;
import org.commitments.linguistics.TaggedSentence;
import org.jspecify.annotations.Nullable;

/**
 * Trains the small tagger: averaged perceptrons of OpenNLP over the sentences in several orders,
 * whose weights are added up, which takes the chance of an order out of them, and then rounded so
 * that they pack well.
 *
 * @param iterations passes over the sentences
 * @param cutoff how often a feature must be seen
 * @param seed of the order of the sentences
 */
public record TaggerTrainer(int iterations, int cutoff, long seed) {

  /** So many perceptrons see the sentences in orders of their own; their weights are added up. */
  private static final int ORDERS = 4;

  /** Weights that are smaller than this share of the largest are left out. */
  private static final double LEAST_WEIGHT = 0.0005;

  /** The same sentences and settings give the same tagger. */
  public PerceptronTagger train(List<TaggedSentence> sentences) {
    return PerceptronTagger.of(model(sentences));
  }

  TagModel model(List<TaggedSentence> sentences) {
    KnownTags known = KnownTags.of(sentences);
    TreeMap<String, double[]> sums = new TreeMap<>();
    List<String> tags =
        sentences.stream()
            .flatMap(sentence -> sentence.tags().stream())
            .distinct()
            .sorted()
            .toList();
    for (int order = 0; order < ORDERS; order++) {
      List<TaggedSentence> shuffled = new ArrayList<>(sentences);
      Collections.shuffle(shuffled, new Random(seed + order));
      add(perceptron(shuffled, known), tags, sums);
    }
    return new TagModel(known, rounded(sums, tags));
  }

  private AbstractModel perceptron(List<TaggedSentence> sentences, KnownTags known) {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
    // Sorted events would show the perceptron one tag after the other.
    parameters.put(AbstractDataIndexer.SORT_PARAM, false);
    parameters.put(TrainingParameters.ALGORITHM_PARAM, PerceptronTrainer.PERCEPTRON_VALUE);
    try {
      DataIndexer indexer = new OnePassDataIndexer();
      indexer.init(parameters, new HashMap<>());
      indexer.index(new Events(sentences, known));
      return new PerceptronTrainer().trainModel(iterations, indexer, cutoff, true);
    } catch (IOException e) {
      throw new UncheckedIOException("the sentences cannot be read", e);
    }
  }

  /** Adds the weights of a perceptron to those of others, by feature and tag. */
  @SuppressWarnings("unchecked")
  private static void add(AbstractModel model, List<String> tags, Map<String, double[]> sums) {
    Object[] structures = model.getDataStructures();
    String[] outcomes = (String[]) structures[2];
    int[] places = new int[outcomes.length];
    Arrays.setAll(places, i -> tags.indexOf(outcomes[i]));
    ((Map<String, Context>) structures[1])
        .forEach(
            (feature, context) -> {
              double[] sum = sums.computeIfAbsent(feature, name -> new double[tags.size()]);
              for (int i = 0; i < context.getOutcomes().length; i++) {
                sum[places[context.getOutcomes()[i]]] += context.getParameters()[i];
              }
            });
  }

  private static AbstractModel rounded(Map<String, double[]> sums, List<String> tags) {
    double largest =
        sums.values().stream().flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(1);
    List<String> names = new ArrayList<>();
    List<Context> kept = new ArrayList<>();
    sums.forEach(
        (name, weights) -> {
          Context small = rounded(weights, largest);
          if (small.getOutcomes().length > 0) {
            names.add(name);
            kept.add(small);
          }
        });
    return new PerceptronModel(
        kept.toArray(new Context[0]), names.toArray(new String[0]), tags.toArray(new String[0]));
  }

  private static Context rounded(double[] weights, double largest) {
    int[] kept = new int[weights.length];
    double[] values = new double[weights.length];
    int size = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0 && Math.abs(weights[i]) >= LEAST_WEIGHT * largest) {
        kept[size] = i;
        // Eight bits of mantissa: sign, exponent and these fill the first three bytes of eight.
        values[size++] = Double.longBitsToDouble(Double.doubleToLongBits(weights[i]) & -1L << 44);
      }
    }
    return new Context(Arrays.copyOf(kept, size), Arrays.copyOf(values, size));
  }

  /** The words that have more than one tag, each with its features. */
  private static final class Events implements ObjectStream<Event> {

    private final Iterator<TaggedSentence> sentences;
    private final KnownTags known;
    private Iterator<Event> events = Collections.emptyIterator();

    Events(List<TaggedSentence> sentences, KnownTags known) {
      this.sentences = sentences.iterator();
      this.known = known;
    }

    @Override
    public @Nullable Event read() {
      while (!events.hasNext()) {
        if (!sentences.hasNext()) {
          return null;
        }
        events = events(sentences.next()).iterator();
      }
      return events.next();
    }

    private List<Event> events(TaggedSentence sentence) {
      SentenceFeatures features =
          new SentenceFeatures(sentence.words(), word -> WordParts.of(word, known));
      List<Event> found = new ArrayList<>();
      Part before = Part.of("");
      Part beforeThat = before;
      for (int i = 0; i < sentence.words().size(); i++) {
        Part tag = Part.of(sentence.tags().get(i));
        if (features.word(i).sure() == null) {
          List<String> written = features.written(i, before, beforeThat);
          found.add(new Event(tag.text(), written.toArray(new String[0])));
        }
        beforeThat = before;
        before = tag;
      }
      return found;
    }
  }
}
