package org.commitments.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.commitments.batch.Batch;
import org.commitments.evaluate.Calibration;
import org.commitments.evaluate.Dataset;
import org.commitments.evaluate.ErrorList;
import org.commitments.evaluate.Evaluation;
import org.commitments.evaluate.Figures;
import org.commitments.evaluate.Floor;
import org.commitments.evaluate.Genres;
import org.commitments.evaluate.Gold;
import org.commitments.evaluate.GoldTexts;
import org.commitments.evaluate.QualityReport;
import org.commitments.evaluate.Tracing;
import org.commitments.model.Document;
import org.commitments.model.Extraction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gold and a dataset in, figures out. */
@Command(
    name = "evaluate",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    header = "Compare a dataset with annotated documents.",
    description = {
      "Prints precision, recall and the share of right fields, by language and in all.",
      "With a dataset, its records are scored. Otherwise the texts that the gold names are"
          + " extracted first, those in INPUT where it is given; each gets the date of its gold"
          + " file where that has one, since some texts carry none. The language is detected."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  commitments evaluate dataset gold/dev",
      "  commitments evaluate gold/dev --errors",
      "  commitments evaluate gold/dev --set dev --floor src/evaluation/floor.tsv",
      "",
      "Exit status: 0 done; 1 a figure is below its floor, or a fault of the program; 2 usage;",
      "5 no gold, or it cannot be read."
    })
final class EvaluateCommand implements Callable<Integer> {

  private final Environment environment;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "DATASET_OR_INPUT GOLD_DIR",
      arity = "1..2",
      description =
          "a dataset's folder, a commitments.jsonl, or texts; then the folder of the gold, which is"
              + " searched with the folders below it. The first may be left out")
  private List<Path> paths = List.of();

  @Option(
      names = "--errors",
      description =
          "list each record that is missed, false or not right, with the stage and the rule that made"
              + " the error (tabs between cells), and count them")
  private boolean errors;

  @Option(names = "--by-document", description = "print the counts of each document")
  private boolean byDocument;

  @Option(names = "--json", description = "print the figures as JSON, and nothing else")
  private boolean json;

  @Option(
      names = "--set",
      paramLabel = "NAME",
      description = "what the gold is called in reports and floors; default: its folder's name")
  private @Nullable String set;

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "write the figures into a table (TSV), in the place of the set's older ones")
  private @Nullable Path report;

  @Option(
      names = "--breakdown",
      paramLabel = "FILE",
      description =
          "write the figures by genre and by field into a table (TSV), in the place of the set's"
              + " older lines; the genre is told by the titles and leads of the texts that the gold"
              + " names")
  private @Nullable Path breakdown;

  @Option(
      names = "--curve",
      paramLabel = "FILE",
      description =
          "write precision and recall for each least confidence into a table (TSV), in the place of"
              + " the set's older lines, and print how confidence and being right agree")
  private @Nullable Path curve;

  @Option(
      names = "--floor",
      paramLabel = "FILE",
      description =
          "exit with 1 where a figure lies below its floor in this table (TSV: set, language,"
              + " figure, floor)")
  private @Nullable Path floor;

  @Mixin private final StageOptions stages = new StageOptions();

  EvaluateCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    Path goldFolder = paths.get(paths.size() - 1);
    Gold gold = Gold.read(goldFolder);
    Tracing tracing = new Tracing();
    Evaluation evaluation = Evaluation.of(gold, dataset(command, gold, tracing));
    if (json) {
      out.println(json(evaluation));
    } else {
      if (errors) {
        ErrorList list = evaluation.errors(tracing);
        list.lines().forEach(line -> out.println(Safe.row(line)));
        out.println();
        list.counts().forEach(line -> out.println(Safe.row(line)));
        out.println();
      }
      if (byDocument) {
        out.print(evaluation.byDocument());
      }
      out.print(evaluation.table());
    }
    out.flush();
    String name = set == null ? name(goldFolder) : set;
    if (curve != null) {
      QualityReport.writeCurve(curve, name, evaluation);
      Calibration calibration = evaluation.calibration(Evaluation.ALL);
      out.print(calibration.reliability());
      out.println(
          String.format(Locale.ROOT, "expected calibration error: %.3f", calibration.error()));
      out.flush();
    }
    if (report != null) {
      QualityReport.write(report, name, evaluation);
    }
    if (breakdown != null) {
      Genres genres = stages.engine(environment, command).genres().get();
      QualityReport.writeBreakdown(breakdown, name, evaluation, genres);
    }
    List<String> below = floor == null ? List.of() : Floor.check(floor, name, evaluation);
    return Shortfall.report(below, err);
  }

  private Dataset dataset(CommandSpec command, Gold gold, Tracing tracing) {
    PrintWriter err = command.commandLine().getErr();
    int threads = stages.threads(command);
    List<Path> inputs = paths.subList(0, paths.size() - 1);
    if (!inputs.isEmpty() && Dataset.isAt(inputs.get(0))) {
      return Dataset.read(inputs.get(0));
    }
    Engine engine = stages.engine(environment, command);
    Function<Document, Extraction> extraction =
        errors ? tracing.over(engine.watched().apply(tracing::watch)) : engine.stages().get();
    Batch batch = new Batch(extraction, threads);
    return new GoldTexts(gold)
        .extract(inputs, batch, complaint -> err.println(Safe.words(complaint)));
  }

  private static String name(Path folder) {
    return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
  }

  private static String json(Evaluation evaluation) {
    Map<String, Map<String, Double>> values = new LinkedHashMap<>();
    for (Map.Entry<String, Figures> entry : evaluation.figures().entrySet()) {
      values.put(entry.getKey(), entry.getValue().values());
    }
    try {
      return new ObjectMapper().writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("figures cannot be written: " + values, e);
    }
  }
}
