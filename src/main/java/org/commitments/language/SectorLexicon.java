package org.commitments.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.text.Span;

/** Tells the codes of the fields that words name, by the pack's table {@code sectors}. */
public final class SectorLexicon {

  /** A term and what it says. */
  private record Term(List<String> codes, double weight) {}

  /**
   * A term found in a text.
   *
   * @param span its place
   * @param codes its codes
   * @param weight from 0 to 1: whether it tells the field alone (1) or hints at it
   */
  public record Hit(Span span, List<String> codes, double weight) {}

  private final Set<String> themes = SectorCodes.themes();
  private final PhraseIndex<Term> terms;

  /** Reads the table of a pack. */
  private SectorLexicon(LanguagePack pack) {
    this.terms = PhraseIndex.of(pack.entries(Table.SECTORS), SectorLexicon::term);
  }

  /** That of a pack's table, read once. */
  public static SectorLexicon of(LanguagePack pack) {
    return pack.shared(SectorLexicon.class, SectorLexicon::new);
  }

  private static Term term(Entry entry) {
    return new Term(
        List.of(entry.attribute("codes").split("\\s{0,8},\\s{0,8}", -1)),
        Double.parseDouble(entry.attribute("weight")));
  }

  /** The terms within a stretch of text, in order. */
  public List<Hit> hits(String text, Span within) {
    List<Hit> hits = new ArrayList<>();
    for (PhraseIndex.Match<Term> match : terms.find(text, within)) {
      hits.add(new Hit(match.span(), match.value().codes(), match.value().weight()));
    }
    return hits;
  }

  /** The weight of each code within a stretch of text, in the order in which the codes occur. */
  public Map<String, Double> weights(String text, Span within) {
    return weights(hits(text, within));
  }

  /** The weight of each code in these terms, in the order in which the codes occur. */
  public static Map<String, Double> weights(List<Hit> hits) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Hit hit : hits) {
      for (String code : hit.codes()) {
        weights.merge(code, hit.weight(), Double::sum);
      }
    }
    return weights;
  }

  /**
   * What an article speaks of. It is about the codes that make up at least a quarter of all that
   * its words say, the title's counted fourfold.
   */
  public Topics topics(Article article) {
    Map<String, Double> weights = new LinkedHashMap<>();
    String text = article.text().value();
    for (Block block : article.blocks()) {
      double factor = block.kind() == Block.Kind.TITLE ? 4 : 1;
      weights(text, block.span())
          .forEach((code, weight) -> weights.merge(code, weight * factor, Double::sum));
    }
    double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    List<String> theme =
        weights.entrySet().stream()
            .filter(entry -> themes.contains(entry.getKey()))
            .filter(entry -> entry.getValue() >= 2 && entry.getValue() >= all * 0.25)
            .sorted(Comparator.comparingDouble((Map.Entry<String, Double> e) -> -e.getValue()))
            .limit(2)
            .map(Map.Entry::getKey)
            .toList();
    weights.replaceAll((code, weight) -> weight / all);
    Span title = article.metadata().title();
    return new Topics(theme, weights, title == null ? Map.of() : weights(text, title));
  }
}
