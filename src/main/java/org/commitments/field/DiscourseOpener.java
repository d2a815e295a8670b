package org.commitments.field;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.Gazetteer;
import org.commitments.language.Gazetteer.Mention;
import org.commitments.language.Gazetteer.Role;
import org.commitments.language.LanguagePack;
import org.commitments.language.PhraseIndex;
import org.commitments.language.Place;
import org.commitments.linguistics.Linguistics;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.model.Party.Type;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.commitments.text.Text;

/**
 * Reads what an article is about before its clauses: whose agreement it reports, who "we" are,
 * which short names it introduces, and its field.
 *
 * <p>The principals are the parties that the title and the lead name most: a name in the title
 * counts {@value #IN_TITLE} times, one in the lead {@value #IN_LEAD} times, one further down once;
 * a place after "in" or "at" is where something happens and counts a third.
 */
public final class DiscourseOpener {

  private static final int IN_TITLE = 6;
  private static final int IN_LEAD = 3;
  private static final int LEAD_BLOCKS = 2;
  private static final Pattern ACRONYM =
      Patterns.exact("\\s*\\((\\p{Lu}[\\p{Lu}\\p{N}&-]{1,11})\\)");

  private final LanguagePack pack;
  private final Gazetteer gazetteer;
  private final Linguistics linguistics;
  private final NameFinder names;
  private final SectorLexicon sectors;
  private final AgreementPeriod agreement;
  private final Pattern location;
  private final Pattern plural;

  /** Takes the tables of a pack. */
  public DiscourseOpener(LanguagePack pack, Gazetteer gazetteer, Linguistics linguistics) {
    this.pack = pack;
    this.gazetteer = gazetteer;
    this.linguistics = linguistics;
    this.names = new NameFinder(gazetteer);
    this.sectors = new SectorLexicon(pack);
    this.agreement = new AgreementPeriod(pack);
    this.location = Patterns.ignoringCase(pack.property("location", "(?!)"));
    this.plural = Patterns.ignoringCase(pack.property("two_parties", "(?!)"));
  }

  /** A party and how much the article speaks of it. */
  private static final class Weighted {
    final Party party;
    double weight;
    boolean inTitle;

    Weighted(Party party) {
      this.party = party;
    }
  }

  /** The discourse before the first clause of an article. */
  public Discourse open(Article article) {
    Map<String, Weighted> weighted = new LinkedHashMap<>();
    Map<String, Party> aliases = new HashMap<>();
    int paragraphs = 0;
    for (Block block : article.blocks()) {
      boolean title = block.kind() == Block.Kind.TITLE;
      paragraphs += title ? 0 : 1;
      boolean lead = !title && paragraphs <= LEAD_BLOCKS;
      double weight = title ? IN_TITLE : lead ? IN_LEAD : 1;
      places(article, block.span(), weight, title, weighted, aliases);
      if (title || lead) {
        organisations(article, block.span(), weight, title, weighted, aliases);
      }
    }
    List<Party> principals = principals(article, weighted);
    return new Discourse(
        principals,
        principals,
        List.of(),
        aliases,
        agreement.find(article).orElse(null),
        sectors.theme(article));
  }

  private void places(
      Article article,
      Span span,
      double weight,
      boolean title,
      Map<String, Weighted> weighted,
      Map<String, Party> aliases) {
    String value = article.text().value();
    LocalDate day = article.published();
    for (Mention mention : gazetteer.mentions(value, span, day)) {
      Place place = mention.place();
      Party party = PartyResolver.party(place, mention.span(), day, Basis.NAME, "place");
      Weighted entry =
          weighted.computeIfAbsent(Folding.fold(party.name()), key -> new Weighted(party));
      String before =
          value.substring(
              Math.max(span.start(), mention.span().start() - 24), mention.span().start());
      entry.weight += location.matcher(before).find() ? weight / 3 : weight;
      entry.inTitle |= title && !location.matcher(before).find();
      people(article, mention, party, aliases);
    }
  }

