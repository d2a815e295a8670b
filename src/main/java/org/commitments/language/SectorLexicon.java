package org.commitments.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.text.Span;

/** Tells the codes of the fields that words name, by the pack's table {@code sectors}. */
public final class SectorLexicon {

  /** A term, what it says and how rare it is. */
  private record Term(String phrase, List<String> codes, double weight, double rarity) {}

  /**
   * A term found in a text.
   *
   * @param span its place
   * @param codes its codes
   * @param weight from 0 to 1: whether it tells the field alone (1) or hints at it
   * @param rarity the logarithm of how many times more documents a corpus has than those with the
   *     term (inverse document frequency, Sp&auml;rck Jones 1972), 0 or more; 1 where the pack
   *     counts none
   */
  public record Hit(Span span, List<String> codes, double weight, double rarity) {}

  private final Set<String> themes = SectorCodes.themes();
  private final PhraseIndex<Term> terms;

  /** Reads the table of a pack. */
  private SectorLexicon(LanguagePack pack) {
    Frequencies frequencies = new Frequencies(pack);
    this.terms = PhraseIndex.of(pack.entries(Table.SECTORS), entry -> term(entry, frequencies));
  }

  /** That of a pack's table, read once. */
  public static SectorLexicon of(LanguagePack pack) {
    return pack.shared(SectorLexicon.class, SectorLexicon::new);
  }

  private static Term term(Entry entry, Frequencies frequencies) {
    return new Term(
        entry.phrase(),
        List.of(entry.attribute("codes").split("\\s{0,8},\\s{0,8}", -1)),
        Double.parseDouble(entry.attribute("weight")),
        frequencies.rarity(entry.phrase()));
  }

  /** The terms within a stretch of text, in order. */
  public List<Hit> hits(String text, Span within) {
    List<Hit> hits = new ArrayList<>();
    for (PhraseIndex.Match<Term> match : terms.find(text, within)) {
      Term term = match.value();
      hits.add(new Hit(match.span(), term.codes(), term.weight(), term.rarity()));
    }
    return hits;
  }

  /** The phrases of the table that occur in a text, as the table has them. */
  public Set<String> phrases(String text) {
    Set<String> phrases = new TreeSet<>();
    terms
        .find(text, new Span(0, text.length()))
        .forEach(match -> phrases.add(match.value().phrase()));
    return phrases;
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

  /** The weight of each code in these terms, each term's times its rarity. */
  public static Map<String, Double> salience(List<Hit> hits) {
    Map<String, Double> salience = new LinkedHashMap<>();
    for (Hit hit : hits) {
      for (String code : hit.codes()) {
        salience.merge(code, hit.weight() * hit.rarity(), Double::sum);
      }
    }
    return salience;
  }

  /**
   * What an article speaks of. It is about the codes that make up at least a quarter of all that
   * its words say, the title's counted fourfold.
   */
  public Topics topics(Article article) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, Double> salience = new LinkedHashMap<>();
    String text = article.text().value();
    for (Block block : article.blocks()) {
      double factor = block.kind() == Block.Kind.TITLE ? 4 : 1;
      List<Hit> hits = hits(text, block.span());
      weights(hits).forEach((code, weight) -> weights.merge(code, weight * factor, Double::sum));
      salience(hits).forEach((code, weight) -> salience.merge(code, weight, Double::sum));
    }
    double all = sum(weights);
    List<String> theme =
        weights.entrySet().stream()
            .filter(entry -> themes.contains(entry.getKey()))
            .filter(entry -> entry.getValue() >= 2 && entry.getValue() >= all * 0.25)
            .sorted(Comparator.comparingDouble((Map.Entry<String, Double> e) -> -e.getValue()))
            .limit(2)
            .map(Map.Entry::getKey)
            .toList();
    weights.replaceAll((code, weight) -> weight / all);
    double rare = sum(salience);
    salience.replaceAll((code, weight) -> rare == 0 ? 0 : weight / rare);
    Span title = article.metadata().title();
    return new Topics(theme, weights, salience, title == null ? Map.of() : weights(text, title));
  }

  private static double sum(Map<String, Double> weights) {
    return weights.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
