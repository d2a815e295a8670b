package org.commitments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.commitments.language.LanguagePack;
import org.commitments.language.LanguagePacks;
import org.commitments.language.PackException;
import org.commitments.language.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the language packs and their faults. */
@Command(
    name = "languages",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    header = "List the language packs, and the faults in them.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  commitments languages",
      "  commitments languages --language-dir my-packs",
      "",
      "Exit status: 0 all packs are right; 1 a pack has faults; 2 usage."
    })
final class LanguagesCommand implements Callable<Integer> {

  private static final int DIGITS = 12;

  private final Supplier<List<LanguagePack>> bundled;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--language-dir",
      paramLabel = "DIR",
      description = "a folder of further language packs, each in a folder of its own")
  private @Nullable Path languageDir;

  LanguagesCommand(Environment environment) {
    this.bundled = environment.bundled();
  }

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    Path folder = languageDir;
    List<Path> own = folder == null ? List.of() : folders(command, folder);
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    boolean right = list(bundled, "bundled", out, err);
    for (Path path : own) {
      right &= list(() -> List.of(LanguagePacks.fromFolder(path)), path.toString(), out, err);
    }
    out.flush();
    err.flush();
    return right ? ExitStatus.OK : ExitStatus.FAULT;
  }

  private static List<Path> folders(CommandSpec command, Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> Files.isRegularFile(path.resolve("pack.properties")))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw StageOptions.usage(
          command, "--language-dir: '" + folder + "' is no folder; give one that holds packs");
    }
  }

  private static boolean list(
      Supplier<List<LanguagePack>> packs, String place, PrintWriter out, PrintWriter err) {
    try {
      for (LanguagePack pack : packs.get()) {
        int rules = 0;
        int phrases = 0;
        for (Table table : Table.values()) {
          rules += pack.rules(table).size();
          phrases += pack.entries(table).size();
        }
        out.println(
            String.format(
                Locale.ROOT,
                "%-8s %-16s %5d rules %6d phrases  %s  %s",
                pack.id(),
                pack.name(),
                rules,
                phrases,
                pack.digest().substring(0, DIGITS),
                Safe.words(place)));
      }
      return true;
    } catch (PackException e) {
      err.println(Safe.lines(String.valueOf(e.getMessage())));
      return false;
    }
  }
}
