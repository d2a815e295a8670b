package org.commitments.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commitments.evaluate.Tally.Count;

/** How a dataset compares with gold: figures by language and in all, and each error. */
public final class Evaluation {

  /** Stands for all languages together. */
  public static final String ALL = "all";

  private final List<Scorer.Score> scores;
  private final Map<String, Figures> figures;

  private Evaluation(List<Scorer.Score> scores) {
    this.scores = List.copyOf(scores);
    Map<String, Tally> tallies = new TreeMap<>();
    Tally all = new Tally();
    for (Scorer.Score score : scores) {
      tallies.computeIfAbsent(score.document().language(), l -> new Tally()).add(score.tally());
      all.add(score.tally());
    }
    this.figures = new LinkedHashMap<>();
    tallies.forEach((language, tally) -> figures.put(language, Figures.of(tally)));
    figures.put(ALL, Figures.of(all));
  }

  /**
   * Scores a dataset; a gold document without records in it counts as one in which none was found.
   */
  public static Evaluation of(Gold gold, Dataset dataset) {
    return new Evaluation(
        gold.documents().stream()
            .map(document -> Scorer.score(document, dataset.of(document.stem())))
            .toList());
  }

  /** The figures of each language in the order of their names, then of {@link #ALL}. */
  public Map<String, Figures> figures() {
    return java.util.Collections.unmodifiableMap(figures);
  }

  /**
   * The figures of a language, or of {@link #ALL}.
   *
   * @throws GoldException where the gold has no document in it
   */
  public Figures figures(String language) {
    Figures found = figures.get(language);
    if (found == null) {
      throw new GoldException("no language '" + language + "'; known: " + figures.keySet());
    }
    return found;
  }

  /** How the confidence compares with the gold, of a language or of {@link #ALL}. */
  public Calibration calibration(String language) {
    List<Calibration.Judged> judged = new ArrayList<>();
    for (Scorer.Score score : scores) {
      if (in(score, language)) {
        judged.addAll(score.judged());
      }
    }
    return new Calibration(judged, (int) figures(language).get("gold"));
  }

  /**
   * The figures by genre and by field, of a language or of {@link #ALL}: lines of the cells of
   * {@link Breakdown#COLUMNS}, between tabs.
   */
  List<String> breakdown(String language, Function<GoldDocument, Genre> genres) {
    return new Breakdown(scores.stream().filter(score -> in(score, language)).toList())
        .lines(genres);
  }

  private static boolean in(Scorer.Score score, String language) {
    return language.equals(ALL) || score.document().language().equals(language);
  }

  /** A table of the figures. */
  public String table() {
    StringBuilder out = new StringBuilder(String.format(Locale.ROOT, "%-12s", ""));
    figures.keySet().forEach(key -> out.append(String.format(Locale.ROOT, "%9s", key)));
    out.append('\n');
    for (String name : Figures.NAMES) {
      out.append(String.format(Locale.ROOT, "%-12s", name));
      figures.values().forEach(f -> out.append(String.format(Locale.ROOT, "%9s", f.format(name))));
      out.append('\n');
    }
    return out.toString();
  }

  /** A line for each document with its counts. */
  public String byDocument() {
    return scores.stream()
        .map(
            score -> {
              Tally t = score.tally();
              return String.format(
                  Locale.ROOT,
                  "%-34s gold %3d found %3d hit %3d full %3d\n",
                  score.document().stem(),
                  t.get(Count.HIT) + t.get(Count.MISSED),
                  t.get(Count.HIT) + t.get(Count.FALSE),
                  t.get(Count.HIT),
                  t.get(Count.FULL));
            })
        .collect(Collectors.joining());
  }

  /**
   * Each record that is missed, false or wrong in a field, with the stage that made the error.
   *
   * @param tracing watched the extraction; of what it did not hear, less can be told
   */
  public ErrorList errors(Tracing tracing) {
    List<Fault> faults = new ArrayList<>();
    for (Scorer.Score score : scores) {
      Diagnosis diagnosis = new Diagnosis(score, tracing.of(score.document().stem()));
      score.findings().forEach(finding -> faults.addAll(diagnosis.faults(finding)));
    }
    return new ErrorList(faults);
  }
}
