package org.commitments.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commitments.language.LanguagePacks;
import org.commitments.model.Article;
import org.commitments.model.Commitment;
import org.commitments.model.Document;
import org.commitments.model.Extraction;
import org.commitments.model.Party;
import org.commitments.model.Period;
import org.commitments.model.Sector;
import org.commitments.pipeline.Pipeline;

/** The announcements of samples/, and what they undertake. */
final class Samples {

  private static final Pipeline PIPELINE = Pipeline.of(LanguagePacks.bundled());

  private Samples() {}

  /** File name to words. */
  static Map<String, String> all() {
    Path root = Path.of(System.getProperty("commitments.basedir", ".")).resolve("samples");
    Map<String, String> texts = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        texts.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String vietnamese() {
    return String.valueOf(all().get("lao-cai-binh-dinh-ky-ket-2023.txt"));
  }

  /** What a document undertakes, without the places of the words, which differ by the format. */
  static List<String> records(Document document) {
    List<String> records = new ArrayList<>();
    Extraction extraction = PIPELINE.extract(document);
    for (Extraction.Result result : extraction.articles()) {
      Article article = result.article();
      records.add(article.title() + " " + article.published() + " " + article.language());
      result.commitments().forEach(commitment -> records.add(record(article, commitment)));
    }
    return records;
  }

  /** What plain text undertakes. */
  static List<String> records(String words) {
    return records(new Document("sample.txt", words, null, null));
  }

  private static String record(Article article, Commitment commitment) {
    Period period = commitment.period();
    Sector sector = commitment.sector();
    return String.join(
        " / ",
        commitment.clause().cue().kind().toString(),
        article.text().slice(commitment.clause().action()),
        commitment.parties().stream().map(Party::name).toList().toString(),
        period == null ? "" : period.start() + " " + period.end(),
        sector == null ? "" : sector.codes().toString());
  }
}
