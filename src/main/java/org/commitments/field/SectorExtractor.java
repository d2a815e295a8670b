package org.commitments.field;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commitments.decision.Decider;
import org.commitments.decision.Decision;
import org.commitments.decision.Question;
import org.commitments.language.SectorLexicon;
import org.commitments.language.SectorLexicon.Hit;
import org.commitments.model.Clause;
import org.commitments.model.Heading;
import org.commitments.model.Sector;
import org.commitments.model.Sector.Basis;
import org.commitments.text.Span;

/**
 * Reads the sector of a clause. By the rules it is that of the heading that governs it, else of the
 * words of its action, else of what the article is about; where somebody has learned to decide,
 * these and the rest of the evidence are weighed for each code, so that an action may add a field
 * to those of its heading.
 */
public final class SectorExtractor implements FieldExtractor<Optional<Sector>> {

  private static final double STRONG = 0.9;

  private static final int MOST_CODES = 4;

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
    List<Hit> governing = heading == null ? List.of() : lexicon.hits(text, heading.label());
    SectorEvidence.Terms terms =
        new SectorEvidence.Terms(governing, lexicon.hits(text, clause.action()));
    Optional<Sector> byRules = byRules(clause, discourse, terms);
    List<String> told = byRules.map(Sector::codes).orElse(List.of());
    List<String> codes = codes(evidence.questions(clause, discourse, terms, told));
    if (codes.equals(told)) {
      return byRules;
    }
    if (heading != null
        && !governing.isEmpty()
        && (codes.isEmpty() || !Collections.disjoint(codes, told))) {
      return Optional.of(new Sector(heading.label(), codes, Basis.HEADING, heading.rule()));
    }
    return codes.isEmpty() ? Optional.empty() : Optional.of(chosen(terms.action(), codes));
  }

  /** The codes with the answer yes; where likelihoods are known, the most promising ones. */
  private List<String> codes(List<Question> questions) {
    Map<String, Double> likelihoods = new LinkedHashMap<>();
    List<String> codes = new ArrayList<>();
    for (Question question : questions) {
      String code = question.about().get(0);
      Decider.Answer answer = decider.answer(question);
      likelihoods.put(code, answer.likelihood());
      if (answer.yes()) {
        codes.add(code);
      }
    }
    return decider.learned(Decision.SECTOR) ? promising(likelihoods) : codes;
  }

  /**
   * The set of codes with the highest expected F1, the likeliest first; none where it is likelier
   * that all are wrong. The expectation of the quotient is taken for the quotient of expectations.
   */
  private static List<String> promising(Map<String, Double> likelihoods) {
    List<Map.Entry<String, Double>> ranked = new ArrayList<>(likelihoods.entrySet());
    ranked.sort(Map.Entry.<String, Double>comparingByValue().reversed());
    double all = ranked.stream().mapToDouble(Map.Entry::getValue).sum();
    double best = ranked.stream().mapToDouble(e -> 1 - e.getValue()).reduce(1, (a, b) -> a * b);
    int taken = 0;
    double right = 0;
    for (int i = 0; i < Math.min(MOST_CODES, ranked.size()); i++) {
      right += ranked.get(i).getValue();
      double f1 = 2 * right / (i + 1 + all);
      if (f1 > best) {
        best = f1;
        taken = i + 1;
      }
    }
    return ranked.subList(0, taken).stream().map(Map.Entry::getKey).toList();
  }

  /** The codes with the words of the action that name one of them, where there are such. */
  private static Sector chosen(List<Hit> named, List<String> codes) {
    for (Hit hit : named) {
      if (hit.codes().stream().anyMatch(codes::contains)) {
        return new Sector(hit.span(), codes, Basis.CLAUSE, "learned");
      }
    }
    return new Sector(null, codes, Basis.ARTICLE, "learned");
  }

  private static Optional<Sector> byRules(
      Clause clause, Discourse discourse, SectorEvidence.Terms terms) {
    Heading heading = clause.section().heading();
    if (heading != null && !terms.heading().isEmpty()) {
      return Optional.of(
          new Sector(heading.label(), codes(terms.heading(), 0), Basis.HEADING, heading.rule()));
    }
    List<Hit> hits = terms.action();
    double strongest = hits.stream().mapToDouble(Hit::weight).max().orElse(0);
    if (!hits.isEmpty()) {
      List<Hit> telling = hits.stream().filter(hit -> hit.weight() >= strongest).toList();
      Span label = telling.get(0).span();
      if (strongest >= STRONG || discourse.topics().theme().isEmpty()) {
        return Optional.of(new Sector(label, codes(telling, STRONG), Basis.CLAUSE, "lexicon"));
      }
      Set<String> codes = new LinkedHashSet<>(discourse.topics().theme());
      codes.addAll(codes(telling, 0));
      return Optional.of(new Sector(label, List.copyOf(codes), Basis.CLAUSE, "lexicon"));
    }
    if (!discourse.topics().theme().isEmpty()) {
      return Optional.of(new Sector(null, discourse.topics().theme(), Basis.ARTICLE, "theme"));
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
