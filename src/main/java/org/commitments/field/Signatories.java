package org.commitments.field;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commitments.language.Gazetteer;
import org.commitments.language.Gazetteer.Role;
import org.commitments.language.LanguagePack;
import org.commitments.language.PhraseIndex;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Party;
import org.commitments.text.Patterns;
import org.commitments.text.SoughtPattern;
import org.commitments.text.Span;

/**
 * Whose agreement an article reports, where its head says so: "the agreement between A and B", "A
 * and B signed".
 */
final class Signatories {

  /** Of running text; the lines of a title before it do not count but for the first. */
  private static final int HEAD_PARAGRAPHS = 5;

  private static final int MOST_WORDS = 16;

  /** Of a memorandum the sides stand on its first page. */
  private static final int FIRST_PAGE = 2000;

  private static final Discourse NOTHING =
      new Discourse(List.of(), List.of(), List.of(), Map.of(), null);

  private final PartyResolver resolver;
  private final Gazetteer gazetteer;
  private final Set<String> links;
  private final boolean headLast;
  private final List<SoughtPattern> patterns;
  private final List<SoughtPattern> titles;
  private final List<Pattern> apart;
  private final SoughtPattern lines;

  Signatories(LanguagePack pack, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.resolver = new PartyResolver(pack, gazetteer);
    this.links = Set.of(pack.property("name_links", "&").split("\\|", -1));
    this.headLast = pack.property("head", "last").equals("last");
    this.patterns =
        List.of(
            Patterns.sought(pack.property("signed_between", "(?!)(?<list>)")),
            Patterns.sought(pack.property("signed_by", "(?!)(?<list>)")),
            Patterns.sought(pack.property("signed_defined", "(?!)(?<list>)")),
            Patterns.sought(pack.property("signed_with", "(?!)(?<list>)")));
    this.titles =
        Stream.concat(
                patterns.stream(),
                Stream.of(Patterns.sought(pack.property("title_pair", "(?!)(?<list>)"))))
            .toList();
    this.lines = Patterns.sought(pack.property("sides_in_lines", "(?!)(?<first>)(?<second>)"));
    this.apart =
        Stream.of("signed_apart", "signed_with")
            .map(name -> pack.property(name, "(?!)(?<first>)(?<second>)"))
            .map(Patterns::ignoringCase)
            .toList();
  }

  /**
   * Two or more bodies in the order of the text; empty where the head names no such.
   *
   * @param countries those that the title names where it names several: below it bodies that agree
   *     on something are not those whose article it is, but for bodies of each
   * @param offices whether those count who are named by their offices only ("President X")
   */
  List<Party> find(Article article, List<Party> countries, boolean offices) {
    List<Party> sides = inLines(article);
    if (sides.size() > 1) {
      return sides;
    }
    List<Party> places = countries;
    for (Block block : head(article)) {
      boolean title = block.kind() == Block.Kind.TITLE;
      for (SoughtPattern pattern : title ? titles : patterns) {
        Matcher matcher = pattern.matcher(article.text().value(), block.span());
        while (matcher != null && matcher.find()) {
          Span list = new Span(matcher.start("list"), matcher.end("list"));
          List<Party> parties = parties(article, list);
          if (parties.size() < 2 || !parties.stream().allMatch(party -> isNamed(party, offices))) {
            continue;
          }
          boolean bodies = parties.stream().allMatch(p -> p.type() == Party.Type.ORGANISATION);
          if (bodies && (places.isEmpty() || areOf(places, parties, article))) {
            return parties;
          }
          if (!bodies && places.isEmpty()) {
            places = parties;
          }
        }
      }
    }
    return places.equals(countries) ? List.of() : places;
  }

  /** "Between", "Lund University", "and", "Rome University", each in a line of its own. */
  private List<Party> inLines(Article article) {
    int end = Math.min(article.text().length(), FIRST_PAGE);
    Matcher matcher = lines.matcher(article.text().value(), new Span(0, end));
    return matcher != null && matcher.find()
        ? Stream.of("first", "second")
            .map(side -> written(article, new Span(matcher.start(side), matcher.end(side))))
            .flatMap(side -> resolver.resolve(article.text(), side, null, NOTHING).stream())
            .toList()
        : List.of();
  }

  /** The same words behind a line in capitals, as the text writes them; else the line itself. */
  private static Span written(Article article, Span line) {
    String words = article.text().slice(line);
    String value = article.text().value();
    boolean capitals = words.chars().noneMatch(Character::isLowerCase);
    int end = Math.min(value.length(), line.end() + FIRST_PAGE) - words.length();
    for (int at = line.end(); capitals && at < end; at++) {
      if (value.regionMatches(true, at, words, 0, words.length()) && !value.startsWith(words, at)) {
        return new Span(at, at + words.length());
      }
    }
    return line;
  }

