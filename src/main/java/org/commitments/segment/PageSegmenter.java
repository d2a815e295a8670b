package org.commitments.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commitments.language.LanguageIdentifier;
import org.commitments.language.LanguagePacks;
import org.commitments.model.Article;
import org.commitments.model.Document;
import org.commitments.text.Normalizer;

/**
 * Finds the articles of a page by the packs' tables {@code metadata} and {@code furniture}.
 *
 * <p>The text of an article is its kept lines, hard wraps undone, joined by line feeds; what a line
 * has before its words (a bullet, a number, a dateline) is in the text and outside the block. Never
 * throws for what a page holds; its cost grows with the length of the page. Immutable; shared by
 * threads where the identifier is.
 */
public final class PageSegmenter implements ArticleSegmenter {

  private final LanguagePacks packs;
  private final LanguageIdentifier identifier;
  private final PageRules rules;
  private final Unwrapper unwrapper;

  /**
   * Takes the packs whose rules and languages count.
   *
   * @throws IllegalArgumentException where a rule of metadata.tsv has an unknown form
   */
  public PageSegmenter(LanguagePacks packs, LanguageIdentifier identifier) {
    this.packs = packs;
    this.identifier = identifier;
    this.rules = new PageRules(packs);
    this.unwrapper = new Unwrapper(rules::standsAlone);
  }

  @Override
  public List<Article> segment(Document document) {
    List<PageLine> lines =
        unwrapper.lines(Normalizer.normalize(document.content())).stream()
            .map(rules::classify)
            .toList();
    List<Article> articles = new ArrayList<>();
    String title = title(document);
    for (List<PageLine> range : ArticleRanges.of(lines)) {
      ArticleBuilder.build(rules, range, document.published(), articles.isEmpty() ? title : "")
          .flatMap(built -> article(document, built, articles.size()))
          .ifPresent(articles::add);
    }
    return List.copyOf(articles);
  }

  /** The title that the document's format gives, on one line, or an empty string. */
  private static String title(Document document) {
    String title = document.title();
    return title == null ? "" : Normalizer.normalize(title).replace('\n', ' ').strip();
  }

  private Optional<Article> article(Document document, ArticleBuilder.Built built, int before) {
    Optional<String> language =
        document.language() == null
            ? identifier.identify(built.body())
            : packs.find(document.language()).map(pack -> pack.id());
    String source = before == 0 ? document.source() : document.source() + "#" + (before + 1);
    return language.map(
        id ->
            new Article(
                source, id, built.draft().text(), built.metadata(), built.draft().blocks()));
  }
}
