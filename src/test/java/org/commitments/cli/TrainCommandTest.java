package org.commitments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.commitments.language.LanguagePacks;
import org.commitments.model.Extraction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class TrainCommandTest {

  @TempDir Path folder = Path.of("");

  private String out = "";
  private String err = "";

  @BeforeEach
  void writeTreebank() throws IOException {
    Files.createDirectories(folder.resolve("tiny"));
    String sentence =
        """
        1\tHai bên\t_\tPRON\t_\t_\t0\t_\t_\t_
        2\tsẽ\t_\tADV\t_\t_\t0\t_\t_\t_
        3\thợp tác\t_\tVERB\t_\t_\t0\t_\t_\t_
        4\t.\t_\tPUNCT\t_\t_\t0\t_\t_\t_

        1\tTỉnh\t_\tNOUN\t_\t_\t0\t_\t_\t_
        2\tcó\t_\tVERB\t_\t_\t0\t_\t_\t_
        3\tkế hoạch\t_\tNOUN\t_\t_\t0\t_\t_\t_
        4\t8.5\t_\tNUM\t_\t_\t0\t_\t_\t_
        5\t.\t_\tPUNCT\t_\t_\t0\t_\t_\t_

        """;
    Files.writeString(folder.resolve("tiny/vi_tiny-ud-train.conllu"), sentence.repeat(20));
    Files.writeString(folder.resolve("tiny/vi_tiny-ud-test.conllu"), sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sentences", "words", "tags"})
  void makesAModelWithItsCard(String model) throws IOException {
    assertThat(run("train", model, path("tiny"), "-o", path("one"))).as(err).isZero();
    assertThat(run("train", model, path("tiny"), "-o", path("two"))).isZero();
    assertThat(out).startsWith("vi " + model + ": ");
    assertThat(folder.resolve("one/vi/" + model + ".bin"))
        .hasSameBinaryContentAs(folder.resolve("two/vi/" + model + ".bin"));
    assertThat(Files.readString(folder.resolve("one/vi/" + model + ".md")))
        .contains("- score: ", "- seed: 1", "vi_tiny-ud-train.conllu sha256 ");
    assertThat(run("train", model, path("tiny"), "-o", path("one"), "--check")).isZero();
  }

  @Test
  void saysWhatIsBelowTheCard() throws IOException {
    Files.createDirectories(folder.resolve("models/vi"));
    Files.writeString(folder.resolve("models/vi/words.md"), "- score: 101.00\n");
    String[] check = {"train", "words", path("tiny"), "-o", path("models"), "--check"};
    assertThat(run(check)).isEqualTo(ExitStatus.FAULT);
    assertThat(err).contains("is below the card's 101.00");
    assertThat(folder.resolve("models/vi/words.bin")).doesNotExist();
  }

  @Test
  void refusesWhatIsNoTreebank() throws IOException {
    assertThat(run("train")).isEqualTo(ExitStatus.USAGE);
    assertThat(run("train", "words", path("gone"))).isEqualTo(ExitStatus.USAGE);
    assertThat(run("train", "words", path("tiny"), "--language", "xx")).isEqualTo(ExitStatus.USAGE);
    assertThat(err).contains("--language is 'xx'; allowed: en, vi");
    assertThat(run("train", "words", path("tiny"), "-o", path("none"), "--check"))
        .isEqualTo(ExitStatus.USAGE);
    Files.writeString(folder.resolve("tiny/vi_tiny-ud-dev.conllu"), "1\tbad\n");
    assertThat(run("train", "words", path("tiny"), "-o", path("m"))).isEqualTo(ExitStatus.NO_INPUT);
    assertThat(err).contains("vi_tiny-ud-dev.conllu:1: 2 columns");
  }

  private int run(String... arguments) {
    Engine engine =
        new Engine(
            Map.of(), () -> document -> new Extraction(java.util.List.of(), java.util.List.of()));
    CommandLine commandLine =
        Main.commandLine(
            new Environment(packs -> engine, () -> LanguagePacks.bundled().all(), "9.9", false));
    StringWriter outWords = new StringWriter();
    StringWriter errWords = new StringWriter();
    commandLine.setOut(new PrintWriter(outWords));
    commandLine.setErr(new PrintWriter(errWords));
    int status = commandLine.execute(arguments);
    out = outWords.toString();
    err = errWords.toString();
    return status;
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }
}
