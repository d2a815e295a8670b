package org.commitments.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commitments.dataset.ArticleWriter;
import org.commitments.dataset.Examples;
import org.commitments.model.Diagnostic;
import org.commitments.model.Document;
import org.commitments.storage.LongTable;
import org.commitments.storage.Scratch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeStoreTest {

  private static final Map<String, String> HEADER = Map.of("version", "1");

  @TempDir Path folder = Path.of("");

  @Test
  void givesBackWhatItWasGiven() throws IOException {
    List<Outcome> outcomes = outcomes();
    try (OutcomeStore store = OutcomeStore.create(folder.resolve("s"), HEADER, Scratch.MEMORY)) {
      for (Outcome outcome : outcomes) {
        long at = store.append(StoredBody.of(outcome));
        assertThat(StoredBody.outcome(store.body(at))).isEqualTo(outcome);
      }
    }
    try (OutcomeStore store = open(false)) {
      assertThat(store.header()).isEqualTo(HEADER);
      assertThat(store.outcomes()).isEqualTo(outcomes.size());
      long at = store.begin();
      for (Outcome outcome : outcomes) {
        assertThat(StoredBody.outcome(store.body(at))).isEqualTo(outcome);
        assertThat(store.head(at).source()).isEqualTo(outcome.source());
        at = store.after(at);
      }
      assertThat(at).isEqualTo(store.end());
    }
  }

  @Test
  void findsOnlyWhatWasReadAndLasts() throws IOException {
    try (OutcomeStore store = OutcomeStore.create(folder.resolve("s"), HEADER, Scratch.MEMORY)) {
      for (Outcome outcome : outcomes()) {
        store.append(StoredBody.of(outcome));
      }
      assertThat(store.find("a.txt", "d1")).isEqualTo(store.begin());
      assertThat(store.find("a.txt", "other")).isEqualTo(LongTable.NONE);
      assertThat(store.find("foreign.txt", "d2")).isPositive();
      assertThat(store.find("broken.txt", "d3")).isEqualTo(LongTable.NONE);
      assertThat(store.find("slow.txt", "d4")).isEqualTo(LongTable.NONE);
      assertThat(store.find("twin.txt", "d1")).isEqualTo(LongTable.NONE);
      long at = store.append(StoredBody.of("a.zip", "z", new StoredBody.Extent(7, 3)));
      assertThat(store.findFile("a.zip", "z")).isEqualTo(at);
      assertThat(store.findFile("a.zip", "")).isEqualTo(LongTable.NONE);
      assertThat(store.hasFile("a.zip")).isTrue();
      assertThat(store.hasFile("b.zip")).isFalse();
      assertThat(StoredBody.extent(store.body(at))).isEqualTo(new StoredBody.Extent(7, 3));
    }
  }

  @Test
  void cutsOffWhatIsNotWhole() throws IOException {
    Path file = folder.resolve("s");
    List<Long> ends = new ArrayList<>();
    try (OutcomeStore store = OutcomeStore.create(file, HEADER, Scratch.MEMORY)) {
      ends.add(store.end());
      for (Outcome outcome : outcomes()) {
        store.append(StoredBody.of(outcome));
        ends.add(store.end());
      }
    }
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length <= whole.length; length += length < 800 ? 3 : 67) {
      int cut = length;
      Files.write(file, Arrays.copyOf(whole, length));
      long last = ends.stream().filter(end -> end <= cut).reduce((a, b) -> b).orElse(0L);
      try (OutcomeStore store = OutcomeStore.open(file, true, Scratch.MEMORY)) {
        if (last == 0) {
          assertThat(store).as("cut at %s", cut).isNull();
        } else {
          assertThat(Objects.requireNonNull(store).end()).as("cut at %s", cut).isEqualTo(last);
          assertThat(store.outcomes()).isEqualTo(ends.indexOf(last));
          assertThat(Files.size(file)).isEqualTo(last);
        }
      }
    }
  }

  @Test
  void stopsAtWhatWasChanged() throws IOException {
    Path file = folder.resolve("s");
    long second;
    try (OutcomeStore store = OutcomeStore.create(file, HEADER, Scratch.MEMORY)) {
      store.append(StoredBody.of(outcomes().get(0)));
      second = store.append(StoredBody.of(outcomes().get(1)));
      store.append(StoredBody.of(outcomes().get(2)));
    }
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) second + 20] ^= 1;
    Files.write(file, bytes);
    try (OutcomeStore store = open(false)) {
      assertThat(store.outcomes()).isEqualTo(1);
      assertThat(store.end()).isEqualTo(second);
    }
  }

  private OutcomeStore open(boolean toAdd) throws IOException {
    return Objects.requireNonNull(OutcomeStore.open(folder.resolve("s"), toAdd, Scratch.MEMORY));
  }

  private static List<Outcome> outcomes() {
    Document document =
        new Document("a.txt", "Hà Nội will share \uD83D\uDE00.\nHue will stop.", null, null);
    String longName = "b".repeat(5000) + ".txt";
    return List.of(
        new Outcome.Processed(
            "a.txt",
            "d1",
            ArticleWriter.rows(Examples.extract(document)),
            List.of(new Diagnostic("a.txt", "extract", "odd", "a warning"))),
        new Outcome.Failed(new Diagnostic("foreign.txt", "segment", "language", "no"), "d2"),
        new Outcome.Failed(new Diagnostic("broken.txt", "read", "encoding", "no"), "d3"),
        new Outcome.Failed(new Diagnostic("slow.txt", "extract", "internal", "no"), "d4"),
        new Outcome.Duplicate("twin.txt", "d1"),
        new Outcome.Processed(longName, "d5", List.of(), List.of()),
        new Outcome.Skipped("c.css"));
  }
}
