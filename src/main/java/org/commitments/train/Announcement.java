package org.commitments.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.commitments.linguistics.opennlp.TrainingException;
import org.commitments.text.Normalizer;
import org.commitments.text.Text;

/**
 * A text to learn from.
 *
 * @param id its name in the corpus
 * @param text its words
 */
record Announcement(String id, Text text) {

  /** The announcements of a file of JSON Lines with the keys {@code id} and {@code text}. */
  static List<Announcement> read(Path file) {
    List<Announcement> announcements = new ArrayList<>();
    ObjectMapper mapper = new ObjectMapper();
    try (BufferedReader lines = open(file)) {
      String line = lines.readLine();
      for (int number = 1; line != null; number++) {
        JsonNode node = mapper.readTree(line);
        if (!node.path("id").isTextual() || !node.path("text").isTextual()) {
          throw new TrainingException(
              file + ":" + number + ": no object with the strings \"id\" and \"text\"");
        }
        String text = Normalizer.normalize(node.path("text").asText());
        announcements.add(new Announcement(node.path("id").asText(), new Text(text)));
        line = lines.readLine();
      }
    } catch (IOException e) {
      throw new TrainingException("cannot read the corpus " + file + ": " + e, e);
    }
    return announcements;
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    InputStream plain =
        String.valueOf(file.getFileName()).endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
  }

  /** The ids of a tenth of the announcements, those with the smallest checksums. */
  static Set<String> heldOut(List<Announcement> announcements) {
    return new HashSet<>(
        announcements.stream()
            .map(Announcement::id)
            .sorted(
                Comparator.comparingLong(Announcement::checksum)
                    .thenComparing(Comparator.naturalOrder()))
            .limit(announcements.size() / 10)
            .toList());
  }

  private static long checksum(String id) {
    CRC32 checksum = new CRC32();
    checksum.update(id.getBytes(StandardCharsets.UTF_8));
    return checksum.getValue();
  }
}
