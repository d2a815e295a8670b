package org.commitments.field;

import java.util.ArrayList;
import java.util.List;
import org.commitments.language.Gazetteer;
import org.commitments.language.Gazetteer.Mention;
import org.commitments.language.LanguagePack;
import org.commitments.model.Article;
import org.commitments.model.Clause;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.text.Patterns;
import org.commitments.text.Span;

/**
 * Reads to whom or with whom an action is done: a place or country that the action names as the
 * object of its verb or after a word of giving or joining ("support Ha Tinh", "for Ha Tinh", "với
 * Lào").
 */
public final class CounterpartyExtractor implements FieldExtractor<List<Party>> {

  private final Gazetteer gazetteer;
  private final PartyResolver resolver;
  private final java.util.regex.Pattern before;

  /** Takes the tables of a pack. */
  public CounterpartyExtractor(LanguagePack pack, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.resolver = new PartyResolver(pack, gazetteer);
    this.before = Patterns.ignoringCase(pack.property("beneficiary", "(?!)"));
  }

  /** The counterparties in the order of the text; a party of the clause is none. */
  @Override
  public List<Party> extract(Clause clause, Discourse discourse) {
    Article article = clause.article();
    String value = article.text().value();
    List<Party> parties = new ArrayList<>();
    Span proposer = clause.proposer();
    if (proposer != null) {
      // "Ông đề nghị công ty …": whoever is asked is another than who asks.
      Span asked = clause.subject();
      List<Party> acting =
          asked == null
              ? List.of()
              : resolver.resolve(article.text(), asked, article.published(), discourse);
      resolver.resolve(article.text(), proposer, article.published(), discourse).stream()
          .filter(party -> acting.stream().noneMatch(each -> each.name().equals(party.name())))
          .forEach(parties::add);
    }
    for (Mention mention : gazetteer.mentions(value, clause.action(), article.published())) {
      String left = value.substring(clause.action().start(), mention.span().start());
      boolean object =
          left.strip().equals(value.substring(clause.verb().start(), clause.verb().end()));
      boolean acts =
          discourse.last().stream().anyMatch(p -> p.name().equals(mention.place().name()));
      boolean known = parties.stream().anyMatch(p -> p.name().equals(mention.place().name()));
      if (!acts && !known && (object || before.matcher(left).find())) {
        parties.add(
            NamedBodies.party(
                mention.place(), mention.span(), article.published(), Basis.NAME, "beneficiary"));
      }
    }
    return parties;
  }
}
