package org.commitments.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commitments.field.References.Context;
import org.commitments.language.Gazetteer;
import org.commitments.language.Gazetteer.Mention;
import org.commitments.language.Gazetteer.Role;
import org.commitments.language.LanguagePack;
import org.commitments.language.PhraseIndex;
import org.commitments.language.SectorLexicon;
import org.commitments.linguistics.Linguistics;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.text.Folding;
import org.commitments.text.PatternSet;
import org.commitments.text.Patterns;
import org.commitments.text.SoughtPattern;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an article is about before its clauses: whose agreement it reports, who "we" are,
 * which short names it introduces, for what time it is concluded, and its field.
 */
public final class DiscourseOpener {

  /** A line that tells who speaks is one of the first so many, and no longer than that. */
  private static final int SPEECH_LINES = 3;

  private static final int LONGEST_LINE = 240;

  private final Gazetteer gazetteer;
  private final Pattern officeField;
  private final NamedBodies bodies;
  private final Pattern officeOf;
  private final CastFinder casts;
  private final Signatories signatories;
  private final SectorLexicon sectors;
  private final AgreementPeriod agreement;
  private final PatternSet counts;
  private final SoughtPattern authors;
  private final StandingGroups groups;
  private final Pattern speaker;
  private final Pattern speakerOwn;
  private final Pattern met;
  private final Pattern company;
  private final Pattern joint;
  private final SoughtPattern enacted;
  private final Meetings meetings;
  private final Addresses addresses;
  private final Interviews interviews;
  private final Issuers issuers;

  /** Takes the tables of a pack. */
  public DiscourseOpener(LanguagePack pack, Gazetteer gazetteer, Linguistics linguistics) {
    this.gazetteer = gazetteer;
    this.officeField = Patterns.ignoringCase(pack.property("office_field", "(?!)(?<field>)"));
    this.bodies = new NamedBodies(pack, gazetteer);
    this.officeOf = Patterns.ignoringCase(pack.property("speaker_of", "(?!)"));
    this.casts = new CastFinder(pack, gazetteer, linguistics);
    this.signatories = new Signatories(pack, gazetteer);
    this.sectors = SectorLexicon.of(pack);
    this.agreement = new AgreementPeriod(pack);
    this.counts =
        new PatternSet(
            List.of(
                Patterns.ignoringCase(pack.property("two_parties", "(?!)")),
                Patterns.ignoringCase(pack.property("three_parties", "(?!)"))),
            true);
    this.groups = new StandingGroups(pack, gazetteer);
    this.speaker = Patterns.ignoringCase(pack.property("speaker", "(?!)(?<name>)"));
    this.met = Patterns.ignoringCase(pack.property("met_list", "(?!)(?<list>)"));
    this.company = Patterns.ignoringCase(pack.property("office_company", "(?!)(?<body>)"));
    this.speakerOwn = Patterns.ignoringCase(pack.property("speaker_own", "(?!)(?<name>)"));
    this.meetings = new Meetings(pack, gazetteer);
    this.addresses = new Addresses(pack);
    this.interviews = new Interviews(pack, gazetteer);
    this.issuers = new Issuers(pack, gazetteer);
    this.joint = Patterns.ignoringCase(pack.property("joint", "(?!)(?<list>)"));
    this.enacted = Patterns.sought(pack.property("enacted", "(?!)(?<list>)"));
    this.authors = Patterns.sought(pack.property("authors", "(?!)(?<list>)"));
  }

  /** The discourse before the first clause of an article. */
  public Discourse open(Article article) {
    Cast cast = casts.find(article);
    Party addressee = addresses.addressee(article);
    if (addressee != null) {
      cast.alias(Discourse.ADDRESSEE, addressee);
    }
    List<Party> declaring = declaring(article);
    List<Party> named = declaring.isEmpty() ? principals(article, cast) : declaring;
    List<Party> speaking = declaring.isEmpty() ? authors(article, cast) : declaring;
    Span line = speaking.isEmpty() ? speechLine(article) : null;
    if (line != null) {
      speaking = List.of(speaker(article, cast, line));
      named = speaking;
    }
    Party answering = speaking.isEmpty() ? interviews.answering(article) : null;
    if (answering != null) {
      speaking = List.of(answering);
      named = speaking;
    }
    Matcher own = named.isEmpty() && speaking.isEmpty() ? inTitle(speakerOwn, article) : null;
    if (own != null) {
      speaking = List.of(speaker(article, cast, new Span(own.start("name"), own.end("name"))));
      named = speaking;
    }
    boolean alone = named.size() != 2 || counted(article.text().value()) == 0;
    Party issuer = speaking.isEmpty() && alone ? issuers.of(article) : null;
    if (issuer != null) {
      speaking = List.of(issuer);
    }
    boolean declaration = speaking.size() > 2;
    return new Discourse(
        declaration ? speaking : named,
        speaking.isEmpty() ? named : speaking,
        List.of(),
        cast.aliases(),
        cast.kinds(),
        cast.bodies(),
        agreement.find(article).orElse(null),
        sectors.topics(article));
  }

