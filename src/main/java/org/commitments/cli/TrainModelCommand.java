package org.commitments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commitments.language.LanguagePack;
import org.commitments.linguistics.opennlp.Training;
import org.commitments.text.Patterns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains one model, scores it on the test files and writes it with its card. */
@Command(
    sortOptions = false,
    mixinStandardHelpOptions = true,
    header = "Train a model on a treebank in CoNLL-U.",
    description = {
      "Files whose name has 'test' are never trained on: they give the score of the card.",
      "The same data, pack and seed give the same bytes."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  commitments train words UD_Vietnamese-VTB --output models",
      "  commitments train words UD_Vietnamese-VTB --output models --check",
      "",
      "Exit status: 0 done; 1 the score is below the card's, or a fault of the program; 2 usage;",
      "5 the data are no treebank; 6 the model cannot be written."
    })
final class TrainModelCommand implements Callable<Integer> {

  private static final Pattern TREEBANK = Patterns.exact("^([a-z]{2,3})_[^/]*\\.conllu$");
  private static final String ENDING = ".conllu";
  private static final double TOLERANCE = 0.2;

  private final Training.Kind kind;
  private final Supplier<List<LanguagePack>> packs;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "DATA",
      arity = "1..*",
      description = "a treebank's folder, or its files (CoNLL-U)")
  private List<Path> data = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "the folder of the models, one folder for each language; default: models")
  private Path output = Path.of("models");

  @Option(
      names = "--language",
      paramLabel = "ID",
      description = "the language pack; default: the first letters of the files' names")
  private @Nullable String language;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "the seed of the order of sentences; default: 1")
  private long seed = 1;

  @Option(
      names = "--check",
      description =
          "write nothing; exit with 1 where the score is more than 0.2 below that of the card in"
              + " DIR")
  private boolean check;

  TrainModelCommand(Training.Kind kind, Supplier<List<LanguagePack>> packs) {
    this.kind = kind;
    this.packs = packs;
  }

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    List<Path> files = data.stream().flatMap(path -> files(command, path).stream()).toList();
    List<Path> test = files.stream().filter(TrainModelCommand::isTest).toList();
    List<Path> training = files.stream().filter(file -> !isTest(file)).toList();
    if (test.isEmpty() || training.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "needed are files to train on and, for the score, one with 'test' in its name; given: "
              + files);
    }
    LanguagePack pack = pack(command, files.get(0));
    ModelCard card = new ModelCard(output.resolve(pack.id()), kind.name().toLowerCase(Locale.ROOT));
    Double floor = check ? floor(command, card) : null;
    Training.Result result = Training.run(kind, pack, training, test, seed);
    out.println(
        String.format(
            Locale.ROOT,
            "%s %s: %.2f (%s)",
            pack.id(),
            card.model(),
            result.score(),
            result.measure()));
    out.flush();
    if (floor == null) {
      card.write(result, new ModelCard.Source(training, test, seed));
      return ExitStatus.OK;
    }
    if (result.score() < floor - TOLERANCE) {
      err.println(
          String.format(
              Locale.ROOT,
              "%s %s: %.2f is below the card's %.2f",
              pack.id(),
              card.model(),
              result.score(),
              floor));
      return ExitStatus.FAULT;
    }
    return ExitStatus.OK;
  }

  private static double floor(CommandSpec command, ModelCard card) {
    return card.score()
        .orElseThrow(
            () ->
                new ParameterException(
                    command.commandLine(),
                    "--check: no score in '" + card.path() + "'; train without it first"));
  }

  private static List<Path> files(CommandSpec command, Path path) {
    if (Files.isRegularFile(path)) {
      return List.of(path);
    }
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(path)) {
      try (Stream<Path> entries = Files.list(path)) {
        entries.filter(file -> name(file).endsWith(ENDING)).sorted().forEach(files::add);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot list '" + path + "'", e);
      }
    }
    if (files.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "'" + path + "' has no " + ENDING + " file; give a treebank");
    }
    return files;
  }

  private LanguagePack pack(CommandSpec command, Path file) {
    Matcher matcher = TREEBANK.matcher(name(file));
    String id = language != null ? language : matcher.find() ? matcher.group(1) : "";
    return PackChoice.of(command.commandLine(), packs.get(), id);
  }

  private static boolean isTest(Path file) {
    return name(file).contains("test");
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
