package org.commitments.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the program costs as a user starts it: its launcher, a process each. */
final class WholeProcess {

  private static final int POLL_MILLIS = 10;
  private static final int STARTS = 9;

  /** One and two threads in turn, so often: a single run differs from the next by a tenth. */
  private static final int ROUNDS = 3;

  /** No costly compilation. */
  private static final String PLAIN = "-XX:TieredStopAtLevel=1";

  private final Path launcher;
  private final Path scratch;

  WholeProcess(Path base) throws IOException {
    this.launcher = base.resolve("bin/commitments");
    this.scratch = Files.createTempDirectory("commitments-benchmark");
  }

  /**
   * What a process took.
   *
   * @param cpu seconds of CPU, those of the system included
   * @param wall seconds
   * @param peak the most memory that it held, in MB; 0 where the system does not tell
   */
  private record Cost(double cpu, double wall, long peak) {}

  /** Measures, and gives the table in Markdown. */
  List<String> run(int documents) throws IOException, InterruptedException {
    try {
      Path one = Files.writeString(scratch.resolve("one.txt"), new GeneratedCorpus("en").text(3));
      Path oneVi = Files.writeString(scratch.resolve("mot.txt"), new GeneratedCorpus("vi").text(3));
      CorpusFile.write(scratch.resolve("tenth.jsonl"), documents / 10);
      CorpusFile.write(scratch.resolve("all.jsonl"), documents);
      extract(List.of(one.toString())); // makes the archive of classes where it is missing
      List<String> lines = new ArrayList<>();
      lines.add("| run | CPU s | wall s | peak memory MB |");
      lines.add("| --- | --- | --- | --- |");
      lines.add(row("one short English file, start to dataset", median(one)));
      lines.add(row("one short Vietnamese file, start to dataset", median(oneVi)));
      String tenth = scratch.resolve("tenth.jsonl").toString();
      String all = scratch.resolve("all.jsonl").toString();
      Cost small = extract(List.of(tenth, "--threads", "1"));
      List<Cost> ones = new ArrayList<>();
      List<Cost> twos = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        ones.add(extract(List.of(all, "--threads", "1")));
        twos.add(extract(List.of(all, "--threads", "2")));
      }
      Cost large = median(ones);
      Cost two = median(twos);
      double warm = plain(documents / 10);
      double more = plain(documents / 5) - warm;
      double muchMore = plain(documents / 10 + documents) - warm;
      lines.add(row(name(documents / 10, 1), small));
      lines.add(row(name(documents, 1), large));
      lines.add(row(name(documents, 2), two));
      lines.add("");
      lines.add(
          String.format(
              Locale.ROOT,
              "Two threads take %.2f times the CPU of one (medians of %d runs each, in turn:"
                  + " %s and %s s). Behind the first %,d documents, which"
                  + " warm up, %,d take %.1f s of CPU and %,d take %.1f s (with plain compilation"
                  + " only, since the costly one goes on for long): %.1f times as much.",
              two.cpu() / large.cpu(),
              ROUNDS,
              times(ones),
              times(twos),
              documents / 10,
              documents / 10,
              more,
              documents,
              muchMore,
              muchMore / more));
      return lines;
    } finally {
      delete(scratch);
    }
  }

  /** Seconds of CPU for so many documents with one thread and plain compilation. */
  private double plain(int documents) throws IOException, InterruptedException {
    Path file = scratch.resolve("plain.jsonl");
    CorpusFile.write(file, documents);
    return extract(List.of(file.toString(), "--threads", "1"), PLAIN).cpu();
  }

  private static String name(int documents, int threads) {
    return String.format(
        Locale.ROOT,
        "%,d documents of a JSON Lines file, %d thread%s, -Xmx512m",
        documents,
        threads,
        threads == 1 ? "" : "s");
  }

  private Cost median(Path file) throws IOException, InterruptedException {
    List<Cost> costs = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      costs.add(extract(List.of(file.toString())));
    }
    return median(costs);
  }

  /** The one of the middle by its CPU. */
  private static Cost median(List<Cost> costs) {
    return costs.stream()
        .sorted(Comparator.comparingDouble(Cost::cpu))
        .toList()
        .get(costs.size() / 2);
  }

  private static String times(List<Cost> costs) {
    return costs.stream()
        .map(cost -> String.format(Locale.ROOT, "%.1f", cost.cpu()))
        .collect(Collectors.joining(", "));
  }

  private Cost extract(List<String> arguments) throws IOException, InterruptedException {
    return extract(arguments, "");
  }

  private Cost extract(List<String> arguments, String flags)
      throws IOException, InterruptedException {
    Path dataset = scratch.resolve("dataset");
    delete(dataset);
    List<String> command =
        new ArrayList<>(
            List.of(
                "bash",
                "-c",
                "TIMEFORMAT='%U %S'; time \"$@\"",
                "bash",
                launcher.toString(),
                "extract",
                "--quiet",
                "--output",
                dataset.toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("COMMITMENTS_JAVA_OPTS", ("-Xmx512m " + flags).strip());
    long start = System.nanoTime();
    Process process = builder.start();
    long peak = 0;
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, process.descendants().mapToLong(WholeProcess::memory).max().orElse(0));
    }
    double wall = (System.nanoTime() - start) / 1e9;
    String output;
    try (InputStream in = process.getInputStream()) {
      output = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          command + " ended with " + process.exitValue() + ": " + output);
    }
    String times = output.substring(output.lastIndexOf('\n') + 1);
    double cpu = Arrays.stream(times.split(" ", -1)).mapToDouble(Double::parseDouble).sum();
    return new Cost(cpu, wall, peak);
  }

  /** The most memory that a process has held, in MB, where Linux tells it. */
  private static long memory(ProcessHandle process) {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0; // it has just ended
    }
  }

  private static String row(String name, Cost cost) {
    return String.format(
        Locale.ROOT, "| %s | %.2f | %.2f | %d |", name, cost.cpu(), cost.wall(), cost.peak());
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path each, @org.jspecify.annotations.Nullable IOException e) throws IOException {
            Files.delete(each);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
