package org.commitments.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Whether a large archive needs more memory than a small one: makes archives of pages as portals
 * have them, with styles, scripts, menus and 2 to 4 kB of announcement, and extracts each in the
 * same heap. A program of its own, since it takes long and some gigabytes of disk.
 */
public final class LargeArchive {

  private static final long MEGABYTE = 1_000_000;
  private static final int POLL_MILLIS = 50;

  /** About how many characters of a page are styles, scripts, and what differs in each page. */
  private static final int STYLES = 40_000;

  private static final int SCRIPTS = 70_000;
  private static final int DATA = 20_000;

  private static final int TEXT = 2_000;
  private static final int ALPHABET = 26;

  private final GeneratedCorpus english = new GeneratedCorpus("en");
  private final GeneratedCorpus vietnamese = new GeneratedCorpus("vi");
  private final String head;
  private final String menu;
  private final String foot;

  private LargeArchive() {
    Random random = new Random(1);
    StringBuilder styles = new StringBuilder();
    while (styles.length() < STYLES) {
      styles.append('.').append(word(random)).append('-').append(word(random));
      styles.append("{margin:").append(random.nextInt(40)).append("px;color:#");
      styles.append(Integer.toHexString(0x100000 + random.nextInt(0xEFFFFF))).append("}\n");
    }
    StringBuilder scripts = new StringBuilder();
    while (scripts.length() < SCRIPTS) {
      scripts.append("function ").append(word(random)).append(random.nextInt(99)).append("(a,b){");
      scripts.append("if(a<").append(random.nextInt(999)).append(")return b+'");
      scripts.append(word(random)).append("';document.getElementById('").append(word(random));
      scripts.append("').hidden=a>b;}\n");
    }
    StringBuilder links = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      String name = word(random) + " " + word(random);
      links.append("<li class=\"m\"><a href=\"/").append(name.replace(' ', '-')).append("\">");
      links.append(name).append("</a></li>\n");
    }
    head = "<style>\n" + styles + "</style>\n<script>\n" + scripts + "</script>\n";
    menu = "<header><nav><ul>\n" + links + "</ul></nav></header>\n";
    foot =
        "<p>Subscribe to the letter that we send to our readers every Friday.</p>\n"
            + "<footer><ul>\n"
            + links
            + "</ul><p>Portal of the towns. All rights reserved.</p></footer>\n</body></html>\n";
  }

  /**
   * Takes the project's folder, one for scratch files, the megabytes of the heap, and the megabytes
   * of each archive; prints a row of a table, and what the program told, for each.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path base = Path.of(arguments[0]);
    Path scratch = Files.createDirectories(Path.of(arguments[1]));
    LargeArchive maker = new LargeArchive();
    for (int i = 3; i < arguments.length; i++) {
      long megabytes = Long.parseLong(arguments[i]);
      Path archive = scratch.resolve("portal-" + megabytes + ".zip");
      long bytes = 0;
      if (!Files.exists(archive)) {
        bytes = maker.write(archive, megabytes * MEGABYTE);
      }
      String label =
          String.format(
              Locale.ROOT,
              "%,d MB of pages, %,d MB packed",
              bytes / MEGABYTE,
              Files.size(archive) / MEGABYTE);
      System.out.println(extract(base, archive, "-Xmx" + arguments[2] + "m", label));
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int n = 4 + random.nextInt(6); n > 0; n--) {
      word.append((char) ('a' + random.nextInt(ALPHABET)));
    }
    return word.toString();
  }

  /** Writes pages until they have so many bytes, and tells how many they have. */
  private long write(Path archive, long bytes) throws IOException {
    Path draft = archive.resolveSibling("draft.zip");
    long written = 0;
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(draft));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (int i = 0; written < bytes; i++) {
        byte[] page = page(i).getBytes(StandardCharsets.UTF_8);
        zip.putNextEntry(
            new ZipEntry(String.format(Locale.ROOT, "portal/%03d/page-%07d.html", i / 1000, i)));
        zip.write(page);
        written += page.length;
      }
    }
    Files.move(draft, archive);
    return written;
  }

  /** Two or three texts of the corpus make one announcement of some 2 to 4 kB. */
  private String page(int number) {
    Random random = new Random(number);
    boolean isEnglish = number % 2 == 0;
    GeneratedCorpus corpus = isEnglish ? english : vietnamese;
    StringBuilder text = new StringBuilder();
    for (int part = 0; text.length() < TEXT; part++) {
      text.append(corpus.text(number / 2 * 8 + part)).append("\n\n");
    }
    String[] lines = text.toString().split("\n+", -1);
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"");
    page.append(isEnglish ? "en" : "vi").append("\"><head><meta charset=\"utf-8\">\n<title>");
    page.append(escaped(lines[0])).append("</title>\n<meta property=\"article:published_time\"");
    page.append(" content=\"").append(2010 + random.nextInt(14)).append("-0");
    page.append(1 + random.nextInt(9)).append("-1").append(random.nextInt(10)).append("\">\n");
    page.append(head).append("</head><body>\n").append(menu).append("<article><h1>");
    page.append(escaped(lines[0])).append("</h1>\n");
    for (int i = 1; i < lines.length; i++) {
      page.append(lines[i].isBlank() ? "" : "<p>" + escaped(lines[i]) + "</p>\n");
    }
    page.append("</article>\n<script>var data=[");
    int from = page.length();
    while (page.length() - from < DATA) {
      page.append(random.nextLong()).append(',');
    }
    page.append("0];</script>\n<aside><h2>Other news</h2><ul>\n");
    for (int i = 0; i < 8; i++) {
      page.append("<li><a href=\"/p").append(random.nextInt(100_000)).append("\">");
      page.append(word(random)).append(' ').append(word(random)).append("</a></li>\n");
    }
    return page.append("</ul></aside>\n").append(foot).toString();
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String extract(Path base, Path archive, String heap, String label)
      throws IOException, InterruptedException {
    Path dataset = archive.resolveSibling("dataset-" + System.nanoTime());
    Path err = archive.resolveSibling("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
            base.resolve("bin/commitments").toString(),
            "extract",
            archive.toString(),
            "--output",
            dataset.toString());
    builder.environment().put("COMMITMENTS_JAVA_OPTS", heap);
    builder.redirectError(err.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    long start = System.nanoTime();
    Process process = builder.start();
    long peak = 0;
    Duration cpu = Duration.ZERO;
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, memory(process.pid()));
      cpu = process.info().totalCpuDuration().orElse(cpu);
    }
    long seconds = (System.nanoTime() - start) / 1_000_000_000L;
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %,d | %,d | %,d |%n%n%s",
        label,
        heap,
        process.exitValue(),
        peak,
        seconds,
        cpu.toSeconds(),
        Files.readString(err));
  }

  /** The most memory that a process has held, in MB, where Linux tells it. */
  private static long memory(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
      List<String> found =
          new ArrayList<>(lines.filter(line -> line.startsWith("VmHWM:")).toList());
      return found.isEmpty() ? 0 : Long.parseLong(found.get(0).replaceAll("\\D", "")) / 1024;
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0; // it has just ended
    }
  }
}
