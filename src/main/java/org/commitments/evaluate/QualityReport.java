package org.commitments.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The committed table of figures: a line for each set and language. */
public final class QualityReport {

  private static final String HEADER = "set\tlanguage\t" + String.join("\t", Figures.NAMES);

  private QualityReport() {}

  /**
   * Writes the figures of a set into a table; lines of other sets stay as they are.
   *
   * @throws GoldException where the file cannot be read or written
   */
  public static void write(Path file, String set, Evaluation evaluation) {
    try {
      List<String> lines = new ArrayList<>();
      lines.add(HEADER);
      if (Files.exists(file)) {
        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .filter(line -> !line.startsWith("set\t") && !line.startsWith(set + "\t"))
            .forEach(lines::add);
      }
      evaluation
          .figures()
          .forEach((language, figures) -> lines.add(set + "\t" + language + "\t" + cells(figures)));
      Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new GoldException("cannot write the report " + file + ": " + e, e);
    }
  }

  private static String cells(Figures figures) {
    return Figures.NAMES.stream().map(figures::format).collect(Collectors.joining("\t"));
  }
}
