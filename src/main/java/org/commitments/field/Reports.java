package org.commitments.field;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.LanguagePack;
import org.commitments.model.Article;
import org.commitments.model.Clause;
import org.commitments.model.Party;
import org.commitments.model.Sentence;
import org.commitments.text.Patterns;
import org.commitments.text.SoughtPattern;
import org.commitments.text.Span;

/**
 * Tells whose words a sentence reports: "The bank said that a branch would be opened", "Theo Sở Y
 * tế, …", "…, Cục Hải quan cho biết".
 */
final class Reports {

  /**
   * So many units of a sentence are looked at before its clause and behind the clause's cue: a list
   * can be one sentence with thousands of clauses.
   */
  private static final int REACH = 1000;

  /** An article and a blank before a name have at most so many letters. */
  private static final int ARTICLE = 4;

  private final PartyResolver resolver;
  private final SoughtPattern said;
  private final Pattern joint;
  private final SoughtPattern source;
  private final SoughtPattern saidBefore;
  private final SoughtPattern saidBehind;

  Reports(LanguagePack pack, PartyResolver resolver) {
    this.resolver = resolver;
    this.joint = Patterns.ignoringCase("(?:" + pack.property("joints", "(?!)") + ")$");
    this.said = Patterns.sought(pack.property("reporting", "(?!)"));
    this.source = Patterns.sought(pack.property("according", "(?!)(?<who>)"));
    this.saidBefore = Patterns.sought(pack.property("reported_before", "(?!)(?<who>)"));
    this.saidBehind = Patterns.sought(pack.property("reported_behind", "(?!)(?<who>)"));
  }

  /** Those whose words the sentence of a clause reports; empty where it names nobody. */
  List<Party> source(Clause clause, Discourse discourse) {
    List<Party> before = before(clause, discourse);
    if (!before.isEmpty()) {
      return before;
    }
    Span sentence = clause.sentence().span();
    int begin = Math.max(sentence.start(), first(clause));
    Span ahead = new Span(sentence.start(), Math.min(begin, sentence.start() + REACH));
    List<Party> named = first(clause, List.of(source, saidBefore), ahead, discourse);
    int behind = Math.min(clause.cue().span().end(), sentence.end());
    Span rest = new Span(behind, Math.min(sentence.end(), behind + REACH));
    return named.isEmpty() ? first(clause, List.of(saidBehind), rest, discourse) : named;
  }

  /**
   * Those whose words the sentence before reports, in the same paragraph, for a clause that names
   * nobody; empty where somebody acted since.
   */
  List<Party> goingOn(Clause clause, Discourse discourse) {
    List<Sentence> sentences = clause.section().sentences();
    int at = clause.section().indexOf(clause.sentence()) - 1;
    if (at < 0 || sentences.get(at).block() != clause.sentence().block()) {
      return List.of();
    }
    Span sentence = sentences.get(at).span();
    boolean acted =
        discourse.last().stream().anyMatch(party -> party.span().start() >= sentence.start());
    return acted
        ? List.of()
        : first(clause, List.of(source, saidBefore, saidBehind), sentence, discourse);
  }

  private List<Party> first(
      Clause clause, List<SoughtPattern> patterns, Span room, Discourse discourse) {
    for (SoughtPattern pattern : patterns) {
      List<Party> parties = named(clause.article(), pattern, room, discourse);
      if (!parties.isEmpty()) {
        return parties;
      }
    }
    return List.of();
  }

  private List<Party> named(
      Article article, SoughtPattern pattern, Span room, Discourse discourse) {
    Matcher matcher = pattern.matcher(article.text().value(), room);
    return matcher != null && matcher.find()
        ? resolver.speaking(article, new Span(matcher.start("who"), matcher.end("who")), discourse)
        : List.of();
  }

  private static int first(Clause clause) {
    int from = clause.action().start();
    from = clause.cue().span().isEmpty() ? from : Math.min(from, clause.cue().span().start());
    return clause.subject() == null ? from : Math.min(from, clause.subject().start());
  }

  private List<Party> before(Clause clause, Discourse discourse) {
    Span sentence = clause.sentence().span();
    int from = first(clause);
    if (from <= sentence.start()) {
      return List.of();
    }
    Article article = clause.article();
    Matcher matcher = said.matcher(article.text().value(), new Span(sentence.start(), from));
    int end = -1;
    while (matcher != null && matcher.find()) {
      end = matcher.start();
    }
    if (end <= sentence.start() || behindComma(article, new Span(sentence.start(), end))) {
      return List.of();
    }
    String lead = article.text().slice(new Span(sentence.start(), end));
    if (joint.matcher(lead).find() && !lead.strip().endsWith(",")) {
      // "The bank kept its rate and said it would …": the body with which the sentence opens.
      return discourse.bodies().stream()
          .filter(body -> body.span().start() >= sentence.start())
          .filter(body -> body.span().start() <= sentence.start() + ARTICLE)
          .map(body -> body.at(body.span(), Party.Basis.REFERENCE, "opener"))
          .toList();
    }
    return resolver.leading(
        article.text(), new Span(sentence.start(), end), article.published(), discourse);
  }

  /**
   * "Both sides praised the deal, it said": a pronoun behind a comma tells whose words these are.
   */
  private boolean behindComma(Article article, Span lead) {
    int comma = article.text().value().lastIndexOf(", ", lead.end() - 1);
    return comma > lead.start()
        && resolver.refers(
            article.text(), new Span(comma + 2, Math.max(comma + 2, lead.end() - 1)), "IT");
  }
}
