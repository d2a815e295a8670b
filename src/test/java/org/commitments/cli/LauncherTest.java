package org.commitments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With what the launcher starts Java; a script that notes its arguments stands for Java. */
class LauncherTest {

  private static final Path LAUNCHER =
      Path.of(System.getProperty("commitments.basedir", "."), "bin", "commitments");

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "extract in -o o p",
        "extract -oo p in",
        "extract --output=o p",
        "extract in --output o p",
        "extract -o=o p --quiet"
      })
  void librariesAreUnpackedWithinTheDataset(String arguments) throws IOException {
    List<String> words = new ArrayList<>();
    for (String word : arguments.replace("o p", "o\u00A0p").split(" ", -1)) {
      words.add(word.replace('\u00A0', ' '));
    }
    assertThat(started(words))
        .contains("-Djava.io.tmpdir=o p/.commitments/libraries", "-XX:-UsePerfData");
  }

  @Test
  void otherCommandsHaveJavasTemporaryFolder() throws IOException {
    assertThat(started(List.of("languages", "-o", "x")))
        .contains("languages")
        .noneMatch(argument -> argument.startsWith("-Djava.io.tmpdir"));
    assertThat(started(List.of("extract", "in")))
        .noneMatch(argument -> argument.startsWith("-Djava.io.tmpdir"));
  }

  private List<String> started(List<String> arguments) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("root/bin"));
    Path target = Files.createDirectories(folder.resolve("root/target"));
    Path launcher = bin.resolve("commitments");
    Files.write(launcher, Files.readAllBytes(LAUNCHER));
    Files.writeString(target.resolve("commitments-1.jar"), "");
    Path java = Files.createDirectories(folder.resolve("home/bin")).resolve("java");
    Path log = folder.resolve("arguments");
    String script =
        "#!/bin/sh\nif [ \"$2\" = -version ]; then echo 'openjdk version \"17.0.1\"' >&2; exit; fi\n"
            + "for argument in \"$@\"; do printf '%s\\n' \"$argument\"; done > '"
            + log
            + "'\n";
    Files.writeString(java, script);
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    assertThat(java.toFile().setExecutable(true)).isTrue();
    List<String> command =
        new ArrayList<>(List.of("env", "JAVA_HOME=" + folder.resolve("home"), launcher.toString()));
    command.addAll(arguments);
    Child child = Child.start(command, folder);
    assertThat(child.status()).as(child.err()).isZero();
    return Files.readAllLines(log);
  }
}
