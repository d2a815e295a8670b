package org.commitments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.commitments.dataset.OutputException;
import org.commitments.decision.Decision;
import org.commitments.evaluate.Calibration;
import org.commitments.evaluate.Evaluation;
import org.commitments.evaluate.Gold;
import org.commitments.language.LanguagePacks;
import org.commitments.linguistics.opennlp.DecisionModel;
import org.commitments.train.Ablation;
import org.commitments.train.Annotated;
import org.commitments.train.Annotations;
import org.commitments.train.DecisionTraining;
import org.commitments.train.ScoreFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Annotated announcements in, models of the decisions out. */
@Command(
    name = "decisions",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    header = "Train what is a commitment, its sectors, and how sure that is.",
    description = {
      "Asks annotated announcements the questions that the extraction asks, and learns the answers."
          + " Cross-validates by document, measures on further announcements, and writes clause.bin,"
          + " split.bin, sector.bin and record.bin, with ablation.tsv, reliability.md and scores.tsv, into the"
          + " folder 'decisions' of the output. The same data give the same bytes."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  commitments train decisions gold/train src/training/announcements --test gold/dev",
      "  commitments train decisions gold/train --annotations src/training/annotations/en.jsonl \\",
      "    --corpus en.jsonl.gz --output models --check",
      "",
      "Exit status: 0 done; 1 a score is below that of scores.tsv (--check), or a fault of the",
      "program; 2 usage; 5 the data cannot be read; 6 the models cannot be written."
    })
final class DecisionsCommand implements Callable<Integer> {

  private static final double TOLERANCE = 0.01;

  /** What is shipped; the rest is only measured. */
  private static final Set<Decision> SHIPPED = Set.of(Decision.values());

  private static final List<Set<Decision>> TRIED =
      List.of(
          Set.of(),
          Set.of(Decision.CLAUSE),
          Set.of(Decision.SPLIT),
          Set.of(Decision.SECTOR),
          SHIPPED);

  private final StringBuilder reliability = new StringBuilder();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "GOLD_DIR",
      arity = "1..*",
      description = "folders of annotated announcements to learn from")
  private List<Path> gold = List.of();

  @Option(
      names = "--annotations",
      paramLabel = "FILE",
      description = "annotations apart from their texts, to learn from; may be repeated")
  private List<Path> annotations = List.of();

  @Option(
      names = "--corpus",
      paramLabel = "FILE",
      description = "the texts of the annotations (JSON Lines, .gz or not); may be repeated")
  private List<Path> corpora = List.of();

  @Option(
      names = "--test",
      paramLabel = "GOLD_DIR",
      description = "annotated announcements to measure on, never to learn from; may be repeated")
  private List<Path> tests = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "the folder of the models; default: models")
  private Path output = Path.of("models");

  @Option(
      names = "--check",
      description =
          "write nothing; exit with 1 where a score is more than 0.01 below that of scores.tsv")
  private boolean check;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    Path folder = output.resolve("decisions");
    ScoreFile file = new ScoreFile(folder.resolve("scores.tsv"));
    Map<String, Double> before = check ? file.read() : Map.of();
    DecisionTraining training =
        new DecisionTraining(documents(), LanguagePacks.bundled(), DecisionTraining.SETTINGS);
    for (Decision decision : Decision.values()) {
      int[] size = training.size(decision);
      out.println(decision.id() + ": " + size[0] + " questions, " + size[1] + " with yes");
    }
    Map<String, Double> scores = new LinkedHashMap<>();
    training.coverage().shares().forEach((id, share) -> scores.put("candidates_" + id, share));
    Ablation ablation = new Ablation();
    for (Set<Decision> learned : check ? List.of(SHIPPED) : TRIED) {
      measure(training, learned, ablation, scores);
    }
    out.println(ablation);
    scores.forEach(
        (name, value) -> out.println(String.format(Locale.ROOT, "%s %.4f", name, value)));
    out.flush();
    if (check) {
      // Of an error, less is better: it has no floor.
      before.keySet().removeIf(name -> name.startsWith("calibration_error"));
      return Shortfall.report(ScoreFile.below(before, scores, TOLERANCE), err);
    }
    write(folder, training, ablation);
    try {
      file.write(scores);
    } catch (IOException e) {
      throw new OutputException(folder, e);
    }
    return ExitStatus.OK;
  }

  private List<Annotated> documents() {
    List<Annotated> documents = new ArrayList<>();
    gold.forEach(folder -> documents.addAll(Annotated.of(Gold.read(folder))));
    annotations.forEach(file -> documents.addAll(Annotations.read(file, corpora)));
    return documents;
  }

  private void measure(
      DecisionTraining training,
      Set<Decision> learned,
      Ablation ablation,
      Map<String, Double> scores) {
    boolean shipped = learned.equals(SHIPPED);
    DecisionTraining.Crossed crossed = training.crossValidate(learned);
    ablation.add(learned, "cross-validation", crossed.whole());
    ablation.add(learned, crossed.judged());
    if (shipped) {
      score("cross-validation", crossed.whole(), scores);
      crossed
          .judged()
          .figures()
          .forEach(
              (language, each) ->
                  each.forEach(
                      (name, value) -> scores.put("judged_" + language + "_" + name, value)));
    }
    for (Path test : tests) {
      Evaluation evaluation = training.evaluate(Annotated.of(Gold.read(test)), learned);
      String name = String.valueOf(test.toAbsolutePath().normalize().getFileName());
      ablation.add(learned, name, evaluation);
      if (shipped) {
        score(name, evaluation, scores);
      }
    }
  }

  private void score(String set, Evaluation evaluation, Map<String, Double> scores) {
    evaluation
        .figures()
        .forEach(
            (language, figures) -> {
              scores.put(set + "_" + language + "_F1", figures.get("F1"));
              scores.put(set + "_" + language + "_record_F1", figures.get("record_F1"));
            });
    Calibration calibration = evaluation.calibration(Evaluation.ALL);
    scores.put("calibration_error_" + set, calibration.error());
    reliability
        .append("## ")
        .append(set)
        .append("\n\n")
        .append(calibration.reliability())
        .append(
            String.format(
                Locale.ROOT, "%nExpected calibration error: %.3f%n%n", calibration.error()));
  }

  private void write(Path folder, DecisionTraining training, Ablation ablation) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<Decision, DecisionModel> model :
          training.models(EnumSet.copyOf(SHIPPED)).entrySet()) {
        Files.write(folder.resolve(model.getKey().id() + ".bin"), model.getValue().bytes());
      }
      ablation.write(folder.resolve("ablation.tsv"));
      String tables = "# How sure, and how often right\n\n" + reliability;
      Files.writeString(
          folder.resolve("reliability.md"),
          tables.replace("\r", "").strip() + "\n",
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new OutputException(folder, e);
    }
  }
}
