package org.commitments.field;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commitments.language.Gazetteer;
import org.commitments.language.Gazetteer.Mention;
import org.commitments.language.LanguagePack;
import org.commitments.model.Article;
import org.commitments.model.Clause;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.model.Token;
import org.commitments.text.Patterns;
import org.commitments.text.Span;

/**
 * Reads to whom or with whom an action is done: a place or country that the action names as the
 * object of its verb or after a word of giving or joining ("support Ha Tinh", "for Ha Tinh", "với
 * Lào"); where the head of a noun phrase stands first also a body behind such a word ("hỗ trợ Sở Y
 * tế").
 */
public final class CounterpartyExtractor implements FieldExtractor<List<Party>> {

  private final Gazetteer gazetteer;
  private final PartyResolver resolver;
  private final Pattern before;
  private final NameFinder names;
  private final boolean headFirst;

  /** Takes the tables of a pack. */
  public CounterpartyExtractor(LanguagePack pack, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.resolver = new PartyResolver(pack, gazetteer);
    this.names = new NameFinder(pack, gazetteer);
    this.headFirst = pack.property("head", "last").equals("first");
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
    if (headFirst) {
      bodies(clause, discourse, parties);
    }
    return parties;
  }

  /** "hỗ trợ Sở Y tế", "ký với Công ty Sao Mai": the bodies behind such words. */
  private void bodies(Clause clause, Discourse discourse, List<Party> parties) {
    Article article = clause.article();
    String value = article.text().value();
    List<Token> words =
        clause.tokens().stream().filter(word -> clause.action().contains(word.span())).toList();
    for (Span name : names.find(article.text(), words, false)) {
      if (before.matcher(value.substring(clause.action().start(), name.start())).find()) {
        resolver
            .resolve(article.text(), name, article.published(), discourse)
            .forEach(party -> add(party, discourse, parties));
      }
    }
  }

  /** Adds a party that neither acts nor is there already. */
  private static void add(Party party, Discourse discourse, List<Party> parties) {
    boolean known =
        Stream.concat(parties.stream(), discourse.last().stream())
            .anyMatch(other -> other.name().equals(party.name()));
    if (!known && party.basis() != Basis.SPEAKER) {
      parties.add(party.at(party.span(), party.basis(), "beneficiary"));
    }
  }
}
