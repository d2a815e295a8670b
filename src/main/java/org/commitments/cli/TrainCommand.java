package org.commitments.cli;

import java.util.List;
import java.util.function.Supplier;
import org.commitments.language.LanguagePack;
import org.commitments.linguistics.opennlp.Training;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The models of a language from named data. */
@Command(
    name = "train",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    header = "Make the models of a language again, each with a card that says what it is worth.",
    synopsisSubcommandLabel = "MODEL",
    footerHeading = "%nExamples:%n",
    footer = {
      "  commitments train sentences UD_Vietnamese-VTB --output models",
      "  commitments train words UD_Vietnamese-VTB --output models --check"
    })
final class TrainCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  static CommandLine commandLine(Supplier<List<LanguagePack>> packs) {
    return new CommandLine(new TrainCommand())
        .addSubcommand("sentences", new TrainModelCommand(Training.Kind.SENTENCES, packs))
        .addSubcommand("words", new TrainModelCommand(Training.Kind.WORDS, packs))
        .addSubcommand("tags", new TrainModelCommand(Training.Kind.TAGS, packs));
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(), "no model; allowed: " + spec.subcommands().keySet());
    }
  }
}
