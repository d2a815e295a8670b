package org.commitments.evaluate;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commitments.language.LanguagePack;
import org.commitments.language.LanguagePacks;
import org.commitments.language.Rule;
import org.commitments.language.Table;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Document;
import org.commitments.segment.ArticleSegmenter;
import org.commitments.segment.PageSegmenter;
import org.commitments.text.Span;

/**
 * Tells genres by the packs' tables {@code genres}: by the first rule of the place TITLE that
 * matches the title, else by the first of LEAD that matches title and lead, a line feed between
 * them.
 */
public final class Genres {

  /** So many characters behind the title are the lead. */
  private static final int LEAD = 600;

  /** Without a title so many characters of the first line stand for it. */
  private static final int TITLE = 120;

  private final LanguagePacks packs;
  private final ArticleSegmenter segmenter;

  /** Takes the packs whose tables count. */
  public Genres(LanguagePacks packs) {
    this.packs = packs;
    this.segmenter = new PageSegmenter(packs, body -> Optional.empty());
  }

  /**
   * The genre of a gold document's text, by the first article in it; {@link Genre#OTHER} where it
   * has none, or no pack has its language.
   *
   * @throws GoldException where the text cannot be read
   */
  public Genre of(GoldDocument gold) {
    if (packs.find(gold.language()).isEmpty()) {
      return Genre.OTHER;
    }
    String words;
    try {
      words = Files.readString(gold.text(), StandardCharsets.UTF_8);
    } catch (MalformedInputException e) {
      throw new GoldException(
          gold.text() + ": not UTF-8, as a text that gold names must be to tell its genre", e);
    } catch (IOException e) {
      throw new GoldException(
          "cannot read the text " + gold.text() + ", which tells the genre of its gold: " + e, e);
    }
    List<Article> articles =
        segmenter.segment(new Document(gold.stem(), words, gold.language(), gold.published()));
    return articles.isEmpty() ? Genre.OTHER : of(articles.get(0));
  }

  /** The genre of an article. */
  public Genre of(Article article) {
    List<Rule> rules = packs.find(article.language()).map(Genres::rules).orElse(List.of());
    String title = title(article);
    return first(rules, "TITLE", title)
        .or(() -> first(rules, "LEAD", title + "\n" + lead(article)))
        .orElse(Genre.OTHER);
  }

  private static List<Rule> rules(LanguagePack pack) {
    return pack.rules(Table.GENRES);
  }

  private static Optional<Genre> first(List<Rule> rules, String place, String words) {
    return rules.stream()
        .filter(rule -> at(rule, place) && rule.pattern().matcher(words).find())
        .map(rule -> rule.attribute("genre", Genre.class))
        .findFirst();
  }

  private static boolean at(Rule rule, String place) {
    return Arrays.stream(rule.attribute("place").split(",", -1))
        .anyMatch(each -> each.strip().equals(place));
  }

  /** The lines of the title, or what stands for it. */
  private static String title(Article article) {
    List<Span> lines =
        article.blocks().stream()
            .filter(block -> block.kind() == Block.Kind.TITLE)
            .map(Block::span)
            .toList();
    if (lines.isEmpty() && !article.blocks().isEmpty()) {
      Span first = article.blocks().get(0).span();
      lines = List.of(new Span(first.start(), Math.min(first.end(), first.start() + TITLE)));
    }
    return lines.stream().map(article.text()::slice).collect(Collectors.joining(" "));
  }

  /** What stands behind the title. */
  private static String lead(Article article) {
    int start =
        article.blocks().stream()
            .filter(block -> block.kind() != Block.Kind.TITLE)
            .mapToInt(block -> block.span().start())
            .min()
            .orElse(article.text().length());
    int end = Math.min(article.text().length(), start + LEAD);
    return article.text().slice(new Span(start, end));
  }
}
