package org.commitments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commitments.dataset.Examples;
import org.commitments.model.Document;
import org.commitments.model.Extraction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandsTest {

  private static final List<String> FILES =
      List.of(
          "commitments.csv", "commitments.jsonl", "documents.jsonl", "errors.jsonl", "run.json");
  private static final Path FIXTURE =
      Path.of(System.getProperty("commitments.basedir", "."), "src/test/resources/evaluate");

  private static final String STORY =
      """
      Hue widens its work on dykes
      On Monday the council met to hear what the storms had cost the villages along the lagoon.
      Hue will lend twelve pumps to Vinh and train the crews that guard the northern dykes in winter.
      """;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder = Path.of("");

  private final List<Document> seen = new ArrayList<>();
  private String out = "";
  private String err = "";

  @BeforeEach
  void writeInputs() throws IOException {
    for (int i = 0; i < 20; i++) {
      write("in/d" + i + ".txt", "Title " + i + "\nHanoi will share " + i + " \uD83D\uDE00 plans.");
    }
    write("in/README.md", "not for us");
  }

  @Test
  void writesADatasetAndSaysWhatCameOut() throws IOException {
    assertThat(run("extract", path("in"), "-o", path("out"))).isZero();
    assertThat(err).contains("inputs              21").contains("  skipped            1");
    assertThat(out).isEmpty();
    assertThat(lines("commitments.jsonl")).hasSize(20);
    JsonNode counts = json("run.json").path("counts");
    assertThat(counts.path("inputs").asInt())
        .isEqualTo(
            counts.path("processed").asInt()
                + counts.path("duplicate").asInt()
                + counts.path("failed").asInt()
                + counts.path("skipped").asInt());
    assertThat(json("run.json").path("by_language").path("en").path("commitments").asInt())
        .isEqualTo(20);
    assertThat(lines("commitments.jsonl").get(1)).contains("\"source\":\"in/d1.txt\"");
  }

  @Test
  void givesTheSameBytesForAnyNumberOfThreads() throws IOException {
    Files.write(folder.resolve("in/bad.txt"), new byte[] {'a', (byte) 0xFF});
    for (int i = 0; i < 9; i++) {
      write("in/copy" + i + ".txt", STORY + "Compiled by desk " + i + "\n");
    }
    run("extract", path("in"), "-o", path("one"), "--threads", "1");
    assertThat(Files.readString(folder.resolve("one/run.json")))
        .contains("\"duplicate_articles\": 8");
    run("extract", path("in"), "-o", path("four"), "--threads", "4");
    run("extract", path("in"), "-o", path("four"), "--threads", "4", "--quiet");
    for (String file : FILES) {
      assertThat(folder.resolve("four").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
    }
  }

  @Test
  void goesOnAfterBadFiles() throws IOException {
    write("in/empty.txt", "");
    write("in/internal.txt", "fault");
    write("in/twin.txt", "Title 3\nHanoi will share 3 \uD83D\uDE00 plans.");
    Files.write(folder.resolve("in/latin.txt"), new byte[] {'a', (byte) 0xE9, ' '});
    Files.write(folder.resolve("in/zero.txt"), new byte[] {'a', 0});
    assertThat(run("extract", path("in"), path("in/gone.txt"), "-o", path("out"))).isEqualTo(3);
    assertThat(lines("errors.jsonl"))
        .hasSize(5)
        .anyMatch(line -> line.contains("\"code\":\"encoding\"") && line.contains("offset 1"))
        .anyMatch(line -> line.contains("\"stage\":\"extract\",\"code\":\"internal\""));
    assertThat(err).contains("in/empty.txt: empty: it has 0 bytes").contains("failed");
    JsonNode counts = json("run.json").path("counts");
    assertThat(counts.path("duplicate").asInt()).isEqualTo(1);
    assertThat(counts.path("failed").asInt()).isEqualTo(5);
    assertThat(counts.path("processed").asInt()).isEqualTo(20);
    assertThat(counts.path("inputs").asInt()).isEqualTo(27);
  }

  @Test
  void readsTheInputsThatAListNames() throws IOException {
    write("list.txt", "# mine\n" + path("in/d1.txt") + "\n\n" + path("in/d2.txt") + "\r\n");
    assertThat(run("extract", "--input-list", path("list.txt"), "-o", path("out"))).isZero();
    assertThat(lines("commitments.jsonl")).hasSize(2);
    assertThat(
            run("extract", path("in/d3.txt"), "--input-list", path("list.txt"), "-o", path("out")))
        .isZero();
    assertThat(lines("commitments.jsonl")).hasSize(3);
  }

  @Test
  void countsTheMembersOfArchives() throws IOException {
    java.io.ByteArrayOutputStream zip = new java.io.ByteArrayOutputStream();
    try (var out = new java.util.zip.ZipOutputStream(zip)) {
      for (String name : List.of("d1.txt", "twin.txt", "style.css", "empty.txt")) {
        out.putNextEntry(new java.util.zip.ZipEntry(name));
        boolean empty = name.startsWith("empty");
        out.write((empty ? "" : "Title\nHue will share boats.").getBytes(StandardCharsets.UTF_8));
      }
    }
    Files.write(folder.resolve("in/a.zip"), zip.toByteArray());
    assertThat(run("extract", path("in"), "-o", path("out"))).isEqualTo(3);
    JsonNode counts = json("run.json").path("counts");
    assertThat(counts.path("inputs").asInt()).isEqualTo(25);
    assertThat(counts.path("processed").asInt()).isEqualTo(21);
    assertThat(counts.path("duplicate").asInt()).isEqualTo(1);
    assertThat(counts.path("failed").asInt()).isEqualTo(1);
    assertThat(counts.path("skipped").asInt()).isEqualTo(2);
    assertThat(lines("errors.jsonl").get(0)).contains("in/a.zip!/empty.txt");
  }

  @Test
  void leavesOutTheRecordsOfCopiesUnlessTheyAreToBeKept() throws IOException {
    write("news/a.txt", STORY);
    write("news/b.txt", "Source: a partner paper\n" + STORY);
    write("news/c.txt", STORY);
    String[] common = {"extract", path("news"), path("in/d1.txt"), "-o", path("out")};
    assertThat(run(common)).isZero();
    assertThat(err).contains("  duplicate          2").contains("  copies             1");
    JsonNode counts = json("run.json").path("counts");
    assertThat(counts.path("inputs").asInt()).isEqualTo(4);
    assertThat(counts.path("processed").asInt()).isEqualTo(2);
    assertThat(counts.path("duplicate").asInt()).isEqualTo(2);
    assertThat(counts.path("articles").asInt()).isEqualTo(3);
    assertThat(counts.path("duplicate_articles").asInt()).isEqualTo(1);
    assertThat(counts.path("commitments").asInt()).isEqualTo(2);
    assertThat(lines("commitments.jsonl")).hasSize(2).noneMatch(line -> line.contains("b.txt"));
    List<String> documents = lines("documents.jsonl");
    assertThat(documents).hasSize(3);
    JsonNode first = JSON.readTree(find(documents, "news/a.txt"));
    JsonNode second = JSON.readTree(find(documents, "news/b.txt"));
    assertThat(first.path("duplicate_of").isNull()).isTrue();
    assertThat(second.path("duplicate_of").asText()).isEqualTo(first.path("id").asText());

    List<String> kept = new ArrayList<>(List.of(common));
    kept.addAll(List.of("--keep-duplicates", "--threads", "4"));
    assertThat(run(kept.toArray(String[]::new))).isZero();
    counts = json("run.json").path("counts");
    assertThat(counts.path("duplicate").asInt()).isEqualTo(2);
    assertThat(counts.path("duplicate_articles").asInt()).isEqualTo(2);
    assertThat(counts.path("commitments").asInt()).isEqualTo(4);
    assertThat(json("run.json").path("options").path("keep_duplicates").asBoolean()).isTrue();
    assertThat(JSON.readTree(find(lines("documents.jsonl"), "news/c.txt")).path("duplicate_of"))
        .isEqualTo(second.path("duplicate_of"));
  }

  private static String find(List<String> lines, String source) {
    return lines.stream().filter(line -> line.contains(source)).findFirst().orElseThrow();
  }

  @Test
  void leavesOutWhatItIsNotSureOfAndCountsIt() throws IOException {
    assertThat(run("extract", path("in"), "-o", path("out"))).isZero();
    int all = lines("commitments.jsonl").size();
    assertThat(json("run.json").path("counts").path("below_min_confidence").asInt()).isZero();
    assertThat(run("extract", path("in"), "-o", path("out"), "--min-confidence", "1")).isZero();
    assertThat(lines("commitments.jsonl")).isEmpty();
    JsonNode counts = json("run.json").path("counts");
    assertThat(counts.path("below_min_confidence").asInt()).isEqualTo(all).isPositive();
    assertThat(counts.path("commitments").asInt()).isZero();
    assertThat(err).contains("less sure");
  }

  @Test
  void stopsAtTooManyErrors() throws IOException {
    write("in/a1.txt", "");
    write("in/a2.txt", " ");
    assertThat(run("extract", path("in"), "-o", path("out"), "--max-errors", "1")).isEqualTo(4);
    assertThat(err).contains("stopped: 2 inputs failed, more than --max-errors 1");
    assertThat(json("run.json").path("complete").asBoolean()).isFalse();
    assertThat(run("extract", path("in"), "-o", path("out"), "--max-errors", "2")).isEqualTo(3);
  }

  @Test
  void saysThatThereIsNothingToRead() throws IOException {
    write("none/README.md", "not for us");
    assertThat(run("extract", path("none"), "-o", path("out"))).isEqualTo(5);
    assertThat(err).contains("nothing to read: 1 file(s) met");
    assertThat(run("extract", path("gone"), "-o", path("out"))).isEqualTo(5);
    assertThat(err).contains("gone: unreadable: there is no such file");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void saysThatTheOutputCannotBeWritten() {
    assertThat(run("extract", path("in"), "-o", path("in/d1.txt"))).isEqualTo(6);
    assertThat(err).contains("cannot write").contains("is a file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--format xml|unknown format 'xml'; allowed: jsonl, csv, parquet, duckdb",
        "--threads 0|--threads is 0; allowed: 1 to 256",
        "--published 15/06/2019|'15/06/2019' is no date",
        "--max-size 2T|'2T' is no size; allowed: 1 to 1G",
        "--max-member-size 0|'0' is no size; allowed: 1 and more",
        "--max-depth 0|a depth of 0 and 60 seconds; allowed: 1 and more",
        "--date-format bbb|'bbb' is no pattern of dates",
        "--input-list gone|'gone' cannot be read",
        "--max-errors -1|--max-errors is -1; allowed: 0 and more",
        "--min-confidence 1.5|--min-confidence is 1.5; allowed: 0 to 1",
        "--language xx|--language is 'xx'; allowed: en, vi",
        "--language-dir gone|is no folder",
        "--include [a|'[a' is no glob",
        "--colour|Unknown option: '--colour'"
      })
  void refusesWhatMakesNoSense(String example) {
    String[] parts = example.split("\\|", 2);
    List<String> arguments = new ArrayList<>(List.of("extract", path("in"), "-o", path("out")));
    arguments.addAll(List.of(parts[0].split(" ", -1)));
    assertThat(run(arguments.toArray(new String[0]))).isEqualTo(2);
    assertThat(err).contains(parts[1]).contains("--help");
  }

  @Test
  void needsACommandAnInputAndAnOutput() {
    assertThat(run()).isEqualTo(2);
    assertThat(err).contains("no command; allowed: extract, evaluate, train, languages");
    assertThat(run("extract", path("in"))).isEqualTo(2);
    assertThat(err).contains("--output");
    assertThat(run("extract", "-o", path("out"))).isEqualTo(2);
    assertThat(err).contains("INPUT");
  }

  @Test
  void handsOptionsToTheDocuments() {
    String[] options = {"--language", "vi", "--published", "2019-06-15", "--include", "d1.txt"};
    List<String> arguments =
        new ArrayList<>(List.of("extract", path("in"), "-o", path("out"), "--threads", "1"));
    arguments.addAll(List.of(options));
    assertThat(run(arguments.toArray(new String[0]))).isZero();
    assertThat(seen)
        .singleElement()
        .satisfies(
            document -> {
              assertThat(document.language()).isEqualTo("vi");
              assertThat(document.published()).hasToString("2019-06-15");
            });
  }

  @Test
  void writesOnlyTheFormatsThatAreAskedFor() {
    assertThat(run("extract", path("in"), "-o", path("out"), "--format", "csv")).isZero();
    assertThat(folder.resolve("out/commitments.csv")).exists();
    assertThat(folder.resolve("out/commitments.jsonl")).doesNotExist();
    assertThat(run("extract", path("in"), "-o", path("out"), "--format", "parquet,duckdb"))
        .isZero();
    assertThat(folder.resolve("out/commitments.csv")).doesNotExist();
    assertThat(folder.resolve("out/commitment_parties.csv")).doesNotExist();
    assertThat(folder.resolve("out/commitments.duckdb")).exists();
    assertThat(folder.resolve("out/commitments.parquet")).exists();
  }

  @Test
  void saysThatAFormatCannotBeWrittenThere() {
    assertThat(run("extract", path("in"), "-o", path("a?b"), "--format", "duckdb")).isEqualTo(6);
    assertThat(err).contains("question mark").contains("--output");
  }

  @Test
  void makesNamesOfFilesHarmless() {
    assertThat(Safe.words("a\u001B[31m\nb\u202Ec")).isEqualTo("a?[31m?b?c");
  }

  @Test
  void evaluates() throws IOException {
    String found = FIXTURE.resolve("found.jsonl").toString();
    String gold = FIXTURE.resolve("gold").toString();
    assertThat(run("evaluate", found, gold, "--by-document", "--errors")).isZero();
    assertThat(out).contains("record_F1").contains("missed\tkind\ten\triver-towns").contains("hit");
    assertThat(run("evaluate", found, gold, "--json")).isZero();
    assertThat(JSON.readTree(out).path("all").path("gold").asInt()).isEqualTo(6);
    assertThat(run("evaluate", gold)).isZero();
    assertThat(run("evaluate", path("in"))).isEqualTo(5);
    assertThat(err).contains("no gold in");
    write("floor.tsv", "t\tall\tF1\t0.999\n");
    assertThat(run("evaluate", found, gold, "--set", "t", "--floor", path("floor.tsv")))
        .isEqualTo(1);
    assertThat(err).contains("below its floor of 0.999");
    assertThat(run("evaluate", found, gold, "--write", path("report.tsv"))).isZero();
    assertThat(folder.resolve("report.tsv")).content().contains("gold\tall\t2\t6\t");
    assertThat(run("evaluate", found, gold, "--breakdown", path("breakdown.tsv"))).isZero();
    assertThat(folder.resolve("breakdown.tsv"))
        .content()
        .contains("gold\ten\tfield\tdisaster\t1\t1\t");
  }

  @Test
  void listsTheFaultsOfAPack() throws IOException {
    write("packs/xx/pack.properties", "name=\n");
    assertThat(run("languages", "--language-dir", path("packs"))).isEqualTo(1);
    assertThat(err).contains("language pack 'xx'").contains("pack.properties");
    assertThat(run("languages")).isZero();
    assertThat(run("languages", "--language-dir", path("gone"))).isEqualTo(2);
  }

  @Test
  void helpsWithExamples() {
    for (String command : List.of("extract", "evaluate", "languages")) {
      assertThat(run(command, "--help")).isZero();
      assertThat(out).contains("Examples:").contains("commitments " + command);
    }
    assertThat(run("--version")).isZero();
    assertThat(out).startsWith("commitments 9.9");
  }

  private int run(String... arguments) {
    Engine engine = new Engine(Map.of("en", "e", "vi", "v"), () -> this::extract);
    Engine sorted = new Engine(new java.util.TreeMap<>(engine.packs()), engine.stages());
    CommandLine commandLine =
        Main.commandLine(new Environment(folder -> sorted, List::of, "9.9", false));
    StringWriter outWords = new StringWriter();
    StringWriter errWords = new StringWriter();
    commandLine.setOut(new PrintWriter(outWords));
    commandLine.setErr(new PrintWriter(errWords));
    int status = commandLine.execute(arguments);
    out = outWords.toString();
    err = errWords.toString();
    return status;
  }

  private Extraction extract(Document document) {
    synchronized (seen) {
      seen.add(document);
    }
    if (document.source().endsWith("internal.txt")) {
      throw new IllegalStateException("a broken rule");
    }
    return Examples.extract(document);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String name, String words) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, words, StandardCharsets.UTF_8);
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(folder.resolve("out").resolve(file), StandardCharsets.UTF_8);
  }

  private JsonNode json(String file) throws IOException {
    return JSON.readTree(folder.resolve("out").resolve(file).toFile());
  }
}
