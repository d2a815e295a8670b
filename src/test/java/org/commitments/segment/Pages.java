package org.commitments.segment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.commitments.language.LanguagePacks;
import org.commitments.linguistics.opennlp.OpenNlpLanguageIdentifier;
import org.commitments.model.Article;
import org.commitments.model.Document;
import org.junit.jupiter.params.provider.Arguments;

/** Pages to try the segmenter on. */
final class Pages {

  private static final LanguagePacks PACKS = LanguagePacks.bundled();
  static final PageSegmenter SEGMENTER =
      new PageSegmenter(PACKS, new OpenNlpLanguageIdentifier(PACKS));

  private Pages() {}

  static List<Article> segment(String page) {
    return SEGMENTER.segment(new Document("page.txt", page, null, null));
  }

  static Article article(String page) {
    List<Article> articles = segment(page);
    if (articles.size() != 1) {
      throw new AssertionError(articles.size() + " articles instead of one in: " + page);
    }
    return articles.get(0);
  }

  /** The lines of a table of the test resources, ⏎ read as a line feed. */
  static Stream<Arguments> table(String name) {
    try (InputStream in = Pages.class.getResourceAsStream("/segment/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no test resource segment/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("# ") || line.contains("\t"))
          .skip(1)
          .map(line -> Arguments.of((Object[]) line.replace("⏎", "\n").split("\t", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
