package org.commitments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.commitments.dataset.Folders;

/** The program as a process of its own, which can be killed. */
final class Child {

  private static final long MOST_MINUTES = 5;

  private final Process process;
  private final Path err;

  private Child(Process process, Path err) {
    this.process = process;
    this.err = err;
  }

  /** A command line that runs a main class with options of Java. */
  static List<String> java(Class<?> main, List<String> options, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Dfile.encoding=UTF-8"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    return command;
  }

  static Child start(List<String> command) throws IOException {
    return start(command, Path.of("").toAbsolutePath());
  }

  static Child start(List<String> command, Path directory) throws IOException {
    Path err = Files.createTempFile("child", ".err");
    err.toFile().deleteOnExit();
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.redirectError(err.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    return new Child(builder.start(), err);
  }

  Process process() {
    return process;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Sends a signal by its name. */
  void signal(String name) throws IOException {
    end(new ProcessBuilder("kill", "-" + name, "" + process.pid()).start());
  }

  private static int end(Process process) {
    try {
      assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).as("ends in time").isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      process.destroyForcibly();
    }
    return process.exitValue();
  }

  /** Waits for its end and gives its exit status. */
  int status() {
    return end(process);
  }

  /** What it wrote to the standard error. */
  String err() {
    try {
      return Files.readString(err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Name to content of the files of a dataset. */
  static Map<String, String> dataset(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
    }
    return files;
  }

  /** The bytes of outcomes that a run into a folder has kept until now. */
  static long kept(Path folder) throws IOException {
    Path part = folder.resolve(Folders.STATE).resolve("outcomes.part");
    return Files.exists(part) ? Files.size(part) : 0;
  }
}
