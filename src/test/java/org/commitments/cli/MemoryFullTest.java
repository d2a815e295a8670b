package org.commitments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.commitments.model.Document;
import org.commitments.model.Extraction;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MemoryFullTest {

  @TempDir Path folder = Path.of("");

  private static Extraction full(Document document) {
    throw new OutOfMemoryError("Java heap space, for " + document.source());
  }

  private static Function<Document, Extraction> stages() {
    throw new OutOfMemoryError("Java heap space");
  }

  /** While a document is worked on, and where the inputs are read. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void fullMemoryIsNoFaultAndTellsTheWayOut(boolean inThread) throws IOException {
    Path text = Files.writeString(folder.resolve("a.txt"), "The port will open a school.");
    Environment environment =
        new Environment(
            packs ->
                new Engine(Map.of("en", "e"), () -> inThread ? MemoryFullTest::full : stages()),
            List::of,
            "9.9",
            false);
    StringWriter err = new StringWriter();
    CommandLine commandLine = Main.commandLine(environment).setErr(new PrintWriter(err));
    int status =
        commandLine.execute(
            "extract", text.toString(), "--output", folder.resolve("out").toString());
    assertThat(status).isEqualTo(ExitStatus.FAULT);
    assertThat(err.toString())
        .contains("MB of memory that Java may use are full", "COMMITMENTS_JAVA_OPTS=-Xmx2g")
        .doesNotContain("please report", "\tat ");
    assertThat(folder.resolve("out/_SUCCESS")).doesNotExist();
  }
}
