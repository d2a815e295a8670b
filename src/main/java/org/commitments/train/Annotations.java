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
import org.commitments.evaluate.Passage;
import org.commitments.linguistics.opennlp.TrainingException;
import org.commitments.text.Text;

/**
 * Annotations that stand apart from their texts: JSON Lines, one document a line, with the {@code
 * id} of a text of a corpus, the {@code sha256} of its normalised words in UTF-8, its {@code
 * language}, the day it was {@code published}, and {@code commitments}, whose actions are places
 * ({@code start}, {@code end}) in code points of the normalised words. With {@code clauses} in
 * their stead only these places were judged; their {@code kind} may be {@code neither}, and nothing
 * is known of the rest of the text. Likewise with {@code splits}: verbs behind a coordinator (their
 * {@code start} and {@code end}), and whether each opens a record of its {@code own}.
 */
public final class Annotations {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String WHOLE = "commitments";
  private static final String JUDGED = "clauses";
  private static final String SPLITS = "splits";

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
        documents.add(
            new Annotated(
                document(node, file, text),
                text.value(),
                node.has(WHOLE),
                splits(node.path(SPLITS), text.value())));
      }
    } catch (IOException e) {
      throw new TrainingException("cannot read the annotations " + file + ": " + e, e);
    }
    return documents;
  }

  private static GoldDocument document(JsonNode node, Path file, Text text) {
    List<GoldRecord> records = new ArrayList<>();
    for (JsonNode commitment : node.path(node.has(WHOLE) ? WHOLE : JUDGED)) {
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
    Passage action = passage(commitment, text);
    List<List<String>> parties = new ArrayList<>();
    commitment.path("parties").forEach(names -> parties.add(Json.strings(names)));
    return new GoldRecord(
        commitment.path("kind").asText(),
        action,
        parties,
        Set.copyOf(Json.strings(commitment.path("codes"))),
        Json.period(commitment));
  }

  private static List<Annotated.Split> splits(JsonNode places, String text) {
    List<Annotated.Split> splits = new ArrayList<>();
    places.forEach(
        place ->
            splits.add(new Annotated.Split(passage(place, text), place.path("own").asBoolean())));
    return splits;
  }

  private static Passage passage(JsonNode place, String text) {
    int start = text.offsetByCodePoints(0, place.path("start").asInt());
    int end = text.offsetByCodePoints(0, place.path("end").asInt());
    return Passage.of(text, start, end);
  }
}