  private static List<Block> head(Article article) {
    List<Block> blocks = article.blocks();
    int titles = 0;
    while (titles < blocks.size() && blocks.get(titles).kind() == Block.Kind.TITLE) {
      titles++;
    }
    return blocks.subList(0, Math.min(blocks.size(), Math.max(titles, 1) + HEAD_PARAGRAPHS));
  }

  /**
   * Those who agree on something in a stretch, "the Ohio Bank and Lund Ferries signed a deal, under
   * which …", where they are two; else empty.
   */
  List<Party> pair(Article article, Span stretch) {
    List<Party> pair = List.of();
    for (SoughtPattern pattern : patterns) {
      Matcher matcher = pattern.matcher(article.text().value(), stretch);
      while (matcher != null && matcher.find()) {
        List<Party> parties =
            parties(article, new Span(matcher.start("list"), matcher.end("list")));
        boolean bodies =
            parties.size() == 2 && parties.stream().allMatch(party -> isNamed(party, false));
        pair = bodies ? parties : pair;
      }
    }
    return pair;
  }

  private List<Party> parties(Article article, Span list) {
    for (Pattern sides : apart) {
      Matcher two =
          sides
              .matcher(article.text().value())
              .region(list.start(), list.end())
              .useTransparentBounds(true);
      if (two.matches()) {
        return Stream.of("first", "second")
            .map(side -> new Span(two.start(side), two.end(side)))
            .flatMap(side -> resolver.resolve(article.text(), side, null, NOTHING).stream())
            .toList();
      }
    }
    List<Party> parties = resolver.leading(article.text(), list, article.published(), NOTHING);
    if (parties.size() < 2 && opensWithName(article, list)) {
      parties = resolver.resolve(article.text(), list, article.published(), NOTHING);
      parties = joined(article, parties) ? parties : List.of();
    }
    return parties;
  }

  /**
   * "Chad and Togo sign …" in the title, "the Chadian Rowing Union and the Rowing Club of Togo
   * agreed" below: each of the bodies is one of the places, whose agreement it is no more.
   */
  private boolean areOf(List<Party> places, List<Party> bodies, Article article) {
    return places.size() == bodies.size()
        && places.stream()
            .allMatch(
                place ->
                    bodies.stream()
                        .map(body -> gazetteer.within(body.name(), article.published()))
                        .anyMatch(own -> own != null && own.name().equals(place.name())));
  }

  /** Whether words stand between the first two, as in "A and B"; "Today, A" are none. */
  private static boolean joined(Article article, List<Party> parties) {
    if (parties.size() < 2) {
      return false;
    }
    int from = parties.get(0).span().end();
    int to = parties.get(1).span().start();
    String between = from < to ? article.text().value().substring(from, to) : "";
    return parties.size() > 2 || between.chars().anyMatch(Character::isLetter);
  }

  /** Whether a list is of a few words and its first has a capital. */
  private static boolean opensWithName(Article article, Span list) {
    String words = article.text().slice(list);
    return Character.isUpperCase(words.codePointAt(0))
        && words.split("\\s+", -1).length <= MOST_WORDS;
  }

  /** Whether a name has no words in small letters but those that may stand inside names. */
  private boolean proper(String name) {
    for (String word : name.split("[\\s,]+", -1)) {
      boolean small = !word.isEmpty() && Character.isLowerCase(word.codePointAt(0));
      if (small && word.length() > 3 && !links.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a party is a body, by its own name and not that of a person's office. */
  private boolean isNamed(Party party, boolean offices) {
    String name = party.name();
    List<PhraseIndex.Match<Role>> roles = gazetteer.roles(name, new Span(0, name.length()));
    // "Queen Ana Hospital" is a hospital.
    boolean head =
        headLast
            && Arrays.stream(name.split(" ", -1)).noneMatch(links::contains)
            && roles.stream()
                .anyMatch(r -> NamedBodies.isOrgan(r) && r.span().end() == name.length());
    boolean office =
        !head
            && roles.stream()
                .anyMatch(role -> role.value() == Role.TITLE && role.span().start() == 0);
    // "Founder, Chair and Director of Orion": offices alone, cut out of what tells who a person is.
    boolean officeOnly =
        roles.stream()
            .anyMatch(role -> role.value() == Role.TITLE && role.span().end() == name.length());
    return party.type() != Party.Type.PEOPLE
        && !(headLast && (officeOnly || name.endsWith(" of")))
        && (!headLast || proper(name))
        && (offices || !office)
        && Character.isUpperCase(name.codePointAt(0));
  }
}
