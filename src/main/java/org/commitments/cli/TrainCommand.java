package org.commitments.cli;

import java.util.concurrent.Callable;
import org.commitments.linguistics.opennlp.Training;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The group of the commands that make the models. */
@Command(
    name = "train",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    header = "Make a model of models/ again from named data, with its held-out scores.",
    synopsisSubcommandLabel = "MODEL",
    footerHeading = "%nExamples:%n",
    footer = {
      "  commitments train sentences UD_Vietnamese-VTB --output models",
      "  commitments train words UD_Vietnamese-VTB --output models --check",
      "  commitments train distil --help",
      "  commitments train decisions --help"
    })
final class TrainCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  /** The group with its commands. */
  static CommandLine of(Environment environment) {
    return new CommandLine(new TrainCommand())
        .addSubcommand(
            "sentences", new TrainModelCommand(Training.Kind.SENTENCES, environment.bundled()))
        .addSubcommand("words", new TrainModelCommand(Training.Kind.WORDS, environment.bundled()))
        .addSubcommand("tags", new TrainModelCommand(Training.Kind.TAGS, environment.bundled()))
        .addSubcommand(new DistilCommand(environment))
        .addSubcommand(new DecisionsCommand());
  }

  @Override
  public Integer call() {
    CommandLine commandLine =
        spec == null ? new CommandLine(new TrainCommand()) : spec.commandLine();
    throw new ParameterException(
        commandLine,
        "no model; allowed: " + String.join(", ", commandLine.getSubcommands().keySet()));
  }
}
