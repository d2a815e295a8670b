package org.commitments.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commitments.model.Commitment;
import org.commitments.model.Party;
import org.commitments.model.Period;
import org.commitments.model.Sector;
import org.jspecify.annotations.Nullable;

/** The records of a commitments.jsonl, by the name of their text. */
public final class Dataset {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Map<String, List<FoundRecord>> found = new HashMap<>();

  private Dataset() {}

  /**
   * Reads a commitments.jsonl, or the one of a dataset's folder.
   *
   * @throws GoldException where it cannot be read
   */
  public static Dataset read(Path path) {
    Path file = Files.isDirectory(path) ? path.resolve("commitments.jsonl") : path;
    try (var lines = Files.lines(file)) {
      return of(lines.toList());
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new GoldException("cannot read the dataset " + file + ": " + e, e);
    }
  }

  /**
   * Takes lines of a commitments.jsonl.
   *
   * @throws GoldException where one is no JSON
   */
  public static Dataset of(List<String> lines) {
    Dataset dataset = new Dataset();
    int number = 0;
    for (String line : lines) {
      number++;
      if (!line.isBlank()) {
        dataset.add(line, number);
      }
    }
    return dataset;
  }

  /** Takes records by the names of their texts. */
  public static Dataset of(Map<String, List<Commitment>> records) {
    Dataset dataset = new Dataset();
    records.forEach(
        (stem, commitments) ->
            dataset.found.put(stem, commitments.stream().map(Dataset::record).toList()));
    return dataset;
  }

  private static FoundRecord record(Commitment commitment) {
    Sector sector = commitment.sector();
    Period period = commitment.period();
    return new FoundRecord(
        commitment.clause().cue().kind().name().toLowerCase(Locale.ROOT),
        commitment.clause().article().text().slice(commitment.clause().action()),
        commitment.parties().stream().map(Party::name).toList(),
        sector == null ? Set.of() : Set.copyOf(sector.codes()),
        period == null ? null : Interval.of(text(period.start()), text(period.end())),
        Details.of(commitment),
        commitment.confidence(),
        new FoundRecord.Origin(
            commitment.clause().article().text().codePoints(commitment.clause().action().start()),
            commitment.clause().cue().rule(),
            commitment.parties().stream().map(Party::rule).toList(),
            sector == null ? "" : sector.rule(),
            period == null ? "" : period.rule(),
            commitment.also().stream().map(commitment.clause().article().text()::slice).toList()));
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  /** Whether a path is a dataset, rather than texts. */
  public static boolean isAt(Path path) {
    return Files.isDirectory(path)
        ? Files.isRegularFile(path.resolve("commitments.jsonl"))
        : String.valueOf(path.getFileName()).endsWith(".jsonl");
  }

  /** The name of a text: without container, folders, the number of an article, and extension. */
  public static String stem(String source) {
    String inner = source.substring(source.lastIndexOf('!') + 1);
    int number = inner.indexOf('#');
    String path = number < 0 ? inner : inner.substring(0, number);
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    boolean onlyDotsBefore = name.substring(0, Math.max(0, dot)).chars().allMatch(c -> c == '.');
    return onlyDotsBefore ? name : name.substring(0, dot);
  }

  /** The commitments and proposals of a text, in the order of the dataset. */
  List<FoundRecord> of(String stem) {
    return found.getOrDefault(stem, List.of());
  }

  private static List<String> also(JsonNode commitment) {
    List<String> also = new ArrayList<>();
    commitment.path("also").forEach(action -> also.add(Json.words(action, "text", "")));
    return also;
  }

  private void add(String line, int number) {
    JsonNode node;
    try {
      node = MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new GoldException(
          "line " + number + " of the dataset is not JSON: " + e.getOriginalMessage(), e);
    }
    String kind = node.has("kind") ? node.path("kind").asText() : "commitment";
    if (!kind.equals("commitment") && !kind.equals("proposal")) {
      return;
    }
    List<String> parties = new ArrayList<>();
    List<String> partyRules = new ArrayList<>();
    for (JsonNode party : node.path("parties")) {
      parties.add(party.isTextual() ? party.asText() : Json.words(party, "name", ""));
      partyRules.add(Json.words(party, "rule", ""));
    }
    found
        .computeIfAbsent(stem(Json.words(node, "source", "")), key -> new ArrayList<>())
        .add(
            new FoundRecord(
                kind,
                Json.action(node),
                parties,
                Json.codes(node),
                Json.period(node),
                Details.of(node),
                node.path("confidence").asDouble(1),
                new FoundRecord.Origin(
                    node.path("action").path("start").asInt(-1),
                    Json.words(node, "rule", ""),
                    partyRules,
                    Json.words(node.path("sector"), "rule", ""),
                    Json.words(node.path("period"), "rule", ""),
                    also(node))));
  }
}
