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
  private static final Pattern WORD_BEFORE =
      Patterns.exact("(?<![.:!?]\\s)(?<=\\s|^)(\\p{Lu}[\\p{L}\\p{M}]+)\\s$");
  private static final Pattern ACRONYM =
      Patterns.exact("\\s*\\((\\p{Lu}[\\p{Lu}\\p{N}&-]{1,11})\\)");

  private final LanguagePack pack;
  private final Gazetteer gazetteer;
  private final Linguistics linguistics;
  private final NameFinder names;
  private final SectorLexicon sectors;
  private final AgreementPeriod agreement;
  private final Pattern location;
  private final Pattern two;
  private final Pattern three;
  private final Pattern beneficiary;
  private final Pattern governments;
  private final Pattern authors;

  /** Takes the tables of a pack. */
  public DiscourseOpener(LanguagePack pack, Gazetteer gazetteer, Linguistics linguistics) {
    this.pack = pack;
    this.gazetteer = gazetteer;
    this.linguistics = linguistics;
    this.names = new NameFinder(pack, gazetteer);
    this.sectors = new SectorLexicon(pack);
    this.agreement = new AgreementPeriod(pack);
    this.location = Patterns.ignoringCase(pack.property("location", "(?!)"));
    this.two = Patterns.ignoringCase(pack.property("two_parties", "(?!)"));
    this.three = Patterns.ignoringCase(pack.property("three_parties", "(?!)"));
    this.beneficiary = Patterns.ignoringCase(pack.property("beneficiary", "(?!)"));
    this.governments = Patterns.ignoringCase(pack.property("governments", "(?!)"));
    this.authors = Patterns.ignoringCase(pack.property("authors", "(?!)"));
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
    List<Party> authors = authors(article, principals(article, weighted));
    List<Party> principals =
        authors.size() > 2 ? authors : principals(article, weighted);
    return new Discourse(
        principals,
        authors,
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
      if (partOfName(value, span, mention.span())) {
        continue;
      }
      Party party = PartyResolver.party(place, mention.span(), day, Basis.NAME, "place");
      Weighted entry =
          weighted.computeIfAbsent(Folding.fold(party.name()), key -> new Weighted(party));
      String before =
          value.substring(
              Math.max(span.start(), mention.span().start() - 24), mention.span().start());
      boolean aside = location.matcher(before).find() || title && beneficiary.matcher(before).find();
      entry.weight += aside ? weight / 3 : weight;
      entry.inTitle |= title && !aside;
      people(article, mention, party, aliases);
    }
  }

  /** "Intel Vietnam": a word with a capital before it that is no title, organ or place. */
  private boolean partOfName(String value, Span block, Span mention) {
    Matcher word = WORD_BEFORE.matcher(value).region(block.start(), mention.start());
    if (!word.find() || word.start(1) == block.start()) {
      return false;
    }
    Span before = new Span(word.start(1), word.end(1));
    return gazetteer.roles(value, before).isEmpty()
        && gazetteer.mentions(value, before, null).isEmpty()
        && !governments.matcher(value.substring(before.start(), before.end())).find();
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
        organWords(text, name, named, aliases);
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

  /** "the Bank" further down is the bank that the lead named. */
  private void organWords(Text text, Span name, Party party, Map<String, Party> aliases) {
    for (PhraseIndex.Match<Role> match : gazetteer.roles(text.value(), name)) {
      if (match.value() == Role.ORGAN) {
        aliases.putIfAbsent("organ:" + Folding.fold(text.slice(match.span())), party);
      }
    }
  }

  private List<Party> principals(Article article, Map<String, Weighted> weighted) {
    List<Weighted> all = new ArrayList<>(weighted.values());
    int most = most(article.text().value());
    all.removeIf(entry -> entry.weight < (most > 0 ? 2 : IN_LEAD));
    if (all.isEmpty()) {
      return List.of();
    }
    all.sort(Comparator.comparingDouble((Weighted entry) -> -entry.weight));
    int kind = kind(all, most);
    all.removeIf(entry -> kind(entry.party) != kind);
    double best = all.get(0).weight;
    List<Weighted> chosen = new ArrayList<>();
    for (Weighted entry : all) {
      boolean enough = entry.weight >= best * 0.4 || (most > 0 && chosen.size() < most);
      if (enough && (most == 0 || chosen.size() < most)) {
        chosen.add(entry);
      }
    }
    chosen.sort(Comparator.comparing(entry -> entry.party.span()));
    return chosen.stream().map(entry -> entry.party).toList();
  }

  /**
   * The kind of parties that the article is of: that of the weightiest; where the text counts its
   * parties itself, the weightiest kind that has so many.
   */
  private static int kind(List<Weighted> all, int most) {
    for (Weighted entry : all) {
      int kind = kind(entry.party);
      if (all.stream().filter(other -> kind(other.party) == kind).count() >= most) {
        return kind;
      }
    }
    return kind(all.get(0).party);
  }

  /** How many parties the text counts itself: "the two sides", "trilateral"; 0 where it does not. */
  private int most(String value) {
    long twos = two.matcher(value).results().count();
    long threes = three.matcher(value).results().count();
    return threes > twos ? 3 : twos > 0 ? 2 : 0;
  }

  /** "We, the leaders of A, B and C": who speaks, where the text says so; else the principals. */
  private List<Party> authors(Article article, List<Party> principals) {
    Matcher matcher = authors.matcher(article.text().value());
    if (!matcher.find()) {
      return principals;
    }
    Map<String, Party> named = new LinkedHashMap<>();
    Span list = new Span(matcher.start("list"), matcher.end("list"));
    for (Mention mention :
        gazetteer.mentions(article.text().value(), list, article.published())) {
      Party party =
          PartyResolver.party(
              mention.place(), mention.span(), article.published(), Basis.NAME, "place");
      named.putIfAbsent(party.name(), party);
    }
    return named.isEmpty() ? principals : List.copyOf(named.values());
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
