package org.commitments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commitments.language.LanguagePacks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The tagger that the program ships teaches another from twenty announcements. */
class DistilCommandTest {

  private static final Path BASE = Path.of(System.getProperty("commitments.basedir", "."));
  private static final Path TEACHER = BASE.resolve("models/en/tags.bin");

  @TempDir Path folder = Path.of("");

  private String out = "";
  private String err = "";

  @BeforeEach
  void writeData() throws IOException {
    StringBuilder corpus = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      corpus
          .append("{\"id\": \"a" + i + "\", \"text\": \"A new line for town " + i)
          .append(
              "\\nThe council will build " + (i + 2) + " roads. It agreed to plant trees.\"}\n");
    }
    Files.writeString(folder.resolve("corpus.jsonl"), corpus);
    String sentence =
        """
        # text = We plan roads.
        1\tWe\twe\tPRON\tPRP\t_\t2\tnsubj\t_\t_
        2-3\tplan roads\t_\t_\t_\t_\t_\t_\t_\t_
        2\tplan\tplan\tVERB\tVBP\t_\t0\troot\t_\t_
        3\troads\troad\tNOUN\tNNS\t_\t2\tobj\t_\t_
        4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

        """;
    Path treebank = Files.createDirectories(folder.resolve("treebank"));
    Files.writeString(treebank.resolve("own-ud-train.conllu"), sentence.repeat(5));
    Files.writeString(treebank.resolve("own-ud-test.conllu"), sentence);
  }

  @Test
  void writesAModelAndItsScores() throws IOException {
    assertThat(run("--output", path("one"))).as(err).isZero();
    assertThat(out).contains("agreement ", "verb_agreement", "treebank ", "speed: ", "bytes: ");
    assertThat(Files.readAllLines(folder.resolve("one/tags.tsv")))
        .hasSize(6)
        .startsWith("score\tvalue")
        .contains("verb_agreement\t1.0000");
    run("--output", path("two"));
    assertThat(folder.resolve("two/tags.bin"))
        .hasSameBinaryContentAs(folder.resolve("one/tags.bin"));
  }

  @Test
  void checksTheScores() throws IOException {
    run("--output", path("one"));
    byte[] before = Files.readAllBytes(folder.resolve("one/tags.bin"));
    assertThat(run("--output", path("one"), "--check", "--seed", "8")).as(err).isZero();
    assertThat(folder.resolve("one/tags.bin")).hasBinaryContent(before);
    Files.writeString(folder.resolve("one/tags.tsv"), "score\tvalue\nagreement\t1.5\n");
    assertThat(run("--output", path("one"), "--check")).isEqualTo(ExitStatus.FAULT);
    assertThat(err).contains("agreement is ").contains("it was 1.5000");
  }

  @Test
  void saysWhatCannotBeRead() throws IOException {
    assertThat(run("--output", path("none"), "--check")).isEqualTo(ExitStatus.NO_INPUT);
    assertThat(err).contains("tags.tsv");
    assertThat(run("--output", path("one"), "--teacher", path("no.tagger")))
        .isEqualTo(ExitStatus.NO_INPUT);
    assertThat(err).contains("no.tagger");
    assertThat(run("--output", path("one"), "--teacher-kind", "left3words", "--teacher", "no"))
        .isEqualTo(ExitStatus.NO_INPUT);
    assertThat(err).contains("'no' is no file").contains("mvn -Pteacher process-resources");
    assertThat(run("--output", path("one"), "--teacher-kind", "oracle"))
        .isEqualTo(ExitStatus.USAGE);
    assertThat(err).contains("'oracle'; known: [left3words, perceptron]");
    Files.writeString(folder.resolve("corpus.jsonl"), "{\"id\": 3}\n");
    assertThat(run("--output", path("one"))).isEqualTo(ExitStatus.NO_INPUT);
    assertThat(err).contains("corpus.jsonl:1: ");
    assertThat(execute("train")).isEqualTo(ExitStatus.USAGE);
    assertThat(err).contains("no model; allowed: sentences, words, tags, distil");
  }

  private int run(String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of("train", "distil", path("corpus.jsonl"), path("treebank"), "--cutoff", "1"));
    arguments.addAll(List.of(options));
    if (!arguments.contains("--teacher")) {
      arguments.addAll(List.of("--teacher", TEACHER.toString()));
    }
    if (!arguments.contains("--teacher-kind")) {
      arguments.addAll(List.of("--teacher-kind", "perceptron"));
    }
    return execute(arguments.toArray(new String[0]));
  }

  private int execute(String... arguments) {
    StringWriter printed = new StringWriter();
    StringWriter complained = new StringWriter();
    Environment environment =
        new Environment(
            (Optional<Path> packs) -> Engine.of(LanguagePacks.bundled()),
            () -> LanguagePacks.bundled().all(),
            "9.9",
            false);
    CommandLine commandLine =
        Main.commandLine(environment)
            .setOut(new PrintWriter(printed))
            .setErr(new PrintWriter(complained));
    int status = commandLine.execute(arguments);
    out = printed.toString();
    err = complained.toString();
    return status;
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }
}
