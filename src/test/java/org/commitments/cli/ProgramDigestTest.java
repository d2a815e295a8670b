package org.commitments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramDigestTest {

  @TempDir Path folder = Path.of("");

  /** What earlier runs found is taken only from a program that has the same digest. */
  @Test
  void isAnotherWithAnotherModelOrClass() throws IOException {
    Set<String> digests = new HashSet<>();
    List<List<String>> builds =
        List.of(List.of("class", "model"), List.of("class", "MODEL"), List.of("CLASS", "model"));
    for (List<String> build : builds) {
      Path program = folder.resolve("classes");
      Path jar = folder.resolve("program.jar");
      Files.createDirectories(program.resolve("models"));
      Files.writeString(program.resolve("Main.class"), build.get(0));
      Files.writeString(program.resolve("models/tags.bin"), build.get(1));
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
        zip.putNextEntry(new ZipEntry("Main.class"));
        zip.write(build.get(0).getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry("models/tags.bin"));
        zip.write(build.get(1).getBytes(StandardCharsets.UTF_8));
      }
      for (Path each : List.of(program, jar)) {
        assertThat(digests.add(ProgramDigest.of(each))).as("%s of %s", each, build).isTrue();
        assertThat(digests).contains(ProgramDigest.of(each));
      }
    }
  }
}
