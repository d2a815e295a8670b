package org.commitments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commitments.archive.SitePages;
import org.commitments.dataset.Examples;
import org.commitments.language.LanguagePacks;
import org.commitments.model.Document;
import org.commitments.model.Extraction;
import org.junit.jupiter.api.Test;

/** Runs over the pages of a site: what of their furniture is in the dataset. */
class FurnitureRunTest extends FolderRuns {

  private static final LanguagePacks PACKS = LanguagePacks.bundled();
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void makesNoRecordsOfFurnitureAndLosesNone() throws IOException {
    write("in/en", SitePages.pages(true, 30));
    write("in/vi", SitePages.pages(false, 30));
    Engine engine = Engine.of(PACKS);
    assertThat(run(engine, "out", "--keep-duplicates", "--threads", "1")).isZero();
    assertThat(run(engine, "threads", "--keep-duplicates", "--threads", "4")).isZero();
    assertThat(files("threads")).isEqualTo(files("out"));
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
    assertThat(files("out")).isEqualTo(files("fresh"));
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
      assertThat(files("out" + stop)).isEqualTo(files("fresh"));
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
    see(document);
    return Examples.extract(document);
  }

  private int run(Engine engine, String out, String... options) {
    return run(engine, out, List.of(options));
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

  /** A dataset of which there is something. */
  private Map<String, String> files(String out) throws IOException {
    Map<String, String> files = dataset(out);
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
