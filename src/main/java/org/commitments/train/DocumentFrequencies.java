package org.commitments.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.commitments.language.LanguagePack;
import org.commitments.language.SectorLexicon;
import org.commitments.linguistics.opennlp.TrainingException;

/**
 * In how many documents of a corpus each term of a pack's table {@code sectors} occurs.
 *
 * @param documents the number of documents of the corpus
 * @param terms the number of those with a term, by the term; terms of none are left out
 */
public record DocumentFrequencies(int documents, Map<String, Integer> terms) {

  /** Keeps the terms in their order. */
  public DocumentFrequencies {
    terms = new TreeMap<>(terms);
  }

  /**
   * Counts.
   *
   * @param corpus JSON Lines with {@code id} and {@code text}, perhaps with gzip
   * @throws TrainingException where the corpus cannot be read
   */
  public static DocumentFrequencies of(LanguagePack pack, Path corpus) {
    SectorLexicon lexicon = SectorLexicon.of(pack);
    Map<String, Integer> terms = new TreeMap<>();
    List<Announcement> announcements = Announcement.read(corpus);
    for (Announcement announcement : announcements) {
      for (String phrase : lexicon.phrases(announcement.text().value())) {
        terms.merge(phrase, 1, Integer::sum);
      }
    }
    return new DocumentFrequencies(announcements.size(), terms);
  }

  /** The table {@code frequencies} of a pack. */
  public String table() {
    StringBuilder table = new StringBuilder();
    table
        .append("# In how many of ")
        .append(documents)
        .append(
            " documents the terms of the fields occur; made by: commitments train frequencies\n")
        .append("phrase\tdocuments\n");
    terms.forEach((phrase, count) -> table.append(phrase).append('\t').append(count).append('\n'));
    return table.toString();
  }

  /** Writes the table. */
  public void write(Path file) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    Files.writeString(file, table(), StandardCharsets.UTF_8);
  }
}
