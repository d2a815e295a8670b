package org.commitments.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.commitments.batch.Batch;
import org.commitments.language.PackException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options of the commands that run the extraction. */
final class StageOptions {

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "documents worked on at a time; default: the processors of this machine")
  private int threads = Math.min(Runtime.getRuntime().availableProcessors(), Batch.MOST_THREADS);

  @Option(
      names = "--language-dir",
      paramLabel = "DIR",
      description = "a folder of further language packs, each in a folder of its own")
  private @Nullable Path languageDir;

  int threads(CommandSpec spec) {
    if (threads < 1 || threads > Batch.MOST_THREADS) {
      throw usage(spec, "--threads is " + threads + "; allowed: 1 to " + Batch.MOST_THREADS);
    }
    return threads;
  }

  /** The extraction; a fault in the user's own packs is one of usage. */
  Engine engine(Environment environment, CommandSpec spec) {
    Path folder = languageDir;
    if (folder == null) {
      return environment.engines().apply(Optional.empty());
    }
    if (!Files.isDirectory(folder)) {
      throw usage(spec, "--language-dir: '" + folder + "' is no folder; give one that holds packs");
    }
    try {
      return environment.engines().apply(Optional.of(folder));
    } catch (PackException e) {
      throw usage(spec, e.getMessage() + "\n(commitments languages --language-dir " + folder + ")");
    }
  }

  static ParameterException usage(CommandSpec spec, String message) {
    CommandLine commandLine = spec.commandLine();
    return new ParameterException(commandLine, message);
  }
}
