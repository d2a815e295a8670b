package org.commitments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.commitments.dataset.Examples;
import org.commitments.model.Document;
import org.commitments.model.Extraction;
import picocli.CommandLine;

/**
 * The program with stages that cost nothing, as a process of its own: for what is not about the
 * extraction. {@code fake.pause} is how many microseconds each document takes, {@code fake.log} a
 * file that gets a line for each document that is worked on.
 */
final class FakeProgram {

  private static final long PAUSE = Long.getLong("fake.pause", 0) * 1000;

  private static final String LOG = System.getProperty("fake.log", "");

  private FakeProgram() {}

  public static void main(String[] arguments) {
    CommandLine commandLine = Main.commandLine(environment());
    commandLine.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    System.exit(commandLine.execute(arguments));
  }

  /** What a command gets to work with: stages that cost nothing, no pack, no terminal. */
  static Environment environment() {
    return new Environment(
        folder -> new Engine(Map.of("en", "e"), () -> FakeProgram::extract),
        List::of,
        "9.9",
        false);
  }

  private static Extraction extract(Document document) {
    if (PAUSE > 0) {
      LockSupport.parkNanos(PAUSE);
    }
    if (!LOG.isEmpty()) {
      note(document.source() + "\n");
    }
    return Examples.extract(document);
  }

  private static void note(String line) {
    try {
      Files.writeString(Path.of(LOG), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
