package org.commitments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commitments.archive.SitePages;
import org.commitments.dataset.Examples;
import org.commitments.language.LanguagePacks;
import org.commitments.model.Document;
import org.commitments.model.Extraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs over the pages of a site: what of their furniture is in the dataset. */
class FurnitureRunTest {

  private static final LanguagePacks PACKS = LanguagePacks.bundled();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder = Path.of("");

  private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
  private String err = "";
  private int fatal = Integer.MAX_VALUE;

  @Test
  void makesNoRecordsOfFurnitureAndLosesNone() throws IOException {
    write("in/en", SitePages.pages(true, 30));
    write("in/vi", SitePages.pages(false, 30));
    Engine engine = Engine.of(PACKS);
    assertThat(run(engine, "out", "--keep-duplicates", "--threads", "1")).isZero();
    assertThat(run(engine, "threads", "--keep-duplicates", "--threads", "4")).isZero();
    assertThat(dataset("threads")).isEqualTo(dataset("out"));
    assertThat(run(engine, "kept", "--keep-duplicates", "--keep-furniture")).isZero();

    List<String> actions = actions("out");
    List<String> with = actions("kept");
    assertThat(with).anyMatch(FurnitureRunTest::isFurniture);
    with.removeIf(FurnitureRunTest::isFurniture);
    assertThat(actions).hasSizeGreaterThan(90).isEqualTo(with);
    assertThat(Files.readString(folder.resolve("out/run.json")))
        .contains("\"keep_furniture\": false");
    assertThat(Files.readString(folder.resolve("kept/run.json")))
        .contains("\"keep_furniture\": true");
  }

  /** Whether the furniture of {@link SitePages} undertakes this. */
  private static boolean isFurniture(String action) {
    return action.contains("your address") || action.contains("thư điện tử");
  }

  @Test
  void takesPagesFromTheRunBeforeOnlyWhereTheirFurnitureIsTheSame() throws IOException {
    write("in/en", SitePages.pages(true, 30));
    write("in/vi", SitePages.pages(false, 30));
    assertThat(run(fake(), "out")).isZero();
    assertThat(seen).hasSize(60);
    assertThat(run(fake(), "out")).isZero();
    assertThat(seen).isEmpty();

    write("in/en", SitePages.pages(true, 31));
    assertThat(run(fake(), "out")).isZero();
    assertThat(seen).containsExactly("in/en/n030.html");

    for (int i = 0; i < 20; i++) {
      String page =
          SitePages.page(false, i).replace("<div>Trang này có ích cho bạn không</div>", "");
      Files.writeString(folder.resolve(String.format("in/vi/n%03d.html", i)), page);
    }
    assertThat(run(fake(), "out")).isZero();
    assertThat(seen).as("all of the folder, none of the other").hasSize(30);
    assertThat(run(fake(), "fresh")).isZero();
    assertThat(dataset("out")).isEqualTo(dataset("fresh"));
    assertThat(run(fake(), "out", "--keep-furniture")).isZero();
    assertThat(seen).hasSize(61);
  }

  @Test
  void goesOnAsIfItHadNotBeenStopped() throws IOException {
    write("in/en", SitePages.pages(true, 30));
    write("in/vi", SitePages.pages(false, 30));
    assertThat(run(fake(), "fresh")).isZero();
    for (int stop : List.of(1, 17, 45)) {
      fatal = stop;
      run(fake(), "out" + stop, "--threads", "1");
      fatal = Integer.MAX_VALUE;
      assertThat(run(fake(), "out" + stop, "--resume")).isZero();
      assertThat(seen).hasSizeBetween(60 - stop, 62 - stop);
      assertThat(dataset("out" + stop)).isEqualTo(dataset("fresh"));
    }
  }

  private Engine fake() {
    Engine real = Engine.of(PACKS);
    return new Engine(
        Map.of("en", "e"),
        () -> this::extract,
        watching -> this::extract,
        real.genres(),
        real.signs());
  }

  private Extraction extract(Document document) {
    seen.add(document.source());
    if (seen.size() >= fatal) {
      throw new AssertionError("the process ends here");
    }
    return Examples.extract(document);
  }

  private int run(Engine engine, String out, String... options) {
    seen.clear();
    List<String> arguments = new ArrayList<>(List.of("extract", folder.resolve("in") + "", "-o"));
    arguments.add(folder.resolve(out) + "");
    arguments.addAll(List.of(options));
    CommandLine commandLine =
        Main.commandLine(new Environment(none -> engine, List::of, "9.9", false));
    StringWriter words = new StringWriter();
    commandLine.setErr(new PrintWriter(words));
    int status = commandLine.execute(arguments.toArray(new String[0]));
    err = words.toString();
    return status;
  }

  /** The actions of a dataset, each checked to be what the text has in its place. */
  private List<String> actions(String out) throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve(out).resolve("documents.jsonl"))) {
      JsonNode document = JSON.readTree(line);
      texts.put(document.get("id").asText(), document.get("text").asText());
    }
    List<String> actions = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(out).resolve("commitments.jsonl"))) {
      JsonNode record = JSON.readTree(line);
      String text = texts.getOrDefault(record.get("document_id").asText(), "");
      JsonNode action = record.get("action");
      int start = text.offsetByCodePoints(0, action.get("start").asInt());
      int end = text.offsetByCodePoints(0, action.get("end").asInt());
      assertThat(text.substring(start, end)).isEqualTo(action.get("text").asText());
      actions.add(record.get("source").asText() + ": " + action.get("text").asText());
    }
    return actions;
  }

  /** All files but those of the state. */
  private Map<String, String> dataset(String out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder.resolve(out))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
    }
    assertThat(files).as(err).isNotEmpty();
    return files;
  }

  private void write(String within, Map<String, byte[]> pages) throws IOException {
    Files.createDirectories(folder.resolve(within));
    for (Map.Entry<String, byte[]> page : pages.entrySet()) {
      Files.write(folder.resolve(within).resolve(page.getKey()), page.getValue());
    }
  }
}
