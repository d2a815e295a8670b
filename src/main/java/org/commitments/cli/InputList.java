package org.commitments.cli;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.commitments.archive.Archive;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A file that names inputs, one a line, in UTF-8; blank lines and those with # first count not. A
 * line is read when it is asked for, and what cannot be read is told as wrong usage.
 */
final class InputList implements Iterator<Path>, Closeable {

  private final Path list;
  private final CommandSpec command;
  private final BufferedReader lines;
  private @Nullable Path next;

  InputList(Path list, CommandSpec command) {
    this.list = list;
    this.command = command;
    try {
      InputStream in = list.equals(Archive.STANDARD_INPUT) ? System.in : Files.newInputStream(list);
      this.lines =
          new BufferedReader(
              new InputStreamReader(
                  in,
                  StandardCharsets.UTF_8
                      .newDecoder()
                      .onMalformedInput(CodingErrorAction.REPORT)
                      .onUnmappableCharacter(CodingErrorAction.REPORT)));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private RuntimeException unreadable(IOException e) {
    return StageOptions.usage(
        command,
        e instanceof CharacterCodingException
            ? "--input-list: '" + list + "' is not UTF-8; convert it"
            : "--input-list: '" + list + "' cannot be read (" + e + "); give a file of names");
  }

  @Override
  public boolean hasNext() {
    try {
      while (next == null) {
        String line = lines.readLine();
        if (line == null) {
          return false;
        }
        String name = line.replace("\uFEFF", "").strip();
        next = name.isEmpty() || name.startsWith("#") ? null : path(name);
      }
      return true;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Path next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no name is left");
    }
    Path path = Objects.requireNonNull(next);
    next = null;
    return path;
  }

  private Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw StageOptions.usage(
          command, "--input-list: '" + list + "' has '" + name + "', which is no name of a file");
    }
  }

  /** Closes the file; the standard input is not ours to close. */
  @Override
  public void close() throws IOException {
    if (!list.equals(Archive.STANDARD_INPUT)) {
      lines.close();
    }
  }
}