  /** "Joint statement by A, B and C": two countries or more that declare something together. */
  private List<Party> declaring(Article article) {
    Matcher matcher = inTitle(joint, article);
    if (matcher == null) {
      return met(article);
    }
    List<Party> all = countries(article, new Span(matcher.start("list"), matcher.end("list")));
    return all.size() > 1 ? all : List.of();
  }

  /** "Oman, Kuwait and Iraq met in Muscat": three countries or more of whom the lead tells. */
  private List<Party> met(Article article) {
    return article.blocks().stream()
        .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
        .limit(SPEECH_LINES)
        .map(
            block ->
                met.matcher(article.text().value())
                    .region(block.span().start(), block.span().end()))
        .filter(Matcher::lookingAt)
        .map(list -> countries(article, new Span(list.start("list"), list.end("list"))))
        .filter(all -> all.size() > 2)
        .findFirst()
        .orElse(List.of());
  }

  private List<Party> countries(Article article, Span list) {
    Map<String, Party> parties = new LinkedHashMap<>();
    for (Mention mention : gazetteer.mentions(article.text().value(), list, article.published())) {
      Party party =
          NamedBodies.party(
              mention.place(), mention.span(), article.published(), Basis.NAME, "place");
      parties.putIfAbsent(party.name(), party);
    }
    return List.copyOf(parties.values());
  }

  /**
   * Countries and provinces that meet are those which the article speaks of most; bodies that sign
   * are those which its head names, where it does.
   */
  private List<Party> principals(Article article, Cast cast) {
    List<Party> named = cast.principals(counted(article.text().value()));
    boolean places =
        named.size() > 1 && named.stream().allMatch(party -> party.type() == Party.Type.PLACE);
    List<Party> titled = inTitle(article, named) ? named : List.of();
    List<Party> signed = places ? List.of() : signatories.find(article, titled, named.size() < 2);
    if (!signed.isEmpty()) {
      return signed;
    }
    List<Party> met = meetings.sides(article, name -> speaker(article, cast, name));
    // Where the host is named by the person only, those of whom the article speaks may hold both.
    boolean paired =
        named.size() == met.size()
            && named.stream().allMatch(party -> party.type() == Party.Type.COUNTRY);
    boolean told =
        named.size() < 2 || met.stream().skip(paired ? 0 : 1).allMatch(side -> side.id() != null);
    List<Party> known = met.isEmpty() || !told ? named : met;
    return known.isEmpty() ? kind(article) : known;
  }

  /** Whether parties are several countries, and the title names each. */
  private boolean inTitle(Article article, List<Party> parties) {
    Span title = article.metadata().title();
    if (title == null || parties.size() < 2) {
      return false;
    }
    Set<String> there =
        countries(article, title).stream().map(Party::name).collect(Collectors.toSet());
    return parties.stream()
        .allMatch(p -> p.type() == Party.Type.COUNTRY && there.contains(p.name()));
  }

  /**
   * How many parties the text counts itself: "the two sides", "trilateral"; 0 where it does not.
   */
  private int counted(String value) {
    int[] found = new int[2];
    counts.find(value, new Span(0, value.length()), (which, matcher) -> found[which]++);
    return found[1] > found[0] ? 3 : found[0] > 0 ? 2 : 0;
  }

  /** What a pattern finds in the title, or null. */
  private static @Nullable Matcher inTitle(Pattern pattern, Article article) {
    Span title = article.metadata().title();
    if (title == null) {
      return null;
    }
    Matcher matcher = pattern.matcher(article.text().value()).region(title.start(), title.end());
    return matcher.find() ? matcher : null;
  }

  /** Who speaks, where the text says so: "We, the leaders of A, B and C". */
  private List<Party> authors(Article article, Cast cast) {
    String value = article.text().value();
    Party group = groups.entitled(article);
    if (group != null) {
      return List.of(group);
    }
    Matcher matcher = authors.matcher(value);
    if (matcher == null || !matcher.find()) {
      List<Party> enacting = enacting(article);
      return enacting.isEmpty() ? speaker(article, cast) : enacting;
    }
    Span list = new Span(matcher.start("list"), matcher.end("list"));
    List<Party> speaking = countries(article, list);
    if (speaking.isEmpty()) {
      speaking = groups.speaking(article, list);
    }
    return speaking.isEmpty() ? speaker(article, cast) : speaking;
  }

  /** "By the authority vested in me by the laws of Chad": the country whose order it is. */
  private List<Party> enacting(Article article) {
    Matcher matcher = enacted.matcher(article.text().value());
    return matcher != null && matcher.find()
        ? countries(article, new Span(matcher.start("list"), matcher.end("list"))).stream()
            .limit(1)
            .toList()
        : List.of();
  }

