package org.commitments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.commitments.dataset.OutputException;
import org.commitments.language.LanguagePack;
import org.commitments.language.Table;
import org.commitments.linguistics.opennlp.TrainingException;
import org.commitments.train.DocumentFrequencies;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Counts how common the terms of the fields are: the rarer one is, the more it tells. */
@Command(
    name = "frequencies",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    header = "Count in how many documents of a corpus each term of the fields occurs.",
    description = {
      "Writes the table frequencies.tsv of a language pack and prints the line of its"
          + " pack.properties with the number of documents. No other words of the corpus are kept."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  commitments train frequencies en.jsonl.gz --language en \\",
      "    --output src/main/resources/languages/en",
      "",
      "Exit status: 0 done; 1 the table differs (--check), or a fault of the program; 2 usage;",
      "5 the corpus cannot be read; 6 the table cannot be written."
    })
final class FrequenciesCommand implements Callable<Integer> {

  private final Supplier<List<LanguagePack>> packs;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "CORPUS",
      description = "documents: JSON Lines with id and text, .gz or not")
  private Path corpus = Path.of("corpus.jsonl.gz");

  @Option(
      names = "--language",
      required = true,
      paramLabel = "ID",
      description = "the language pack with the terms")
  private String language = "";

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "the folder of frequencies.tsv; made where it is missing")
  private Path output = Path.of(".");

  @Option(
      names = "--check",
      description = "write nothing; exit with 1 where frequencies.tsv in DIR has other counts")
  private boolean check;

  FrequenciesCommand(Supplier<List<LanguagePack>> packs) {
    this.packs = packs;
  }

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    PrintWriter out = command.commandLine().getOut();
    LanguagePack pack = PackChoice.of(command.commandLine(), packs.get(), language);
    DocumentFrequencies frequencies = DocumentFrequencies.of(pack, corpus);
    out.println("frequencies_documents=" + frequencies.documents());
    out.println("# terms: " + frequencies.terms().size());
    out.flush();
    Path file = output.resolve(Table.FREQUENCIES.fileName());
    if (check) {
      return same(file, frequencies, command.commandLine().getErr());
    }
    try {
      frequencies.write(file);
    } catch (IOException e) {
      throw new OutputException(file, e);
    }
    return ExitStatus.OK;
  }

  private static int same(Path file, DocumentFrequencies frequencies, PrintWriter err) {
    String before;
    try {
      before = Files.readString(file);
    } catch (IOException e) {
      throw new TrainingException("cannot read " + file + " to compare with: " + e, e);
    }
    if (before.equals(frequencies.table())) {
      return ExitStatus.OK;
    }
    err.println(file + " has other counts than the corpus; make it again without --check");
    return ExitStatus.FAULT;
  }
}
