package org.commitments.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.commitments.archive.Archive;
import org.commitments.archive.Listing;
import org.commitments.archive.Reading;
import org.commitments.batch.Batch;
import org.commitments.batch.Duplicates;
import org.commitments.batch.ExtractionRun;
import org.commitments.batch.Outcome;
import org.commitments.batch.RecordLimit;
import org.commitments.batch.RunState;
import org.commitments.batch.TimedExtractor;
import org.commitments.dataset.Account;
import org.commitments.dataset.DatasetWriter;
import org.commitments.dataset.Folders;
import org.commitments.dataset.Format;
import org.commitments.dataset.RunSettings;
import org.commitments.model.Diagnostic;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Announcements in, a dataset out. */
@Command(
    name = "extract",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    header = "Extract the commitments of announcements into a dataset.",
    description = {
      "Reads text, pages of HTML, and archives and folders of them, and writes commitments.jsonl, commitments.csv,"
          + " documents.jsonl, errors.jsonl, run.json and what describes them into a folder."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  commitments extract samples --output dataset",
      "  commitments extract portal/2019 press.zip -o out --format csv --csv-excel",
      "  commitments extract portal -o out --format jsonl,parquet,duckdb",
      "  commitments extract portal -o out --include '**/tin-tuc/*.txt' --exclude 'draft-*'",
      "  commitments extract cms.csv -o out --text-field article --date-format dd/MM/yyyy",
      "  curl -s https://example.org/page | commitments extract - -o out",
      "  commitments extract portal -o out --resume",
      "  commitments extract letter.txt -o out --language vi --published 2019-06-15",
      "",
      "Exit status: 0 all read; 1 a fault of the program; 2 usage; 3 finished, some inputs failed;",
      "4 stopped by --max-errors; 5 nothing to read; 6 the output cannot be written;",
      "130, 143 stopped by Ctrl-C or SIGTERM: --resume goes on."
    })
final class ExtractCommand implements Callable<Integer> {

  private static final int FAILURES_SHOWN = 10;