  /** "Philippine President Marcos", "Prime Minister Fumio of Japan": the person speaks for it. */
  private void people(Article article, Mention mention, Party party, Map<String, Party> aliases) {
    String value = article.text().value();
    Span around =
        new Span(
            Math.max(0, mention.span().start() - 60),
            Math.min(value.length(), mention.span().end() + 60));
    for (PhraseIndex.Match<Role> match : gazetteer.roles(value, around)) {
      if (match.value() != Role.TITLE) {
        continue;
      }
      int gap = match.span().start() - mention.span().end();
      if (gap >= 0 && gap <= 3) {
        surname(value, match.span().end(), party, aliases);
      }
      String between =
          match.span().end() <= mention.span().start()
              ? value.substring(match.span().end(), mention.span().start())
              : "";
      if (pack.property("person_of", "").isEmpty() || between.isEmpty()) {
        continue;
      }
      Matcher of = Patterns.ignoringCase(pack.property("person_of", "(?!)")).matcher(between);
      if (of.matches()) {
        surname(value, match.span().end(), party, aliases);
      }
    }
  }

  private static final Pattern PERSON =
      Patterns.exact("\\s+((?:\\p{Lu}[\\p{L}\\p{M}.'’-]*\\s?){1,4})");

  private static void surname(String value, int from, Party party, Map<String, Party> aliases) {
    Matcher matcher = PERSON.matcher(value).region(from, Math.min(value.length(), from + 60));
    if (matcher.lookingAt()) {
      for (String word : Folding.fold(matcher.group(1)).split("[^\\p{L}]+", -1)) {
        if (word.length() > 2) {
          aliases.putIfAbsent("person:" + word, party);
        }
      }
    }
  }

  private void organisations(
      Article article,
      Span span,
      double weight,
      boolean title,
      Map<String, Weighted> weighted,
      Map<String, Party> aliases) {
    Text text = article.text();
    for (Span sentence : linguistics.sentences(text, span)) {
      for (Span name : names.find(text, linguistics.tokens(text, sentence))) {
        String words = text.slice(name).strip();
        if (gazetteer.place(words, article.published()) != null) {
          continue;
        }
        Party party = new Party(words, null, Type.ORGANISATION, name, Basis.NAME, "organ");
        Party known = aliases.get(Folding.fold(words));
        Party named = known == null ? party : known;
        Weighted entry =
            weighted.computeIfAbsent(Folding.fold(named.name()), key -> new Weighted(named));
        String before =
            text.value().substring(Math.max(span.start(), name.start() - 24), name.start());
        entry.weight += location.matcher(before).find() ? weight / 3 : weight;
        entry.inTitle |= title;
        Matcher acronym =
            ACRONYM
                .matcher(text.value())
                .region(name.end(), Math.min(text.length(), name.end() + 16));
        if (acronym.lookingAt()) {
          aliases.putIfAbsent(Folding.fold(acronym.group(1)), named);
        }
      }
    }
  }

  private List<Party> principals(Article article, Map<String, Weighted> weighted) {
    List<Weighted> all = new ArrayList<>(weighted.values());
    all.removeIf(entry -> entry.weight < IN_LEAD);
    if (all.isEmpty()) {
      return List.of();
    }
    all.sort(Comparator.comparingDouble((Weighted entry) -> -entry.weight));
    boolean two = plural.matcher(article.text().value()).find();
    double best = all.get(0).weight;
    List<Weighted> chosen = new ArrayList<>();
    for (Weighted entry : all) {
      boolean sameKind = kind(entry.party) == kind(all.get(0).party);
      boolean enough = entry.weight >= best * 0.4 || (two && chosen.size() < 2);
      if (sameKind && enough && (!two || chosen.size() < 2)) {
        chosen.add(entry);
      }
    }
    chosen.sort(Comparator.comparing(entry -> entry.party.span()));
    return chosen.stream().map(entry -> entry.party).toList();
  }

  private static int kind(Party party) {
    return switch (party.type()) {
      case COUNTRY -> 0;
      case PLACE -> 1;
      case GROUP -> 2;
      default -> 3;
    };
  }
}
