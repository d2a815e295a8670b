package org.commitments.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the confidence in commitments compares with how often they are right: in tenths of
 * confidence, and as the curve of precision over recall for a rising least confidence.
 *
 * @param judged the found commitments, without those that may be found or not
 * @param gold how many there are to be found
 */
public record Calibration(List<Judged> judged, int gold) {

  private static final int BINS = 10;

  /**
   * A found commitment.
   *
   * @param confidence from 0 to 1
   * @param right whether it is one in the gold
   */
  public record Judged(double confidence, boolean right) {}

  /** Copies the list. */
  public Calibration {
    judged = List.copyOf(judged);
  }

  /**
   * The expected calibration error: the mean distance of confidence and share of right ones, over
   * tenths of confidence, by their numbers; from 0 to 1. After M. Pakdaman Naeini, G. Cooper and M.
   * Hauskrecht, "Obtaining Well Calibrated Probabilities Using Bayesian Binning" (2015).
   */
  public double error() {
    double error = 0;
    for (Bin bin : bins()) {
      error += bin.size() * Math.abs(bin.confidence() - bin.right());
    }
    return judged.isEmpty() ? 0 : error / judged.size();
  }

  /** A tenth of confidence: how many, their mean confidence, and the share that is right. */
  private record Bin(int number, int size, double confidence, double right) {}

  private List<Bin> bins() {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      int number = i;
      List<Judged> in = judged.stream().filter(each -> bin(each.confidence()) == number).toList();
      if (!in.isEmpty()) {
        double confidence = in.stream().mapToDouble(Judged::confidence).average().orElse(0);
        double right = in.stream().mapToInt(each -> each.right() ? 1 : 0).average().orElse(0);
        bins.add(new Bin(number, in.size(), confidence, right));
      }
    }
    return bins;
  }

  private static int bin(double confidence) {
    return Math.min(BINS - 1, (int) (confidence * BINS));
  }

  /** A table (Markdown): a line for each tenth of confidence. */
  public String reliability() {
    StringBuilder out = new StringBuilder("| confidence | records | mean | right |\n");
    out.append("| --- | --- | --- | --- |\n");
    for (Bin bin : bins()) {
      double low = (double) bin.number() / BINS;
      out.append(
          String.format(
              Locale.ROOT,
              "| %.1f-%.1f | %d | %.3f | %.3f |\n",
              low,
              low + 1.0 / BINS,
              bin.size(),
              bin.confidence(),
              bin.right()));
    }
    return out.toString();
  }

  /** What is left with a least confidence. */
  private String point(double least) {
    long found = judged.stream().filter(each -> each.confidence() >= least).count();
    long hit = judged.stream().filter(each -> each.right() && each.confidence() >= least).count();
    double precision = found == 0 ? 1 : (double) hit / found;
    double recall = gold == 0 ? 0 : (double) hit / gold;
    double f1 = hit == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return String.format(
        Locale.ROOT, "%.2f\t%d\t%.3f\t%.3f\t%.3f", least, found, precision, recall, f1);
  }

  /** The curve: least confidence, found, precision, recall and F1, between tabs. */
  List<String> curve() {
    List<String> points = new ArrayList<>();
    for (int least = 0; least < BINS; least++) {
      points.add(point((double) least / BINS));
    }
    return points;
  }
}
