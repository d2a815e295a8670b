package org.commitments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.commitments.dataset.OutputException;
import org.commitments.language.LanguagePack;
import org.commitments.linguistics.Tagger;
import org.commitments.linguistics.TaggerProvider;
import org.commitments.linguistics.Taggers;
import org.commitments.linguistics.opennlp.PerceptronTagger;
import org.commitments.linguistics.opennlp.TaggerTrainer;
import org.commitments.linguistics.opennlp.TrainingException;
import org.commitments.train.Distillation;
import org.commitments.train.ScoreFile;
import org.commitments.train.TagScores;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Announcements, a treebank and a large tagger in, a small tagger out. */
@Command(
    name = "distil",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    header = "Train the small tagger by what a large one says.",
    description = {
      "The teacher tags the announcements and the words of the treebank, and the small tagger"
          + " learns from it. A tenth of the announcements, by the checksum of their ids, and the"
          + " treebank's test part are held out; the scores printed are of those.",
      "Writes tags.bin, and tags.tsv with the scores. The same data and options give the same"
          + " bytes. Takes some minutes and 6 GB of memory for 1,500 announcements.",
      "The model of CoreNLP's tagger, the usual teacher, is not in the normal build: 'mvn"
          + " -Pteacher process-resources' downloads it (474 MB) and unpacks it below"
          + " target/classes."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  COMMITMENTS_JAVA_OPTS=-Xmx6g commitments train distil announcements.jsonl.gz ud-english-ewt \\",
      "    --teacher english-left3words-distsim.tagger --output models/en",
      "",
      "Exit status: 0 done; 1 a score is below that of tags.tsv (--check), or a fault of the program;",
      "2 usage; 5 the data cannot be read; 6 the model cannot be written."
    })
final class DistilCommand implements Callable<Integer> {

  private static final double ROUNDING = 0.0005;

  private final Environment environment;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "CORPUS",
      description = "announcements: JSON Lines with id and text, .gz or not")
  private Path corpus = Path.of("corpus.jsonl.gz");

  @Parameters(
      index = "1",
      paramLabel = "TREEBANK",
      description = "a folder with *-train.conllu and *-test.conllu, with Penn tags as XPOS")
  private Path treebank = Path.of("treebank");

  @Option(
      names = "--teacher",
      required = true,
      paramLabel = "MODEL",
      description = "the model of the large tagger, of the kind that --teacher-kind names")
  private Path teacher = Path.of("teacher.tagger");

  @Option(
      names = "--teacher-kind",
      paramLabel = "NAME",
      description = "left3words (CoreNLP's) or perceptron; default: ${DEFAULT-VALUE}")
  private String teacherKind = "left3words";

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "the folder of tags.bin and tags.tsv; made where it is missing")
  private Path output = Path.of("models");

  @Option(
      names = "--language",
      paramLabel = "ID",
      description = "the pack with the places and cues; default: the one with a tagger")
  private @Nullable String language;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "of the order of the sentences; default: ${DEFAULT-VALUE}")
  private long seed = 7;

  @Option(
      names = "--iterations",
      paramLabel = "N",
      description = "passes over the sentences; default: ${DEFAULT-VALUE}")
  private int iterations = 10;

  @Option(
      names = "--cutoff",
      paramLabel = "N",
      description = "how often a feature must occur; default: ${DEFAULT-VALUE}")
  private int cutoff = 2;

  @Option(
      names = "--check",
      description = "write nothing, and exit with 1 where a score is below that of tags.tsv")
  private boolean check;

  DistilCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    if (iterations < 1 || cutoff < 1) {
      throw new ParameterException(
          command.commandLine(),
          "--iterations is " + iterations + ", --cutoff " + cutoff + "; allowed: 1 and more");
    }
    LanguagePack pack = pack(command);
    ScoreFile file = new ScoreFile(output.resolve("tags.tsv"));
    Map<String, Double> before = check ? file.read() : Map.of();
    Distillation distillation = new Distillation(pack, teacher(command), corpus, treebank);
    out.println("sentences to learn from: " + distillation.size());
    out.flush();
    PerceptronTagger tagger = distillation.train(new TaggerTrainer(iterations, cutoff, seed));
    Map<String, Double> scores = scores(distillation, tagger);
    scores.forEach(
        (name, value) -> out.println(String.format(Locale.ROOT, "%-20s %.4f", name, value)));
    distillation.speed(tagger, out::println);
    out.println("bytes: " + tagger.bytes().length);
    out.flush();
    if (check) {
      return Shortfall.report(ScoreFile.below(before, scores, ROUNDING), err);
    }
    write(tagger, file, scores);
    return ExitStatus.OK;
  }

  private LanguagePack pack(CommandSpec command) {
    String wanted = language;
    List<LanguagePack> packs = environment.bundled().get();
    if (wanted != null) {
      return PackChoice.of(command.commandLine(), packs, wanted);
    }
    return packs.stream()
        .filter(pack -> !pack.property("tagger", "").isEmpty())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no pack of the program has a tagger"));
  }

  private Tagger teacher(CommandSpec command) {
    TaggerProvider kind;
    try {
      kind = Taggers.named(teacherKind);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--teacher-kind: " + e.getMessage(), e);
    }
    try {
      return kind.read(teacher);
    } catch (IOException e) {
      throw new TrainingException("cannot read the teacher: " + e.getMessage(), e);
    }
  }

  private static Map<String, Double> scores(Distillation distillation, PerceptronTagger tagger) {
    Map<String, Double> scores = new LinkedHashMap<>();
    TagScores held = distillation.heldOut(tagger);
    scores.put("agreement", held.agreement());
    scores.put("verb_agreement", held.verbAgreement());
    scores.put("verb_only_agreement", held.verbOnlyAgreement());
    scores.put("treebank", distillation.treebank(tagger).agreement());
    scores.put("treebank_teacher", distillation.teacherOnTreebank().agreement());
    return scores;
  }

  private void write(PerceptronTagger tagger, ScoreFile file, Map<String, Double> scores) {
    try {
      Files.createDirectories(output);
      Files.write(output.resolve("tags.bin"), tagger.bytes());
      file.write(scores);
    } catch (IOException e) {
      throw new OutputException(output, e);
    }
  }
}
