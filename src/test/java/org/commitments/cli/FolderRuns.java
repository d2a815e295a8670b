package org.commitments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commitments.model.Document;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** For tests that run the extraction on one folder again and again. */
abstract class FolderRuns {

  @TempDir Path folder = Path.of("");

  /** The documents that the last run read, in no order. */
  final List<String> seen = Collections.synchronizedList(new ArrayList<>());

  /** What the last run told. */
  String err = "";

  /** The process ends with so many documents. */
  int fatal = Integer.MAX_VALUE;

  /** Of the program. */
  String version = "9.9";

  /** Notes that a run reads a document. */
  final void see(Document document) {
    seen.add(document.source());
    if (seen.size() >= fatal) {
      throw new AssertionError("the process ends here");
    }
  }

  /** The exit status of a run from {@code in} into another folder. */
  final int run(Engine engine, String out, List<String> options) {
    seen.clear();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "extract", folder.resolve("in").toString(), "-o", folder.resolve(out).toString()));
    arguments.addAll(options);
    CommandLine commandLine =
        Main.commandLine(new Environment(none -> engine, List::of, version, false));
    StringWriter words = new StringWriter();
    commandLine.setErr(new PrintWriter(words));
    int status = commandLine.execute(arguments.toArray(new String[0]));
    err = words.toString();
    return status;
  }

  /** All files of a dataset but those of the state. */
  final Map<String, String> dataset(String out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder.resolve(out))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
    }
    return files;
  }
}