  private final Environment environment;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final InputOptions input = new InputOptions();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "the folder for the dataset; made where it is missing")
  private Path output = Path.of("dataset");

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "NAME",
      converter = Converters.FormatName.class,
      description =
          "forms of the commitments: jsonl, csv, parquet, duckdb; default: jsonl,csv; parquet and"
              + " duckdb also hold the announcements")
  private List<Format> formats = List.of(Format.JSONL, Format.CSV);

  @Option(
      names = "--csv-excel",
      description =
          "make the CSV files for spreadsheets: a byte order mark, and an apostrophe before"
              + " what would be a formula")
  private boolean excel;

  @Option(
      names = "--max-errors",
      paramLabel = "N",
      description = "stop when more than N inputs have failed; default: never")
  private int maxErrors = Integer.MAX_VALUE;

  @Option(
      names = "--min-confidence",
      paramLabel = "SHARE",
      description =
          "leave out records with less confidence, from 0 to 1; run.json counts them; default: 0")
  private double minConfidence;

  @Option(
      names = "--keep-duplicates",
      description =
          "write the records of copies of announcements, too; documents.jsonl marks copies either"
              + " way")
  private boolean keepDuplicates;

  @Option(names = "--quiet", description = "print nothing but faults of the command itself")
  private boolean quiet;

  @Mixin private final StateOptions state = new StateOptions();

  @Mixin private final StageOptions stages = new StageOptions();

  private int failures;

  ExtractCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    PrintWriter err = command.commandLine().getErr();
    int threads = stages.threads(command);
    if (maxErrors < 0) {
      throw StageOptions.usage(command, "--max-errors is " + maxErrors + "; allowed: 0 and more");
    }
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw StageOptions.usage(
          command, "--min-confidence is " + minConfidence + "; allowed: 0 to 1, e.g. 0.7");
    }
    Engine engine = stages.engine(environment, command);
    checkLanguage(command, engine);
    Archive archive = input.archive(output, engine.signs(), command);
    boolean isNew = !Files.exists(output);
    int status = ExitStatus.NO_INPUT;
    try (Listing listing = input.list(archive, command)) {
      if (listing.isEmpty()) {
        printNothing(archive, listing, err);
      } else {
        status = extract(archive, listing, engine, threads);
      }
    }
    Folders.removeTraces(output, isNew);
    return status;
  }

  private int extract(Archive archive, Listing listing, Engine engine, int threads) {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    RunSettings settings = settings(engine);
    try (RunState run = state.open(output, settings);
        Interruption interruption = Interruption.watch(run, err)) {
      environment.libraries().accept(output);
      if (run.resumed() > 0 && !quiet) {
        err.println("going on with a run that was not finished; inputs done: " + run.resumed());
      }
      Account account;
      try (DatasetWriter writer = new DatasetWriter(output, EnumSet.copyOf(formats), excel);
          Stream<Reading> readings = archive.read(listing, run.known());
          TimedExtractor timed = new TimedExtractor(engine.stages().get(), input.maxSeconds());
          ProgressDisplay progress =
              new ProgressDisplay(listing.size(), environment.terminal() && !quiet)) {
        Batch batch =
            new Batch(
                new RecordLimit(document -> timed.apply(document).atLeast(minConfidence)),
                threads,
                keepDuplicates ? Duplicates.Policy.KEEP : Duplicates.Policy.LEAVE_OUT);
        account =
            new ExtractionRun(batch, maxErrors, interruption.state())
                .run(
                    readings.iterator(),
                    writer,
                    settings,
                    outcome -> {
                      progress.step();
                      report(outcome, err);
                    });
      }
      return conclude(account, run.taken(), err);
    }
  }

  private void checkLanguage(CommandSpec command, Engine engine) {
    String id = input.language();
    if (id != null && !engine.packs().containsKey(id)) {
      throw StageOptions.usage(
          command,
          "--language is '"
              + id
              + "'; allowed: "
              + String.join(", ", engine.languages())
              + "; others need a pack (--language-dir)");
    }
  }

  private static void printNothing(Archive archive, Listing listing, PrintWriter err) {
    try (Stream<Reading> readings = archive.read(listing)) {
      readings
          .filter(Reading.Failed.class::isInstance)
          .map(reading -> ((Reading.Failed) reading).diagnostic())
          .forEach(diagnostic -> err.println(line(diagnostic)));
    }
    err.println(
        "nothing to read: "
            + listing.size()
            + " file(s) met, none of them an announcement by its content; --include names"
            + " others");
    err.flush();
  }

  private RunSettings settings(Engine engine) {
    Set<Format> chosen = EnumSet.copyOf(formats);
    Map<String, @Nullable Object> options = new LinkedHashMap<>();
    options.put("format", chosen.stream().map(f -> f.name().toLowerCase(Locale.ROOT)).toList());
    options.put("csv_excel", excel);
    input.describe(options);
    options.put("min_confidence", minConfidence);
    options.put("keep_duplicates", keepDuplicates);
    options.put("max_errors", maxErrors == Integer.MAX_VALUE ? null : maxErrors);
    return new RunSettings(environment.version(), options, engine.packs());
  }

  private void report(Outcome outcome, PrintWriter err) {
    if (outcome instanceof Outcome.Processed processed) {
      for (Diagnostic warning : processed.warnings()) {
        // The log takes a tenth of a second to set up, and most runs have nothing to warn of.
        LoggerFactory.getLogger(ExtractCommand.class).warn("{}", line(warning));
      }
    } else if (outcome instanceof Outcome.Failed failed) {
      failures++;
      if (!quiet && failures <= FAILURES_SHOWN) {
        err.println(line(failed.diagnostic()));
        err.flush();
      }
    }
  }

  private static String line(Diagnostic diagnostic) {
    return Safe.words(diagnostic.source() + ": " + diagnostic.code() + ": " + diagnostic.message());
  }

  private int conclude(Account account, long taken, PrintWriter err) {
    if (!quiet) {
      if (failures > FAILURES_SHOWN) {
        err.println((failures - FAILURES_SHOWN) + " more failed; see errors.jsonl");
      }
      Summary.print(account, taken, err);
    }
    if (!account.complete()) {
      err.println(
          "stopped: "
              + account.inputs().failed()
              + " inputs failed, more than --max-errors "
              + maxErrors
              + "; the dataset holds what was read until then");
      err.flush();
      return ExitStatus.TOO_MANY_FAILED;
    }
    return account.inputs().failed() > 0 ? ExitStatus.SOME_FAILED : ExitStatus.OK;
  }
}
