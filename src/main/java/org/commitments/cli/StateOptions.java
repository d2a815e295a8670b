package org.commitments.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commitments.batch.Configuration;
import org.commitments.batch.RunState;
import org.commitments.dataset.RunSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is to become of a run that was not finished. */
final class StateOptions {

  /** Options on which the outcome of a single input does not depend. */
  private static final Set<String> OF_THE_WHOLE =
      Set.of("format", "csv_excel", "include", "exclude", "max_errors", "keep_duplicates");

  @Option(
      names = "--resume",
      description =
          "go on with a run into the same folder that was not finished; where there is none, begin")
  private boolean resume;

  @Option(
      names = "--force",
      description =
          "begin anew: drop a run that was not finished, unless --resume can go on with it, and"
              + " take nothing from earlier runs")
  private boolean force;

  /**
   * Opens the state in the folder of the dataset.
   *
   * @throws org.commitments.batch.UnfinishedRunException where neither option says what to do
   * @throws org.commitments.batch.FolderInUseException where another run has the folder
   */
  RunState open(Path output, RunSettings settings) {
    List<RunState.Wish> wishes = new ArrayList<>();
    if (resume) {
      wishes.add(RunState.Wish.RESUME);
    }
    if (force) {
      wishes.add(RunState.Wish.FORCE);
    }
    return RunState.open(output, configuration(settings), wishes);
  }

  private static Configuration configuration(RunSettings settings) {
    Map<String, String> extraction = new TreeMap<>();
    Map<String, String> rest = new TreeMap<>();
    extraction.put("version", settings.version());
    extraction.put("program", ProgramDigest.get());
    extraction.put("java", "" + Runtime.version().feature());
    settings.packs().forEach((language, digest) -> extraction.put("language " + language, digest));
    for (Map.Entry<String, @Nullable Object> option : settings.options().entrySet()) {
      Map<String, String> side = OF_THE_WHOLE.contains(option.getKey()) ? rest : extraction;
      side.put("--" + option.getKey().replace('_', '-'), String.valueOf(option.getValue()));
    }
    return new Configuration(extraction, rest);
  }
}
