package org.commitments.field;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commitments.field.Recipients.Head;
import org.commitments.language.Gazetteer;
import org.commitments.language.Gazetteer.Mention;
import org.commitments.language.LanguagePack;
import org.commitments.model.Article;
import org.commitments.model.Clause;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;
import org.commitments.text.Span;

/**
 * Reads to whom or with whom an action is done: who asks for it, and the people, bodies and places
 * that the action names as the object of its verb or behind a word of giving or joining ("support
 * Ha Tinh", "for farmers", "với Lào").
 */
public final class CounterpartyExtractor implements FieldExtractor<List<Party>> {

  private static final String RULE = "beneficiary";

  private final Gazetteer gazetteer;
  private final PartyResolver resolver;
  private final Recipients recipients;
  private final Askers askers;
  private final java.util.regex.Pattern before;

  /** Takes the tables of a pack. */
  public CounterpartyExtractor(LanguagePack pack, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.resolver = new PartyResolver(pack, gazetteer);
    this.recipients = new Recipients(pack, gazetteer);
    this.askers = new Askers(pack, gazetteer);
    this.before = Patterns.ignoringCase(pack.property("beneficiary", "(?!)"));
  }

  /** The counterparties in the order of the text; a party of the clause is none. */
  @Override
  public List<Party> extract(Clause clause, Discourse discourse) {
    List<Party> asking = askers.of(clause, discourse);
    if (!asking.isEmpty()) {
      return asking;
    }
    Map<String, Party> parties = new LinkedHashMap<>();
    List<Recipients.Phrase> phrases = recipients.of(clause);
    List<Party> named = new ArrayList<>(places(clause, phrases));
    List<Recipients.Phrase> people = new ArrayList<>();
    for (Recipients.Phrase phrase : phrases) {
      List<Party> resolved = resolved(clause, discourse, phrase);
      named.addAll(named(clause.article(), phrase, resolved));
      if (phrase.head() != Head.NAME && !themselves(resolved, discourse)) {
        people.add(phrase);
      }
    }
    // "train 40 nurses with Laos": where one is named, the people are what it is about.
    List<Party> meant = named.isEmpty() ? people(clause.article(), people) : named;
    meant.stream()
        .sorted(Comparator.comparing(Party::span))
        .forEach(party -> parties.putIfAbsent(Folding.fold(party.name()), party));
    discourse.last().forEach(acting -> parties.remove(Folding.fold(acting.name())));
    return parties.isEmpty() ? partner(clause, discourse) : List.copyOf(parties.values());
  }

  /** Whom a phrase names or stands for: bodies and places that are known to be such. */
  private List<Party> named(Article article, Recipients.Phrase phrase, List<Party> resolved) {
    return resolved.stream()
        // "the localities" are any; "the two localities" are known.
        .filter(party -> phrase.head() != Head.PEOPLE || phrase.counted() || !referred(party))
        .filter(party -> !party.rule().equals("name") || body(article, phrase, party))
        .map(party -> party.at(party.span(), party.basis(), RULE))
        .toList();
  }

  private static boolean referred(Party party) {
    return party.basis() == Basis.REFERENCE;
  }

  /** The parties of a phrase; people without article, number and name are nobody known. */
  private List<Party> resolved(Clause clause, Discourse discourse, Recipients.Phrase phrase) {
    Article article = clause.article();
    boolean anybody =
        phrase.head() == Head.PEOPLE
            && phrase.whole().equals(phrase.span())
            && article.text().slice(phrase.span()).codePoints().noneMatch(Character::isUpperCase);
    return anybody
        ? List.of()
        : resolver.resolve(article.text(), phrase.whole(), article.published(), discourse);
  }

  /** The people of the first phrase or list of them. */
  private static List<Party> people(Article article, List<Recipients.Phrase> phrases) {
    return phrases.stream()
        .filter(phrase -> phrase.opening().equals(phrases.get(0).opening()))
        .map(phrase -> someone(article, phrase.span()))
        .toList();
  }

  private static boolean themselves(List<Party> parties, Discourse discourse) {
    return !parties.isEmpty()
        && parties.stream()
            .allMatch(
                party ->
                    referred(party)
                        && discourse.last().stream().anyMatch(p -> p.name().equals(party.name())));
  }

  private static Party someone(Article article, Span span) {
    return new Party(article.text().slice(span), null, Party.Type.PEOPLE, span, Basis.NAME, RULE);
  }

  /**
   * "Norway will provide NOK 20 million": of two whose article it is, the one to whom it is given.
   */
  private List<Party> partner(Clause clause, Discourse discourse) {
    List<Party> two = discourse.principals();
    if (two.size() != 2 || discourse.last().size() != 1 || !recipients.gives(clause)) {
      return List.of();
    }
    String acting = discourse.last().get(0).name();
    Span place = clause.cue().span().isEmpty() ? clause.verb() : clause.cue().span();
    boolean one = two.stream().filter(party -> party.name().equals(acting)).count() == 1;
    return two.stream()
        .filter(party -> one && !party.name().equals(acting))
        .map(party -> party.at(place, Basis.CONTEXT, "partner"))
        .toList();
  }

  /** Whether a name that stands for itself is one of a body, and not "Phase II". */
  private boolean body(Article article, Recipients.Phrase phrase, Party party) {
    boolean capital = Character.isUpperCase(party.name().codePointAt(0));
    return capital
        && (phrase.opening().sure()
            || gazetteer.roles(article.text().value(), party.span()).stream()
                .anyMatch(role -> role.value() != Gazetteer.Role.THING));
  }

  /** Places right behind a word of giving, where they are no part of a phrase. */
  private List<Party> places(Clause clause, List<Recipients.Phrase> phrases) {
    Article article = clause.article();
    String value = article.text().value();
    return gazetteer.mentions(value, clause.action(), article.published()).stream()
        .filter(mention -> phrases.stream().noneMatch(p -> p.span().overlaps(mention.span())))
        .filter(mention -> aimedAt(clause, mention))
        .map(
            mention ->
                NamedBodies.party(
                    mention.place(), mention.span(), article.published(), Basis.NAME, RULE))
        .toList();
  }

  private boolean aimedAt(Clause clause, Mention mention) {
    String value = clause.article().text().value();
    String left = value.substring(clause.action().start(), mention.span().start());
    return left.strip().equals(value.substring(clause.verb().start(), clause.verb().end()))
        || before.matcher(left).find();
  }
}
