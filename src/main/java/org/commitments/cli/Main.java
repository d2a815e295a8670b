package org.commitments.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.commitments.batch.FolderInUseException;
import org.commitments.batch.UnfinishedRunException;
import org.commitments.evaluate.GoldException;
import org.commitments.language.LanguagePacks;
import org.commitments.language.PackException;
import org.commitments.linguistics.opennlp.TrainingException;
import org.commitments.storage.StorageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program. */
public final class Main {

  private Main() {}

  /** Runs a command and ends the process with its exit status. */
  @SuppressWarnings("SystemConsoleNull") // from JDK 22 on the launcher sets jdk.console
  public static void main(String[] arguments) {
    Environment environment =
        new Environment(
            folder -> Engine.of(folder.map(LanguagePacks::with).orElseGet(LanguagePacks::bundled)),
            () -> LanguagePacks.bundled().all(),
            version(),
            System.console() != null,
            UnpackedLibraries::in);
    CommandLine commandLine = commandLine(environment);
    commandLine.setOut(utf8(System.out));
    commandLine.setErr(utf8(System.err));
    System.exit(commandLine.execute(arguments));
  }

  static CommandLine commandLine(Environment environment) {
    CommandLine commandLine =
        new CommandLine(new Root())
            .addSubcommand(new ExtractCommand(environment))
            .addSubcommand(new EvaluateCommand(environment))
            .addSubcommand(TrainCommand.of(environment))
            .addSubcommand(new LanguagesCommand(environment));
    setVersion(commandLine, environment.version());
    return commandLine
        .setExecutionStrategy(Main::run)
        .setExecutionExceptionHandler(Main::explain)
        .setParameterExceptionHandler(Main::explainUsage)
        .setAbbreviatedOptionsAllowed(false)
        .setUsageHelpAutoWidth(true);
  }

  private static void setVersion(CommandLine commandLine, String version) {
    commandLine.getCommandSpec().versionProvider(new Version(version));
    commandLine.getSubcommands().values().forEach(sub -> setVersion(sub, version));
  }

  /** Full memory is explained as other faults are; to the library it is none that it hands on. */
  private static int run(ParseResult parsed) {
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (OutOfMemoryError e) {
      throw new CommandLine.ExecutionException(parsed.commandSpec().commandLine(), "memory", e);
    }
  }

  /** What was run wrongly goes into a message; what is our fault goes with its trace. */
  private static int explain(Exception e, CommandLine commandLine, ParseResult parsed) {
    PrintWriter err = commandLine.getErr();
    String message = Safe.lines(String.valueOf(e.getMessage()));
    int status;
    if (e instanceof UnfinishedRunException) {
      status = ExitStatus.USAGE;
    } else if (e instanceof FolderInUseException) {
      status = ExitStatus.NO_OUTPUT;
    } else if (e instanceof StorageException) {
      status = ExitStatus.NO_OUTPUT;
    } else if (e instanceof GoldException || e instanceof TrainingException) {
      status = ExitStatus.NO_INPUT;
    } else {
      status = ExitStatus.FAULT;
      if (isMemory(e)) {
        message =
            String.format(
                Locale.ROOT,
                "the %,d MB of memory that Java may use are full; allow more, e.g."
                    + " COMMITMENTS_JAVA_OPTS=-Xmx2g (an extraction goes on with --resume)",
                Runtime.getRuntime().maxMemory() >> 20);
      } else if (!(e instanceof PackException)) {
        e.printStackTrace(err);
        message = "a fault of the program; please report it with the lines above";
      }
    }
    err.println("commitments: " + message);
    err.flush();
    return status;
  }

  private static boolean isMemory(Throwable e) {
    return e instanceof OutOfMemoryError || (e.getCause() != null && isMemory(e.getCause()));
  }

  private static int explainUsage(ParameterException e, String[] arguments) {
    CommandLine commandLine = e.getCommandLine();
    PrintWriter err = commandLine.getErr();
    err.println("commitments: " + Safe.lines(String.valueOf(e.getMessage())));
    CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    String name = commandLine.getCommandSpec().qualifiedName();
    err.println("'" + name + " --help' tells what is allowed.");
    err.flush();
    return ExitStatus.USAGE;
  }

  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  private static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** The version of the jar's manifest. */
  private record Version(String version) implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "commitments " + version, "Java " + Runtime.version(), "GPL-3.0-or-later"
      };
    }
  }

  /** The command without a subcommand. */
  @Command(
      name = "commitments",
      sortOptions = false,
      mixinStandardHelpOptions = true,
      header = "Extracts commitments from public announcements: who will do what, and when.",
      synopsisSubcommandLabel = "COMMAND",
      footerHeading = "%nExamples:%n",
      footer = {"  commitments extract samples --output dataset", "  commitments extract --help"})
  private static final class Root implements Runnable {
    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public void run() {
      if (spec != null) {
        throw new ParameterException(
            spec.commandLine(), "no command; allowed: extract, evaluate, train, languages");
      }
    }
  }
}
