package org.commitments.field;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commitments.language.SectorLexicon;
import org.commitments.language.SectorLexicon.Hit;
import org.commitments.model.Clause;
import org.commitments.model.Heading;
import org.commitments.model.Sector;
import org.commitments.model.Sector.Basis;
import org.commitments.text.Span;

/**
 * Reads the sector of a clause: from the heading that governs it, else from the words of its
 * action, else from what the article is about.
 */
public final class SectorExtractor implements FieldExtractor<Optional<Sector>> {

  private static final double STRONG = 0.9;

  private final SectorLexicon lexicon;

  /** Takes the lexicon of a language. */
  public SectorExtractor(SectorLexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public Optional<Sector> extract(Clause clause, Discourse discourse) {
    String text = clause.article().text().value();
    Heading heading = clause.section().heading();
    if (heading != null) {
      List<Hit> hits = lexicon.hits(text, heading.label());
      if (!hits.isEmpty()) {
        return Optional.of(
            new Sector(heading.label(), codes(hits, 0), Basis.HEADING, heading.rule()));
      }
    }
    List<Hit> hits = lexicon.hits(text, clause.action());
    double strongest = hits.stream().mapToDouble(Hit::weight).max().orElse(0);
    if (!hits.isEmpty()) {
      List<Hit> telling = hits.stream().filter(hit -> hit.weight() >= strongest).toList();
      Span label = telling.get(0).span();
      if (strongest >= STRONG || discourse.theme().isEmpty()) {
        return Optional.of(new Sector(label, codes(telling, STRONG), Basis.CLAUSE, "lexicon"));
      }
      Set<String> codes = new LinkedHashSet<>(discourse.theme());
      codes.addAll(codes(telling, 0));
      return Optional.of(new Sector(label, List.copyOf(codes), Basis.CLAUSE, "lexicon"));
    }
    if (!discourse.theme().isEmpty()) {
      return Optional.of(new Sector(null, discourse.theme(), Basis.ARTICLE, "theme"));
    }
    return heading == null
        ? Optional.empty()
        : Optional.of(new Sector(heading.label(), List.of(), Basis.HEADING, heading.rule()));
  }

  private static List<String> codes(List<Hit> hits, double least) {
    Set<String> codes = new LinkedHashSet<>();
    hits.stream().filter(hit -> hit.weight() >= least).forEach(hit -> codes.addAll(hit.codes()));
    if (codes.isEmpty()) {
      hits.forEach(hit -> codes.addAll(hit.codes()));
    }
    return List.copyOf(codes);
  }
}
