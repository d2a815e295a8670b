package org.commitments.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a process asked of the system about the files of a folder, in order, as strace tells. */
final class SystemCalls {

  /** What was done to a file. */
  enum Kind {
    /** It was opened so that it can be written to. */
    OPEN,
    WRITE,
    /** It was brought to the disk. */
    FORCE,
    RENAME,
    UNLINK
  }

  /**
   * One of them that did what it was asked for, or an unlink that found nothing.
   *
   * @param at seconds
   * @param kind what was done
   * @param path to what, below the folder; empty for the folder itself
   * @param target of a rename, the new name
   */
  record Call(double at, Kind kind, String path, String target) {}

  private static final Pattern LINE = Pattern.compile("(\\d+) +(\\d+\\.\\d+) (.*)");
  private static final Pattern RESUMED = Pattern.compile("<\\.\\.\\. \\w+ resumed>(.*)");
  private static final Pattern CALL = Pattern.compile("(\\w+)\\((.*)\\) += (-?\\d+)(?:<(.*)>)?.*");
  private static final Pattern OPENED = Pattern.compile("<([^>]*)>");
  private static final Pattern NAMES = Pattern.compile("\"([^\"]*)\"");
  private static final String UNFINISHED = " <unfinished ...>";

  private SystemCalls() {}

  /** Runs a command under strace, and gives what it did below a folder. */
  static List<Call> of(List<String> command, Path folder, int status) throws IOException {
    Path log = Files.createTempFile("calls", ".log");
    try {
      List<String> traced = new ArrayList<>(List.of("strace", "-f", "-ttt", "-y", "-s", "0"));
      traced.addAll(List.of("-o", log.toString(), "-e"));
      traced.add(
          "trace=openat,rename,renameat,renameat2,fsync,fdatasync,unlink,unlinkat,write,pwrite64,"
              + "writev,ftruncate");
      assumeTrue(works(traced), "strace is not here, or not allowed");
      traced.addAll(command);
      Child child = Child.start(traced);
      if (child.status() != status) {
        throw new AssertionError(child.err());
      }
      return calls(Files.readAllLines(log, java.nio.charset.StandardCharsets.ISO_8859_1), folder);
    } finally {
      Files.delete(log);
    }
  }

  private static boolean works(List<String> traced) {
    try {
      List<String> trial = new ArrayList<>(traced);
      trial.add("true");
      return Child.start(trial).status() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<Call> calls(List<String> lines, Path folder) {
    Map<String, String> begun = new HashMap<>();
    List<Call> calls = new ArrayList<>();
    for (String each : lines) {
      Matcher line = LINE.matcher(each);
      if (!line.matches()) {
        continue;
      }
      String words = line.group(3);
      if (words.endsWith(UNFINISHED)) {
        begun.put(line.group(1), words.substring(0, words.length() - UNFINISHED.length()));
        continue;
      }
      Matcher resumed = RESUMED.matcher(words);
      if (resumed.matches()) {
        words = begun.remove(line.group(1)) + resumed.group(1);
      }
      Call call = call(Double.parseDouble(line.group(2)), words, folder);
      if (call != null) {
        calls.add(call);
      }
    }
    return calls;
  }

  private static @Nullable Call call(double at, String words, Path folder) {
    Matcher call = CALL.matcher(words);
    if (!call.matches()) {
      return null;
    }
    boolean failed = call.group(3).startsWith("-");
    String arguments = call.group(2);
    @Nullable Kind kind =
        switch (call.group(1)) {
          case "openat" ->
              arguments.contains("O_WRONLY") || arguments.contains("O_RDWR") ? Kind.OPEN : null;
          case "rename", "renameat", "renameat2" -> Kind.RENAME;
          case "unlink", "unlinkat" -> Kind.UNLINK;
          case "fsync", "fdatasync" -> Kind.FORCE;
          default -> Kind.WRITE;
        };
    if (kind == null || (failed && kind != Kind.UNLINK)) {
      return null;
    }
    List<String> names = new ArrayList<>();
    boolean byName = kind == Kind.RENAME || kind == Kind.UNLINK;
    Matcher name = (byName ? NAMES : OPENED).matcher(byName ? arguments : words);
    while (name.find()) {
      names.add(below(name.group(1), folder));
    }
    if (kind == Kind.OPEN) {
      names = List.of(below(String.valueOf(call.group(4)), folder));
    }
    return names.isEmpty() || names.get(0).equals("/")
        ? null
        : new Call(at, kind, names.get(0), names.size() > 1 && byName ? names.get(1) : "");
  }

  /** The path below the folder, or {@code /} where it is not. */
  private static String below(String path, Path folder) {
    Path full = Path.of(path).toAbsolutePath();
    return full.startsWith(folder) ? folder.relativize(full).toString() : "/";
  }
}
