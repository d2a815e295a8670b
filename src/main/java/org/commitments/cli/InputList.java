package org.commitments.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commitments.archive.Archive;
import picocli.CommandLine.Model.CommandSpec;

/** A file that names inputs, one a line, in UTF-8; blank lines and those with # first count not. */
final class InputList {

  private InputList() {}

  static List<Path> read(Path list, CommandSpec command) {
    String words;
    try {
      words = list.equals(Archive.STANDARD_INPUT) ? standardInput() : Files.readString(list);
    } catch (CharacterCodingException e) {
      throw StageOptions.usage(command, "--input-list: '" + list + "' is not UTF-8; convert it");
    } catch (IOException e) {
      throw StageOptions.usage(
          command, "--input-list: '" + list + "' cannot be read (" + e + "); give a file of names");
    }
    List<Path> inputs = new ArrayList<>();
    for (String line : words.replace("\uFEFF", "").lines().map(String::strip).toList()) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        inputs.add(path(line, list, command));
      }
    }
    return inputs;
  }

  private static Path path(String name, Path list, CommandSpec command) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw StageOptions.usage(
          command, "--input-list: '" + list + "' has '" + name + "', which is no name of a file");
    }
  }

  @SuppressWarnings("resource") // it is not ours to close
  private static String standardInput() throws IOException {
    InputStream in = System.in;
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }
}
