package org.commitments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The announcements of the evaluation teach models of their own. */
class DecisionsCommandTest {

  private static final Path BASE = Path.of(System.getProperty("commitments.basedir", "."));
  private static final Path GOLD = BASE.resolve("src/evaluation/announcements/en");

  @TempDir Path folder = Path.of("");

  private String out = "";
  private String err = "";

  @Test
  void writes_models_and_what_they_are_worth_and_checks_them() throws IOException {
    Path models = Files.createDirectories(folder.resolve("decisions"));
    Path scores = models.resolve("scores.tsv");
    Files.writeString(scores, "score\tvalue\ncross-validation_en_F1\t1.5\n");
    assertThat(run(GOLD.toString(), "--check")).isEqualTo(ExitStatus.FAULT);
    assertThat(err).contains("cross-validation_en_F1 is 0.").contains("it was 1.5000");
    assertThat(models).isDirectoryNotContaining("glob:**.bin");

    assertThat(run(GOLD.toString())).as(err).isZero();
    assertThat(out).contains("clause: ", "split: ", "sector: ", "candidates_en ");
    for (String name : List.of("clause.bin", "split.bin", "sector.bin", "record.bin")) {
      assertThat(models.resolve(name)).isNotEmptyFile();
    }
    assertThat(Files.readAllLines(models.resolve("ablation.tsv")))
        .startsWith(
            "learned\tset\tlanguage\tP\tR\tF1\tparty\tsector_F1\trecord_F1\tproposal_F1\tsplit")
        .anyMatch(line -> line.startsWith("rules\tcross-validation\ten\t"))
        .anyMatch(line -> line.startsWith("clause+split+sector+record\tcross-validation\tall\t"));
    assertThat(models.resolve("reliability.md"))
        .content(StandardCharsets.UTF_8)
        .contains("| confidence | records | mean | right |", "Expected calibration error: 0.");
    assertThat(Files.readString(scores)).contains("cross-validation_en_F1\t0.");
  }

  @Test
  void says_what_is_missing() {
    assertThat(run(folder.toString())).isEqualTo(ExitStatus.NO_INPUT);
    assertThat(err).contains("no gold in " + folder);
  }

  private int run(String... arguments) {
    StringWriter outWriter = new StringWriter();
    StringWriter errWriter = new StringWriter();
    CommandLine command =
        new CommandLine(new DecisionsCommand())
            .setOut(new PrintWriter(outWriter))
            .setErr(new PrintWriter(errWriter));
    command.setExecutionExceptionHandler(
        (e, line, parsed) -> {
          line.getErr().println(e.getMessage());
          return ExitStatus.NO_INPUT;
        });
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--output";
    all[arguments.length + 1] = folder.toString();
    int status = command.execute(all);
    out = outWriter.toString();
    err = errWriter.toString();
    return status;
  }
}
