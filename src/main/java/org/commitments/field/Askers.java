package org.commitments.field;

import java.util.List;
import java.util.regex.Pattern;
import org.commitments.language.Gazetteer;
import org.commitments.language.Gazetteer.Role;
import org.commitments.language.LanguagePack;
import org.commitments.model.Article;
import org.commitments.model.Clause;
import org.commitments.model.Force;
import org.commitments.model.Kind;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.text.Patterns;
import org.commitments.text.Span;

/**
 * Reads who asks for the action of a proposal: whoever its sentence tells to ask, else whose words
 * are quoted or reported, else whose announcement it is. Of a person of whom the text does not tell
 * for whom he speaks, in an article of two of whom the one is asked, it is the other that asks.
 */
final class Askers {

  private final Gazetteer gazetteer;
  private final PartyResolver resolver;
  private final Reports reports;
  private final Quotations quotations;
  private final Pattern person;

  Askers(LanguagePack pack, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.resolver = new PartyResolver(pack, gazetteer);
    this.reports = new Reports(pack, resolver);
    this.quotations = new Quotations(pack, resolver);
    this.person = Patterns.ignoringCase(pack.property("private_person", "(?!)"));
  }

  /** Who asks; empty for a clause that is no proposal, and where nobody else than who acts does. */
  List<Party> of(Clause clause, Discourse discourse) {
    if (clause.cue().kind() != Kind.PROPOSAL) {
      return List.of();
    }
    Article article = clause.article();
    List<Party> asking = others(named(clause, discourse), discourse);
    if (asking.isEmpty() && clause.proposer() == null) {
      asking =
          others(
              quotations.speaking(
                  article, clause.sentence().block(), clause.action().start(), discourse),
              discourse);
    }
    if (asking.isEmpty() && clause.proposer() == null) {
      asking = others(reports.source(clause, discourse), discourse);
    }
    // "Laos must cut its waste": of two who agree nobody asks the other.
    boolean duty = clause.cue().force() == Force.BINDING;
    boolean two = discourse.principals().size() == 2;
    boolean unknown =
        asking.isEmpty() ? !two || !duty : two && asking.stream().allMatch(this::isUnknown);
    List<Party> partner = unknown ? partner(clause, discourse) : List.of();
    return partner.isEmpty() ? asking : partner;
  }

  /** Whom the sentence tells to ask. */
  private List<Party> named(Clause clause, Discourse discourse) {
    Span proposer = clause.proposer();
    if (proposer == null) {
      return List.of();
    }
    Article article = clause.article();
    List<Party> named = resolver.resolve(article.text(), proposer, article.published(), discourse);
    if (named.size() == 1 && isPerson(named.get(0))) {
      List<Party> body = resolver.speaking(article, proposer, discourse);
      return body.isEmpty() ? named : body;
    }
    return named;
  }

  private boolean isPerson(Party party) {
    return person.matcher(" " + party.name()).matches();
  }

  /** Whether it is a name of which nothing tells that it is one of a body. */
  private boolean isUnknown(Party party) {
    Span name = new Span(0, party.name().length());
    return isPerson(party)
        || (party.rule().equals("name")
            && gazetteer.roles(party.name(), name).stream()
                .noneMatch(role -> role.value() == Role.ORGAN || role.value() == Role.PEOPLE));
  }

  /** Without those who are to act. */
  private static List<Party> others(List<Party> asking, Discourse discourse) {
    return asking.stream()
        .filter(party -> discourse.last().stream().noneMatch(p -> p.name().equals(party.name())))
        .toList();
  }

  /** Whose announcement it is, but for who is to act, where that is one. */
  private static List<Party> partner(Clause clause, Discourse discourse) {
    List<Party> rest = others(discourse.principals(), discourse);
    Span cue = clause.cue().span();
    Span place = cue.isEmpty() ? clause.verb() : cue;
    return rest.size() == 1
        ? rest.stream().map(party -> party.at(place, Basis.CONTEXT, "asker")).toList()
        : List.of();
  }
}
