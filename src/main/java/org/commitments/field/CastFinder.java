package org.commitments.field;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.Gazetteer;
import org.commitments.language.Gazetteer.Mention;
import org.commitments.language.Gazetteer.Role;
import org.commitments.language.LanguagePack;
import org.commitments.language.PhraseIndex;
import org.commitments.language.Place;
import org.commitments.language.SectorLexicon;
import org.commitments.linguistics.Linguistics;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.model.Token;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads which parties an article names.
 *
 * <p>A name in the title counts {@value #IN_TITLE} times, one in the lead {@value #IN_LEAD} times,
 * one further down once; a place after "in" or "at" is where something happens and counts a third.
 */
final class CastFinder {

  private static final double IN_TITLE = 6;
  private static final double IN_LEAD = 3;
  private static final int LEAD_BLOCKS = 2;

  /** How far before a name the words that make it a mere location or beneficiary are looked for. */
  private static final int LOOK_BACK = 24;

  private static final Pattern WORD_BEFORE =
      Patterns.exact("(?<![.:!?]\\s)(?<=\\s|^)(\\p{Lu}[\\p{L}\\p{M}]+)\\s$");
  private static final Pattern ACRONYM =
      Patterns.exact("\\s{0,16}+\\((\\p{Lu}[\\p{Lu}\\p{N}&-]{1,11})\\)");

  /** (“Orion”), (hereinafter "the Bank"): a short name in quotation marks. */
  private static final Pattern DEFINED =
      Patterns.exact(
          "\\s{0,16}+\\([\\p{L} ,]{0,40}[\"“‘'](?:[Tt]he )?(\\p{Lu}[\\p{L}\\p{N}&. -]{1,30})[\"”’']\\)");

  private static final Pattern DATE_BEHIND = Patterns.exact(",\\s\\(?\\d{1,2}\\b");

  private final Gazetteer gazetteer;
  private final Linguistics linguistics;
  private final NameFinder names;
  private final PlaceNames places;
  private final SectorLexicon sectors;
  private final boolean everywhere;
  private final List<String> placeWords;
  private final List<String> placeKinds;
  private final Pattern location;
  private final Pattern beneficiary;
  private final Pattern governments;
  private final Pattern authorities;
  private final Pattern contact;
  private final Pattern noPrincipal;
  private final Pattern jointDeed;
  private final Pattern thingBefore;
  private final Pattern besideJoint;
  private final Pattern money;
  private final Pattern noPlace;
  private final Recurrence recurrence;
  private final Speakers speakers;
  private final PlaceSpeakers placeSpeakers;
  private final Holders holders;
  private final DefinedSides sides;
  private final DefinedOffices offices;
  private final Announcers announcers;
  private final HomeOffices homeOffices;
  private final Delegations delegations;

  CastFinder(LanguagePack pack, Gazetteer gazetteer, Linguistics linguistics) {
    this.gazetteer = gazetteer;
    this.linguistics = linguistics;
    this.names = new NameFinder(pack, gazetteer);
    this.places = new PlaceNames(pack, gazetteer);
    this.sectors = SectorLexicon.of(pack);
    // Where words need no tagger the whole article can be read for names.
    this.everywhere = pack.property("engine", "").equals("lexicon");
    this.placeKinds =
        Arrays.stream(pack.property("place_kinds", "").split("\\|", -1))
            .filter(word -> !word.isEmpty())
            .map(Folding::fold)
            .toList();
    this.placeWords =
        Arrays.stream(pack.property("place_words", "").split("\\|", -1))
            .filter(word -> !word.isEmpty())
            .map(Folding::fold)
            .toList();
    this.location = Patterns.ignoringCase(pack.property("location", "(?!)"));
    this.beneficiary = Patterns.ignoringCase(pack.property("beneficiary", "(?!)"));
    this.governments = Patterns.ignoringCase(pack.property("governments", "(?!)"));
    this.speakers = new Speakers(pack, gazetteer);
    this.placeSpeakers = new PlaceSpeakers(pack, gazetteer, speakers.byLastName());
    this.announcers = new Announcers(pack, gazetteer);
    this.homeOffices = new HomeOffices(pack, gazetteer);
    this.delegations = new Delegations(pack, gazetteer, speakers.byLastName());
    this.holders = new Holders(pack, gazetteer);
    this.sides = new DefinedSides(pack);
    this.offices = new DefinedOffices(pack);
    this.authorities = Patterns.ignoringCase(pack.property("authorities", "(?!)"));
    this.contact = Patterns.ignoringCase(pack.property("contact", "(?!)"));
    this.noPrincipal = Patterns.ignoringCase(pack.property("no_principal", "(?!)"));
    this.jointDeed = Patterns.ignoringCase(pack.property("joint_deed", "(?!)"));
    this.besideJoint = Patterns.ignoringCase("(?:" + pack.property("joints", "(?!)") + ")$");
    this.thingBefore = Patterns.ignoringCase(pack.property("thing_before", "(?!)"));
    this.money = Patterns.ignoringCase(pack.property("money", "(?!)"));
    this.noPlace = Patterns.ignoringCase(pack.property("no_place", "(?!)"));
    this.recurrence = new Recurrence(gazetteer);
  }

  Cast find(Article article) {
    Cast cast = new Cast();
    Map<String, Party> unknown = places.find(article);
    List<Span> announced = announcers.find(article);
    int paragraphs = 0;
    for (Block block : article.blocks()) {
      boolean title = block.kind() == Block.Kind.TITLE;
      paragraphs += title ? 0 : 1;
      boolean lead = !title && paragraphs <= LEAD_BLOCKS;
      Stretch stretch =
          new Stretch(article, block.span(), title, title ? IN_TITLE : lead ? IN_LEAD : 1);
      boolean read = title || lead || everywhere;
      unknown(stretch, unknown, cast);
      announced.stream()
          .filter(block.span()::contains)
          .forEach(name -> announcer(stretch, name, cast));
      List<Span> bodies = read ? organisations(stretch, cast) : List.of();
      boolean told = announced.stream().anyMatch(block.span()::contains);
      if (title && (!told || jointDeed.matcher(article.text().slice(block.span())).find())) {
        foreign(stretch, cast);
      }
      places(stretch, bodies, cast);
      if (!read) {
        bodies(stretch, cast);
      }
    }
    if (!everywhere) {
      recurrence.count(article, cast);
    }
    holders.note(article, cast);
    sides.note(article, cast);
    offices.note(article, cast);
    homeOffices.note(article, cast);
    delegations.note(article, cast);
    return cast;
  }

  /** A block, and how much a name in it counts. */
  private record Stretch(Article article, Span span, boolean title, double weight) {

    Text text() {
      return article.text();
    }

    String before(Span name) {
      int from = Math.max(span.start(), name.start() - LOOK_BACK);
      return text().value().substring(from, name.start());
    }
  }

  /** The places named; one in a body's name is spoken of as little as a mere location. */
  private void places(Stretch stretch, List<Span> bodies, Cast cast) {
    String value = stretch.text().value();
    LocalDate day = stretch.article().published();
    boolean shouted = shouted(stretch.text().slice(stretch.span()));
    for (Mention mention : gazetteer.mentions(value, stretch.span(), day)) {
      boolean currency =
          money.matcher(value).region(mention.span().end(), stretch.span().end()).lookingAt();
      boolean part = !shouted && partOfName(value, stretch.span(), mention.span());
      boolean other = noPlace.matcher(stretch.before(mention.span())).find();
      if (currency || part || other) {
        continue;
      }
      Party party = NamedBodies.party(mention.place(), mention.span(), day, Basis.NAME, "place");
      String before = stretch.before(mention.span());
      boolean dated =
          stretch.title()
              && DATE_BEHIND
                  .matcher(value)
                  .region(mention.span().end(), stretch.span().end())
                  .lookingAt();
      boolean aside =
          dated
              || location.matcher(before).find()
              || bodies.stream().anyMatch(body -> body.contains(mention.span()))
              || (stretch.title() && beneficiary.matcher(before).find());
      cast.add(party, aside ? stretch.weight() / 3 : stretch.weight(), stretch.title() && !aside);
      placeWord(stretch, mention, party, cast);
      placeSpeakers.note(value, mention.span(), party, cast);
    }
  }

  /** "The province" is no city, and no country at all. */
  private void placeWord(Stretch stretch, Mention mention, Party party, Cast cast) {
    Place.Type type = mention.place().type();
    if (type != Place.Type.PROVINCE && type != Place.Type.CITY) {
      return;
    }
    String before = Folding.fold(stretch.before(mention.span())).strip();
    List<String> told = placeWords.stream().filter(before::endsWith).toList();
    (told.isEmpty() ? placeWords : told).forEach(word -> cast.kind(word, party));
  }

  /** Places of which the article itself tells what they are. */
  private void unknown(Stretch stretch, Map<String, Party> known, Cast cast) {
    if (known.isEmpty()) {
      return;
    }
    List<Mention> mentions = gazetteer.mentions(stretch.text().value(), stretch.span(), null);
    for (Map.Entry<String, Party> place : known.entrySet()) {
      for (Span name : PlaceNames.mentions(stretch.text(), stretch.span(), place.getKey())) {
        if (mentions.stream().anyMatch(mention -> mention.span().contains(name))) {
          continue;
        }
        Party party = place.getValue().at(name, Basis.NAME, "place");
        boolean aside = location.matcher(stretch.before(name)).find();
        cast.add(party, aside ? stretch.weight() / 3 : stretch.weight(), stretch.title() && !aside);
        placeSpeakers.note(stretch.text().value(), name, party, cast);
        String before = Folding.fold(stretch.before(name));
        placeKinds.stream()
            .filter(kind -> before.endsWith(kind + " of "))
            .forEach(kind -> cast.kind(kind, party));
        if (everywhere && stretch.title() && !aside) {
          // "Vinh mở chợ đêm": in an article about an unknown town that is "the town".
          placeWords.forEach(kind -> cast.kind(kind, party));
        }
      }
    }
  }

  /** "Intel Vietnam": a word with a capital before it that is no title, organ or place. */
  private boolean partOfName(String value, Span block, Span mention) {
    int from = Math.max(block.start(), mention.start() - LOOK_BACK);
    Matcher word = WORD_BEFORE.matcher(value).region(from, mention.start());
    if (!word.find()) {
      return false;
    }
    String pair = value.substring(word.start(1), mention.end());
    if (word.start(1) == block.start() && (everywhere || value.indexOf(pair, mention.end()) < 0)) {
      // The first word of a title or sentence has a capital in any case.
      return false;
    }
    Span before = new Span(word.start(1), word.end(1));
    return gazetteer.roles(value, before).isEmpty()
        && gazetteer.mentions(value, before, null).isEmpty()
        && !governments.matcher(value.substring(before.start(), before.end())).find();
  }

  private List<Span> organisations(Stretch stretch, Cast cast) {
    Text text = stretch.text();
    List<Span> bodies = new ArrayList<>();
    for (Span sentence : linguistics.sentences(text, stretch.span())) {
      List<Token> tokens = linguistics.tokens(text, sentence);
      for (Span name : names.find(text, tokens, stretch.title())) {
        Party party = organisation(stretch, name, cast);
        if (party != null) {
          speakers.note(text.value(), sentence, name, party, cast);
        }
        if (!authorities.matcher(text.slice(name)).matches()) {
          bodies.add(name);
        }
      }
    }
    return bodies;
  }

  /** Further down a body is none of the principals, but "the ministry" may refer to it. */
  private void bodies(Stretch stretch, Cast cast) {
    Text text = stretch.text();
    for (Span sentence : linguistics.sentences(text, stretch.span())) {
      boolean organ =
          gazetteer.roles(text.value(), sentence).stream()
              .anyMatch(m -> m.value() == Role.ORGAN && capital(text, m.span()));
      if (!organ) {
        continue;
      }
      for (Span name : names.find(text, linguistics.tokens(text, sentence), false)) {
        Party party =
            new Party(text.slice(name), null, Party.Type.ORGANISATION, name, Basis.NAME, "organ");
        cast.body(party);
        acronym(text, name, party, cast);
      }
    }
  }

  private static boolean capital(Text text, Span span) {
    return Character.isUpperCase(text.value().codePointAt(span.start()));
  }

  private void foreign(Stretch stretch, Cast cast) {
    Text text = stretch.text();
    for (Span sentence : linguistics.sentences(text, stretch.span())) {
      names
          .foreign(text, linguistics.tokens(text, sentence))
          .forEach(name -> foreign(stretch, name, cast));
    }
  }

  /** A name in the title that is no word of the language, where the article comes back to it. */
  private void foreign(Stretch stretch, Span name, Cast cast) {
    Text text = stretch.text();
    String words = text.slice(name);
    String before = stretch.before(name);
    String line = text.slice(stretch.span());
    boolean joint = jointDeed.matcher(line).find();
    if (location.matcher(before).find()
        || (shouted(line) || thingBefore.matcher(before).find())
        || (joint && !before.isBlank() && !besideJoint.matcher(before).find())) {
      return;
    }
    boolean recurs =
        joint
            || stretch.article().blocks().stream()
                .filter(block -> block.span().start() >= stretch.span().end())
                .map(block -> text.slice(block.span()))
                .anyMatch(block -> block.contains(words) && !shouted(block));
    boolean field = !sectors.hits(text.value(), name).isEmpty();
    if (recurs && !field && gazetteer.within(words, stretch.article().published()) == null) {
      Party party = new Party(words, null, Party.Type.ORGANISATION, name, Basis.NAME, "foreign");
      cast.add(party, stretch.weight() / 2, true);
    }
  }

  /** A line in capitals tells nothing of which of its words are names. */
  private static boolean shouted(String words) {
    return words.equals(words.toUpperCase(Locale.ROOT));
  }

  private static void announcer(Stretch stretch, Span name, Cast cast) {
    String words = stretch.text().slice(name);
    Party party = new Party(words, null, Party.Type.ORGANISATION, name, Basis.NAME, "announcer");
    cast.add(party, stretch.weight(), stretch.title());
  }

  private @Nullable Party organisation(Stretch stretch, Span name, Cast cast) {
    Text text = stretch.text();
    String words = text.slice(name).strip();
    if (gazetteer.place(words, stretch.article().published()) != null
        || contact.matcher(words).matches()
        || noPrincipal.matcher(stretch.before(name)).find()) {
      return null;
    }
    Party known = cast.aliases().get(Folding.fold(words));
    Party party =
        known == null
            ? new Party(words, null, Party.Type.ORGANISATION, name, Basis.NAME, "organ")
            : known;
    boolean aside = location.matcher(stretch.before(name)).find();
    boolean ofPlace =
        authorities.matcher(words).matches()
            && gazetteer.within(words, stretch.article().published()) != null;
    if (!ofPlace) {
      // "UBND tỉnh Bến Tre" is the province, which counts as a place.
      cast.add(party, aside ? stretch.weight() / 3 : stretch.weight(), stretch.title() && !aside);
    }
    for (PhraseIndex.Match<Role> match : gazetteer.roles(text.value(), name)) {
      if (match.value() == Role.ORGAN) {
        String kind = Folding.fold(text.slice(match.span()));
        cast.kind(kind, party);
        if (everywhere && kind.indexOf(' ') > 0) {
          // "nhà trường" is a "Trường Đại học".
          cast.kind(kind.substring(0, kind.indexOf(' ')), party);
        }
      }
    }
    if (!everywhere) {
      cast.body(party.at(name, Basis.NAME, "organ"));
    }
    acronym(text, name, party, cast);
    return party;
  }

  private static void acronym(Text text, Span name, Party party, Cast cast) {
    Matcher acronym =
        ACRONYM.matcher(text.value()).region(name.end(), Math.min(text.length(), name.end() + 16));
    if (acronym.lookingAt()) {
      cast.alias(Folding.fold(acronym.group(1)), party);
    }
    Matcher defined =
        DEFINED.matcher(text.value()).region(name.end(), Math.min(text.length(), name.end() + 80));
    if (defined.lookingAt()) {
      cast.alias(Folding.fold(defined.group(1)), party);
    }
  }
}
