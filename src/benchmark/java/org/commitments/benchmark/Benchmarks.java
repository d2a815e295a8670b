package org.commitments.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs all benchmarks, prints their tables, and writes them into src/benchmark/RESULTS.md. */
public final class Benchmarks {

  private static final String MARK = "<!-- measured -->";

  private Benchmarks() {}

  /** Takes the project's folder and the number of documents; 1,000 and more make sense. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    Path base = Path.of(arguments[0]);
    int documents = Integer.parseInt(arguments[1]);
    List<String> lines = new ArrayList<>(machine(base));
    lines.add("");
    lines.add("## A token");
    lines.add("");
    lines.addAll(new Comparison(documents).run());
    lines.add("");
    lines.add("## A process");
    lines.add("");
    lines.addAll(new WholeProcess(base).run(documents));
    lines.add("");
    lines.add("## An announcement, by JMH");
    lines.add("");
    lines.addAll(hotParts());
    lines.forEach(System.out::println);
    write(base.resolve("src/benchmark/RESULTS.md"), lines);
  }

  /** Replaces what stands between the two marks. */
  private static void write(Path file, List<String> lines) throws IOException {
    String old = Files.readString(file);
    int start = old.indexOf(MARK);
    int end = old.lastIndexOf(MARK);
    if (start < 0 || end <= start) {
      throw new IllegalStateException(file + " must have two lines " + MARK);
    }
    Files.writeString(
        file,
        old.substring(0, start + MARK.length())
            + "\n"
            + String.join("\n", lines)
            + "\n"
            + old.substring(end));
  }

  private static List<String> hotParts() throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(HotParts.class.getSimpleName())
                    .shouldFailOnError(true)
                    .jvmArgs("-Xmx1g")
                    .build())
            .run();
    List<String> lines = new ArrayList<>();
    lines.add("| part | language | µs an announcement | ± |");
    lines.add("| --- | --- | --- | --- |");
    for (RunResult result : results) {
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %s | %.1f | %.1f |",
              result.getParams().getBenchmark().replaceAll(".*\\.", ""),
              result.getParams().getParam("language"),
              result.getPrimaryResult().getScore(),
              result.getPrimaryResult().getScoreError()));
    }
    return lines;
  }

  private static List<String> machine(Path base) throws IOException, InterruptedException {
    double load =
        java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return List.of(
        "- " + LocalDate.now(ZoneOffset.UTC) + ", commit " + commit(base),
        "- " + processor() + ", " + Runtime.getRuntime().availableProcessors() + " processors",
        "- Java " + System.getProperty("java.vm.version") + ", " + System.getProperty("os.name"),
        String.format(
            Locale.ROOT,
            "- load average when it began: %.1f (above the number of processors the times are too"
                + " high; their ratios hold)",
            load));
  }

  private static String processor() throws IOException {
    Path file = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(file)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    }
  }

  private static String commit(Path base) throws IOException, InterruptedException {
    Process git =
        new ProcessBuilder("git", "describe", "--always", "--dirty")
            .directory(base.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String name =
        new String(git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    return git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0 ? name.strip() : "unknown";
  }
}
