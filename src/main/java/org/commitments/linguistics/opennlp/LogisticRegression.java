package org.commitments.linguistics.opennlp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
import org.commitments.linguistics.opennlp.DecisionModel.Lesson;

/**
 * Weights of features for the answer yes, at the least of their loss: the negative logarithm of the
 * likelihood of all answers, and half the prior times the sum of squares of the weights (Bishop,
 * Pattern Recognition and Machine Learning, 4.3.2). The loss is convex, so there is one such place.
 * OpenNLP's minimizer stops on the way, at a relative change of 1e-4; it is started again from
 * there, and told the loss above a bound below which it cannot fall, until the slope is level.
 */
final class LogisticRegression {

  /** The steepest slope that is still taken for level, in log-likelihood by weight. */
  private static final double LEVEL = 1e-3;

  private static final int MOST_STARTS = 500;

  private final List<String> features;
  private final int[][] lessons;
  private final boolean[] answers;
  private final double prior;

  private LogisticRegression(
      List<String> features, int[][] lessons, boolean[] answers, double prior) {
    this.features = features;
    this.lessons = lessons;
    this.answers = answers;
    this.prior = prior;
  }

  /**
   * Learns a weight for each feature, in the order in which they come up first.
   *
   * @param prior how strongly weights are held near zero; above 0
   * @throws TrainingException where the prior is not above 0: a feature with one answer only would
   *     get a weight without end
   */
  static Map<String, Double> weights(List<Lesson> lessons, double prior) {
    if (!(prior > 0)) {
      throw new TrainingException("prior " + prior + ": must be above 0");
    }
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int[][] rows = new int[lessons.size()][];
    boolean[] answers = new boolean[lessons.size()];
    for (int i = 0; i < rows.length; i++) {
      Lesson lesson = lessons.get(i);
      rows[i] =
          lesson.features().stream()
              .mapToInt(name -> numbers.computeIfAbsent(name, unseen -> numbers.size()))
              .toArray();
      answers[i] = lesson.yes();
    }
    List<String> features = new ArrayList<>(numbers.keySet());
    double[] found = new LogisticRegression(features, rows, answers, prior).least();
    Map<String, Double> weights = new LinkedHashMap<>();
    for (int i = 0; i < found.length; i++) {
      weights.put(features.get(i), found[i]);
    }
    return weights;
  }

  private double[] least() {
    double[] at = new double[features.size()];
    for (int start = 0; start < MOST_STARTS; start++) {
      double[] slopes = slopes(at);
      if (steepest(slopes) <= LEVEL) {
        return at;
      }
      double[] step = new QNMinimizer(0, 0).minimize(new From(at, slopes));
      at = sum(at, step);
    }
    throw new TrainingException(
        "after " + MOST_STARTS + " starts the steepest slope is " + steepest(slopes(at)));
  }

  private double loss(double[] weights) {
    double loss = 0;
    for (int i = 0; i < lessons.length; i++) {
      double margin = answers[i] ? logOdds(weights, i) : -logOdds(weights, i);
      loss += margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin;
    }
    for (double weight : weights) {
      loss += prior / 2 * weight * weight;
    }
    return loss;
  }

  private double[] slopes(double[] weights) {
    double[] slopes = new double[weights.length];
    for (int i = 0; i < slopes.length; i++) {
      slopes[i] = prior * weights[i];
    }
    for (int i = 0; i < lessons.length; i++) {
      double likelihood = 1 / (1 + Math.exp(-logOdds(weights, i)));
      double over = likelihood - (answers[i] ? 1 : 0);
      for (int feature : lessons[i]) {
        slopes[feature] += over;
      }
    }
    return slopes;
  }

  private double logOdds(double[] weights, int lesson) {
    double sum = 0;
    for (int feature : lessons[lesson]) {
      sum += weights[feature];
    }
    return sum;
  }

  private static double steepest(double[] slopes) {
    double most = 0;
    for (double slope : slopes) {
      most = Math.max(most, Math.abs(slope));
    }
    return most;
  }

  private static double[] sum(double[] one, double[] other) {
    double[] sum = one.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other[i];
    }
    return sum;
  }

  /**
   * The loss by the way from a place, since the minimizer always starts from nought, less what it
   * has at least: the curve is nowhere flatter than the prior, so from here it falls by half the
   * square of the slope over the prior at most (Boyd and Vandenberghe, Convex Optimization, 9.9).
   */
  private final class From implements Function {

    private final double[] start;
    private final double least;

    From(double[] start, double[] slopes) {
      this.start = start;
      double square = 0;
      for (double slope : slopes) {
        square += slope * slope;
      }
      this.least = Math.max(0, loss(start) - square / (2 * prior));
    }

    @Override
    public int getDimension() {
      return start.length;
    }

    @Override
    public double valueAt(double[] way) {
      return loss(sum(start, way)) - least;
    }

    @Override
    public double[] gradientAt(double[] way) {
      return slopes(sum(start, way));
    }
  }
}
