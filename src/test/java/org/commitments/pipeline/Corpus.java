package org.commitments.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commitments.dataset.ArticleRows;
import org.commitments.dataset.ArticleWriter;
import org.commitments.dataset.Row;
import org.commitments.language.LanguagePacks;
import org.commitments.model.Document;
import org.commitments.model.Extraction;

/** The texts at hand, and one program to read them all. */
final class Corpus {

  static final LanguagePacks PACKS = LanguagePacks.bundled();
  static final Pipeline PIPELINE = Pipeline.of(PACKS);

  private static final Path BASE = Path.of(System.getProperty("commitments.basedir", "."));

  private Corpus() {}

  /** The announcements of the project. */
  static Map<String, String> samples() {
    return texts("samples");
  }

  /** The samples, and the announcements that the project began with where they are at hand. */
  static Map<String, String> small() {
    Map<String, String> texts = samples();
    texts.putAll(texts("../shared/seeds"));
    return texts;
  }

  /** Also the annotated announcements, where they are at hand. */
  static Map<String, String> all() {
    Map<String, String> texts = small();
    texts.putAll(texts("../shared/gold/train/text"));
    texts.putAll(texts("../shared/gold/dev/text"));
    return texts;
  }

  static Path samplesFolder() {
    return BASE.resolve("samples");
  }

  private static Map<String, String> texts(String folder) {
    Path root = BASE.resolve(folder);
    Map<String, String> texts = new LinkedHashMap<>();
    if (!Files.isDirectory(root)) {
      return texts;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        texts.put(root.relativize(file).toString(), Files.readString(file));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Extraction extract(String name, String content) {
    return PIPELINE.extract(new Document(name, content, null, null));
  }

  /** The dataset's lines for a text: its articles, and their records. */
  static List<ArticleRows> rows(String name, String content) {
    return ArticleWriter.rows(extract(name, content));
  }

  /** All that a text gives, in one string. */
  static String json(String name, String content) {
    StringBuilder out = new StringBuilder();
    for (ArticleRows article : rows(name, content)) {
      out.append(article.json()).append('\n');
      for (Row row : article.commitments()) {
        out.append(row.json()).append('\n').append(row.cells()).append('\n');
      }
    }
    return out.toString();
  }
}
