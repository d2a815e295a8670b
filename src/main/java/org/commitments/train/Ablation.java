package org.commitments.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commitments.decision.Decision;
import org.commitments.evaluate.Evaluation;
import org.commitments.evaluate.Figures;

/** What each decision gains: the same documents with the rules, and with what is learned. */
public final class Ablation {

  private static final List<String> FIGURES =
      List.of("P", "R", "F1", "party", "sector_F1", "record_F1", "proposal_F1");

  /** Figures that only judged places have. */
  private static final String SPLIT = "split";

  private static final String RULES = "rules";

  private final List<String> lines = new ArrayList<>();

  /** Begins a table. */
  public Ablation() {
    lines.add("learned\tset\tlanguage\t" + String.join("\t", FIGURES) + "\t" + SPLIT);
  }

  /** Adds the figures of a set. */
  public void add(Set<Decision> learned, String set, Evaluation evaluation) {
    for (Map.Entry<String, Figures> entry : evaluation.figures().entrySet()) {
      Figures figures = entry.getValue();
      String cells = FIGURES.stream().map(figures::format).collect(Collectors.joining("\t"));
      lines.add(name(learned) + "\t" + set + "\t" + entry.getKey() + "\t" + cells + "\t");
    }
  }

  /** Adds the figures of places that were judged one by one; some figures they do not have. */
  public void add(Set<Decision> learned, JudgedFigures judged) {
    judged
        .figures()
        .forEach(
            (language, figures) -> {
              String cells =
                  Stream.concat(FIGURES.stream(), Stream.of(SPLIT))
                      .map(name -> figures.containsKey(name) ? format(figures.get(name)) : "")
                      .collect(Collectors.joining("\t"));
              lines.add(name(learned) + "\tjudged\t" + language + "\t" + cells);
            });
  }

  private static String format(double figure) {
    return String.format(Locale.ROOT, "%.3f", figure);
  }

  private static String name(Set<Decision> learned) {
    String name = learned.stream().sorted().map(Decision::id).collect(Collectors.joining("+"));
    return name.isEmpty() ? RULES : name;
  }

  /** Writes the table (TSV). */
  public void write(Path file) throws IOException {
    Files.writeString(file, this + "\n", StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return String.join("\n", lines);
  }
}
