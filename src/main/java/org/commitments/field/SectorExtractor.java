package org.commitments.field;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commitments.decision.Decider;
import org.commitments.decision.Question;
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

  /** A code less likely than this is not taken even where there is none that is likelier. */
  private static final double LEAST = 0.2;

  private final SectorLexicon lexicon;
  private final SectorEvidence evidence;
  private final Decider decider;

  /** Takes the lexicon of a language; the rules decide. */
  public SectorExtractor(SectorLexicon lexicon) {
    this(lexicon, Decider.RULES);
  }

  /** Takes the lexicon of a language, and who decides where no heading does. */
  public SectorExtractor(SectorLexicon lexicon, Decider decider) {
    this.lexicon = lexicon;
    this.evidence = new SectorEvidence(lexicon);
    this.decider = decider;
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
    Optional<Sector> byRules = byRules(clause, discourse);
    List<String> told = byRules.map(Sector::codes).orElse(List.of());
    List<String> codes = codes(evidence.questions(clause, discourse, told));
    if (codes.equals(told)) {
      return byRules;
    }
    return codes.isEmpty() ? Optional.empty() : Optional.of(chosen(clause, codes));
  }

  /** The codes with the answer yes, the likeliest few; where there is none, the likeliest. */
  private List<String> codes(List<Question> questions) {
    List<String> codes = new ArrayList<>();
    String best = null;
    double highest = LEAST;
    for (Question question : questions) {
      Decider.Answer answer = decider.answer(question);
      if (answer.yes()) {
        codes.addAll(question.about());
      }
      if (answer.likelihood() >= highest) {
        best = question.about().get(0);
        highest = answer.likelihood();
      }
    }
    return codes.isEmpty() && best != null ? List.of(best) : codes;
  }

  /** The codes with the words of the action that name one of them, where there are such. */
  private Sector chosen(Clause clause, List<String> codes) {
    for (Hit hit : lexicon.hits(clause.article().text().value(), clause.action())) {
      if (hit.codes().stream().anyMatch(codes::contains)) {
        return new Sector(hit.span(), codes, Basis.CLAUSE, "learned");
      }
    }
    return new Sector(null, codes, Basis.ARTICLE, "learned");
  }

  private Optional<Sector> byRules(Clause clause, Discourse discourse) {
    String text = clause.article().text().value();
    Heading heading = clause.section().heading();
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