  /** "Remarks by Governor X": "we" and "my" are hers, or of the body that the text gives her. */
  private List<Party> speaker(Article article, Cast cast) {
    Matcher matcher = inTitle(speaker, article);
    if (matcher == null) {
      Party office = addresses.office(article);
      return office == null ? List.of() : List.of(office);
    }
    Span name = new Span(matcher.start("name"), matcher.end("name"));
    Party first = speaker(article, cast, name);
    Span beside = addresses.beside(article, name);
    Party second = beside == null ? first : speaker(article, cast, beside);
    return second.name().equals(first.name()) ? List.of(first) : List.of(first, second);
  }

  /** "Speech by Minister X" in a line of its own under the title: who speaks, or null. */
  private @Nullable Span speechLine(Article article) {
    return article.blocks().stream()
        .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
        .limit(SPEECH_LINES)
        .filter(block -> block.span().length() <= LONGEST_LINE)
        .map(
            block ->
                speaker
                    .matcher(article.text().value())
                    .region(block.span().start(), block.span().end()))
        .filter(Matcher::lookingAt)
        .map(matcher -> new Span(matcher.start("name"), matcher.end("name")))
        .findFirst()
        .orElse(null);
  }

  /** The body of the article whose name ends with the field of an office, or null. */
  private @Nullable Party department(Article article, Cast cast, Span name) {
    Matcher office = officeField.matcher(article.text().value()).region(name.start(), name.end());
    if (!office.lookingAt()) {
      return null;
    }
    String field = " " + Folding.fold(office.group("field"));
    return cast.bodies().stream()
        .filter(body -> Folding.fold(body.name()).endsWith(field))
        .findFirst()
        .orElse(null);
  }

  /** "University to open campus": where nobody is named, the body of that kind. */
  private List<Party> kind(Article article) {
    Span title = article.metadata().title();
    if (title == null) {
      return List.of();
    }
    return gazetteer.roles(article.text().value(), title).stream()
        .filter(match -> match.value() == Gazetteer.Role.ORGAN)
        .limit(1)
        .map(match -> named(article, title, match.span()))
        .map(
            name ->
                new Party(
                    article.text().slice(name),
                    null,
                    Party.Type.ORGANISATION,
                    name,
                    Basis.NAME,
                    "kind"))
        .toList();
  }

  /** "Oak party to meet": a word for a body in small letters, with the name right before it. */
  private static Span named(Article article, Span title, Span kind) {
    String value = article.text().value();
    boolean small = Character.isLowerCase(value.codePointAt(kind.start()));
    int from = kind.start() - 2 < title.start() ? -1 : value.lastIndexOf(' ', kind.start() - 2) + 1;
    int first = Math.max(from, title.start());
    boolean name = small && from >= 0 && Character.isUpperCase(value.codePointAt(first));
    return name ? new Span(first, kind.end()) : kind;
  }

  /** "The Director of the Fund for Rivers": the body behind the office, or null. */
  private @Nullable Party held(Article article, Span name) {
    String value = article.text().value();
    List<PhraseIndex.Match<Role>> roles = gazetteer.roles(value, name);
    if (roles.isEmpty() || roles.get(0).value() != Role.TITLE) {
      return null;
    }
    int from = roles.get(0).span().end();
    Matcher of = officeOf.matcher(value).region(from, name.end());
    if (!of.lookingAt()) {
      return null;
    }
    Span rest = new Span(of.end(), name.end());
    Context context =
        new Context(
            article.text(),
            article.published(),
            new Discourse(List.of(), List.of(), List.of(), Map.of(), null));
    return bodies.organWithin(context, rest, gazetteer.roles(value, rest));
  }

  /** Whether a name opens some words or stands behind one in small letters: "head of Orion". */
  private static boolean holds(String words, String name) {
    int at = words.indexOf(name);
    int before = at < 2 ? -1 : words.lastIndexOf(' ', at - 2);
    return at == 0 || (at > 0 && !Character.isUpperCase(words.codePointAt(before + 1)));
  }

  /**
   * For whom a person speaks: the body of the office, the place in the title, the one the text
   * gives, else the person.
   */
  private Party speaker(Article article, Cast cast, Span name) {
    Party body = held(article, name);
    if (body != null) {
      return body.at(name, Basis.SPEAKER, "speaker");
    }
    Party department = department(article, cast, name);
    if (department != null) {
      return department.at(name, Basis.SPEAKER, "speaker");
    }
    String words = article.text().slice(name);
    for (Mention mention : gazetteer.mentions(article.text().value(), name, article.published())) {
      return NamedBodies.party(
          mention.place(), mention.span(), article.published(), Basis.SPEAKER, "speaker");
    }
    for (Party known : cast.aliases().values()) {
      if (holds(words, known.name())) {
        return known.at(name, Basis.SPEAKER, "speaker");
      }
    }
    for (String word : Folding.fold(words).split("[^\\p{L}]+", -1)) {
      Party known = cast.aliases().get(Discourse.PERSON + word);
      if (known != null) {
        return known.at(name, Basis.SPEAKER, "speaker");
      }
    }
    Matcher office = company.matcher(article.text().value()).region(name.start(), name.end());
    String own = office.matches() ? office.group("body") : words;
    return new Party(own, null, Party.Type.ORGANISATION, name, Basis.SPEAKER, "speaker");
  }
}
