package org.commitments.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commitments.archive.Sha256;
import org.commitments.evaluate.GoldDocument;
import org.commitments.evaluate.GoldRecord;
import org.commitments.evaluate.Json;
import org.commitments.linguistics.opennlp.TrainingException;
import org.commitments.text.Text;

/**
 * Annotations that stand apart from their texts: JSON Lines, one document a line, with the {@code
 * id} of a text of a corpus, the {@code sha256} of its normalised words in UTF-8, its {@code
 * language}, the day it was {@code published}, and {@code commitments}, whose actions are places
 * ({@code start}, {@code end}) in code points of the normalised words. With {@code clauses} in
 * their stead only these places were judged; their {@code kind} may be {@code neither}, and nothing
 * is known of the rest of the text.
 */
public final class Annotations {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String JUDGED = "clauses";

  private Annotations() {}

  /**
   * The annotated documents of a file.
   *
   * @param corpora files of JSON Lines with {@code id} and {@code text}, packed with gzip or not
   * @throws TrainingException where a text is missing or is not the one that was annotated
   */
  public static List<Annotated> read(Path file, List<Path> corpora) {
    Map<String, Text> texts = new HashMap<>();
    for (Path corpus : corpora) {
      Announcement.read(corpus).forEach(each -> texts.putIfAbsent(each.id(), each.text()));
    }
    List<Annotated> documents = new ArrayList<>();
    try {
      int number = 0;
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        number++;
        JsonNode node = MAPPER.readTree(line);
        String id = node.path("id").asText();
        Text text = texts.get(id);
        if (text == null) {
          throw new TrainingException(
              file + ":" + number + ": no text '" + id + "' in " + corpora + " (--corpus)");
        }
        String sum = Sha256.of(text.value().getBytes(StandardCharsets.UTF_8));
        if (!sum.equals(node.path("sha256").asText())) {
          throw new TrainingException(
              file + ":" + number + ": the text '" + id + "' is not the one that was annotated");
        }
        boolean whole = !node.has(JUDGED);
        documents.add(new Annotated(document(node, file, text), text.value(), whole));
      }
    } catch (IOException e) {
      throw new TrainingException("cannot read the annotations " + file + ": " + e, e);
    }
    return documents;
  }

  private static GoldDocument document(JsonNode node, Path file, Text text) {
    List<GoldRecord> records = new ArrayList<>();
    for (JsonNode commitment : node.path(node.has(JUDGED) ? JUDGED : "commitments")) {
      records.add(record(commitment, text.value()));
    }
    JsonNode published = node.path("published");
    return new GoldDocument(
        node.path("id").asText(),
        node.path("language").asText(),
        file,
        published.isTextual() ? LocalDate.parse(published.asText()) : null,
        records);
  }

  private static GoldRecord record(JsonNode commitment, String text) {
    int start = text.offsetByCodePoints(0, commitment.path("start").asInt());
    int end = text.offsetByCodePoints(0, commitment.path("end").asInt());
    String action = text.substring(start, end);
    int occurrence = 1;
    for (int at = text.indexOf(action); at < start; at = text.indexOf(action, at + 1)) {
      occurrence++;
    }
    List<List<String>> parties = new ArrayList<>();
    commitment.path("parties").forEach(names -> parties.add(Json.strings(names)));
    return new GoldRecord(
        commitment.path("kind").asText(),
        action,
        occurrence,
        parties,
        Set.copyOf(Json.strings(commitment.path("codes"))),
        Json.period(commitment));
  }
}
