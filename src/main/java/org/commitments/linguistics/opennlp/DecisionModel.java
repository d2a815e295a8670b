package org.commitments.linguistics.opennlp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.GenericModelWriter;
import org.commitments.decision.Decider;
import org.commitments.decision.Question;

/** A logistic regression that answers one kind of question; safe for use by many threads. */
public final class DecisionModel {

  private static final String YES = "yes";
  private static final String NO = "no";
  private static final String WEIGHTS = "weights.bin";

  /** Weights are rounded to 1/10,000, far below what a lesson more or less makes of them. */
  private static final double DIGITS = 10_000;

  private final AbstractModel weights;
  private final Settings settings;
  private final int yes;

  private DecisionModel(AbstractModel weights, Settings settings) {
    this.weights = weights;
    this.settings = settings;
    this.yes = weights.getIndex(YES);
  }

  /**
   * A question with its right answer.
   *
   * @param features the evidence
   * @param yes the answer
   */
  public record Lesson(List<String> features, boolean yes) {

    /** Copies the list. */
    public Lesson {
      features = List.copyOf(features);
    }
  }

  /**
   * How a model is made and used.
   *
   * @param prior how strongly weights are held near zero; 0 and more
   * @param turns from which likelihood on the answer is yes though the rules say no; above 1 never
   * @param keeps from which likelihood on the answer is yes as the rules say
   */
  public record Settings(double prior, double turns, double keeps) {

    /** The model answers: yes from a likelihood on, whatever the rules say. */
    public static Settings deciding(double prior, double threshold) {
      return new Settings(prior, threshold, threshold);
    }

    /** The rules answer, and the model tells how likely that is. */
    public static Settings telling(double prior) {
      return new Settings(prior, Double.POSITIVE_INFINITY, 0);
    }
  }

  /**
   * Learns a logistic regression with a Gaussian prior on the weights. The same lessons give the
   * same model.
   *
   * @throws TrainingException where the lessons have but one answer
   */
  public static DecisionModel train(List<Lesson> lessons, Settings settings) {
    long right = lessons.stream().filter(Lesson::yes).count();
    if (right == 0 || right == lessons.size()) {
      throw new TrainingException(
          "nothing to learn: of "
              + lessons.size()
              + " questions "
              + right
              + " have the answer yes");
    }
    Map<String, Double> learned = LogisticRegression.weights(lessons, settings.prior());
    Context[] rows = new Context[learned.size()];
    int at = 0;
    for (double weight : learned.values()) {
      rows[at++] = new Context(new int[] {0}, new double[] {rounded(weight)});
    }
    String[] features = learned.keySet().toArray(String[]::new);
    return new DecisionModel(new QNModel(rows, features, new String[] {YES, NO}), settings);
  }

  private static double rounded(double weight) {
    return Math.rint(weight * DIGITS) / DIGITS;
  }

  Decider.Answer answer(Question question) {
    double likelihood = weights.eval(question.features().toArray(String[]::new))[yes];
    double from = question.rules() ? settings.keeps() : settings.turns();
    return new Decider.Answer(likelihood >= from, likelihood);
  }

  /** What each feature adds to the log-odds of yes: the odds with all less those without it. */
  List<Decider.Weight> weights(Question question) {
    List<Decider.Weight> found = new ArrayList<>();
    double all = logOdds(question.features());
    for (String feature : question.features()) {
      List<String> others = new ArrayList<>(question.features());
      others.remove(feature);
      found.add(new Decider.Weight(feature, all - logOdds(others)));
    }
    found.sort(Comparator.comparingDouble(weight -> -Math.abs(weight.logOdds())));
    return found;
  }

  private double logOdds(List<String> features) {
    double likelihood = weights.eval(features.toArray(String[]::new))[yes];
    return Math.log(likelihood / (1 - likelihood));
  }

  /** The bytes of its file; the same model gives the same. */
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(bytes)) {
      data.writeDouble(settings.turns());
      data.writeDouble(settings.keeps());
      new GenericModelWriter(weights, data).persist();
      StableZip.write(out, Map.of(WEIGHTS, bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return out.toByteArray();
  }

  /**
   * Reads what {@link #bytes} gave.
   *
   * @throws IOException where it is something else
   */
  static DecisionModel read(InputStream in) throws IOException {
    byte[] weights = StableZip.read(in).get(WEIGHTS);
    if (weights == null) {
      throw new IOException("no model: needed is the entry " + WEIGHTS);
    }
    DataInputStream data = new DataInputStream(new ByteArrayInputStream(weights));
    Settings settings = new Settings(0, data.readDouble(), data.readDouble());
    AbstractModel model = new GenericModelReader(new BinaryFileDataReader(data)).getModel();
    return new DecisionModel(model, settings);
  }
}
