package org.commitments.evaluate;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Annotated documents: all gold files of a folder. */
public final class Gold {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final List<GoldDocument> documents;

  private Gold(List<GoldDocument> documents) {
    this.documents = List.copyOf(documents);
  }

  /**
   * Reads every JSON file of a folder and the folders below it that has a document and its
   * commitments.
   *
   * @throws GoldException where the folder cannot be read, has no gold, or a file is broken
   */
  public static Gold read(Path folder) {
    List<GoldDocument> documents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Gold::isJson).sorted().toList()) {
        GoldDocument document = document(file);
        if (document != null) {
          documents.add(document);
        }
      }
    } catch (IOException e) {
      throw new GoldException("cannot read the gold folder " + folder + ": " + e, e);
    }
    if (documents.isEmpty()) {
      throw new GoldException(
          "no gold in " + folder + ": a gold file is JSON with \"document\" and \"commitments\"");
    }
    return new Gold(documents);
  }

  /** Some documents. */
  public static Gold of(List<GoldDocument> documents) {
    return new Gold(documents);
  }

  /** The number of documents. */
  public int size() {
    return documents.size();
  }

  /** The documents in the order of their files. */
  public List<GoldDocument> documents() {
    return documents;
  }

  private static boolean isJson(Path path) {
    return String.valueOf(path.getFileName()).endsWith(".json") && Files.isRegularFile(path);
  }

  private static @Nullable GoldDocument document(Path file) throws IOException {
    JsonNode root;
    try {
      root = MAPPER.readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      throw new GoldException(file + " is not JSON: " + e.getOriginalMessage(), e);
    }
    JsonNode head = root.path("document");
    String text = Json.words(head, "text_file");
    if (text == null || !root.path("commitments").isArray()) {
      return null;
    }
    List<GoldRecord> records = new ArrayList<>();
    for (JsonNode commitment : root.path("commitments")) {
      records.add(gold(commitment));
    }
    Path textFile = file.resolveSibling(text).normalize();
    return new GoldDocument(
        Dataset.stem(text), Json.words(head, "language", "?"), textFile, date(file, head), records);
  }

  private static @Nullable LocalDate date(Path file, JsonNode head) {
    String date = Json.words(head, "published");
    try {
      return date == null ? null : LocalDate.parse(date);
    } catch (DateTimeException e) {
      throw new GoldException(
          file + ": '" + date + "' as \"published\"; write a date as 2019-06-15, or null", e);
    }
  }

  private static GoldRecord gold(JsonNode commitment) {
    List<List<String>> parties = new ArrayList<>();
    commitment.path("parties").forEach(names -> parties.add(Json.strings(names)));
    return new GoldRecord(
        Json.words(commitment, "kind", ""),
        Json.action(commitment),
        commitment.path("action").path("occurrence").asInt(1),
        parties,
        Json.codes(commitment),
        Json.period(commitment),
        Details.of(commitment));
  }
}
