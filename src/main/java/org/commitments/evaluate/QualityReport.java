package org.commitments.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The committed tables of figures: by language, by genre and field, and by least confidence. */
public final class QualityReport {

  private static final String CURVE = "set\tlanguage\tleast\tfound\tP\tR\tF1";
  private static final String BREAKDOWN = "set\tlanguage\t" + String.join("\t", Breakdown.COLUMNS);
  private static final String HEADER = "set\tlanguage\t" + String.join("\t", Figures.NAMES);

  private QualityReport() {}

  /**
   * Writes the figures of a set into a table; lines of other sets stay as they are.
   *
   * @throws GoldException where the file cannot be read or written
   */
  public static void write(Path file, String set, Evaluation evaluation) {
    List<String> lines = new ArrayList<>();
    evaluation
        .figures()
        .forEach((language, figures) -> lines.add(set + "\t" + language + "\t" + cells(figures)));
    replace(file, HEADER, set, lines);
  }

  /**
   * Writes the curve of precision over recall, by the least confidence, into a table; lines of
   * other sets stay as they are.
   *
   * @throws GoldException where the file cannot be read or written
   */
  public static void writeCurve(Path file, String set, Evaluation evaluation) {
    List<String> lines = new ArrayList<>();
    for (String language : evaluation.figures().keySet()) {
      for (String point : evaluation.calibration(language).curve()) {
        lines.add(set + "\t" + language + "\t" + point);
      }
    }
    replace(file, CURVE, set, lines);
  }

  /**
   * Writes the figures by genre and by field into a table; lines of other sets stay as they are.
   *
   * @throws GoldException where the file cannot be read or written, or a text that the gold names
   *     cannot be read
   */
  public static void writeBreakdown(Path file, String set, Evaluation evaluation, Genres genres) {
    Map<GoldDocument, Genre> known = new HashMap<>();
    List<String> lines = new ArrayList<>();
    for (String language : evaluation.figures().keySet()) {
      evaluation
          .breakdown(language, document -> known.computeIfAbsent(document, genres::of))
          .forEach(line -> lines.add(set + "\t" + language + "\t" + line));
    }
    replace(file, BREAKDOWN, set, lines);
  }

  /** Puts the lines of a set after those of other sets. */
  private static void replace(Path file, String header, String set, List<String> own) {
    try {
      List<String> lines = new ArrayList<>();
      lines.add(header);
      if (Files.exists(file)) {
        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .filter(line -> !line.startsWith("set\t") && !line.startsWith(set + "\t"))
            .forEach(lines::add);
      }
      lines.addAll(own);
      Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new GoldException("cannot write the report " + file + ": " + e, e);
    }
  }

  private static String cells(Figures figures) {
    return Figures.NAMES.stream().map(figures::format).collect(Collectors.joining("\t"));
  }
}
