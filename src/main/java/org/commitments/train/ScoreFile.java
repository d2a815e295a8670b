package org.commitments.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commitments.linguistics.opennlp.TrainingException;

/**
 * The scores of a model beside it: a table (TSV) of names and shares.
 *
 * @param path where it is
 */
public record ScoreFile(Path path) {

  private static final String HEADER = "score\tvalue";

  /** Writes the scores with four decimals. */
  public void write(Map<String, Double> scores) throws IOException {
    StringBuilder lines = new StringBuilder(HEADER).append('\n');
    scores.forEach(
        (name, value) -> lines.append(String.format(Locale.ROOT, "%s\t%.4f%n", name, value)));
    Files.writeString(path, lines.toString().replace("\r\n", "\n"), StandardCharsets.UTF_8);
  }

  /**
   * The scores.
   *
   * @throws TrainingException where there are none, or a line is not right
   */
  public Map<String, Double> read() {
    Map<String, Double> scores = new LinkedHashMap<>();
    try {
      List<String> lines = Files.readAllLines(path, StandardCharsets.UTF_8);
      for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
        String[] cells = line.split("\t", -1);
        scores.put(cells[0], Double.valueOf(cells[cells.length - 1]));
      }
    } catch (IOException e) {
      throw new TrainingException("cannot read the scores " + path + ": " + e, e);
    } catch (NumberFormatException e) {
      throw new TrainingException(
          "the scores " + path + " hold a line without a number; " + e.getMessage(), e);
    }
    return scores;
  }

  /** A line for each score that lies below the one before by more than a little. */
  public static List<String> below(
      Map<String, Double> before, Map<String, Double> now, double little) {
    List<String> below = new ArrayList<>();
    before.forEach(
        (name, value) -> {
          double score = now.getOrDefault(name, 0.0);
          if (score < value - little) {
            below.add(String.format(Locale.ROOT, "%s is %.4f; it was %.4f", name, score, value));
          }
        });
    return below;
  }
}
