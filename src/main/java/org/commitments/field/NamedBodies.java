package org.commitments.field;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commitments.field.References.Context;
import org.commitments.language.Gazetteer;
import org.commitments.language.Gazetteer.Mention;
import org.commitments.language.Gazetteer.Role;
import org.commitments.language.LanguagePack;
import org.commitments.language.PhraseIndex;
import org.commitments.language.Place;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/** Finds the places and bodies that a noun phrase names with their own names. */
final class NamedBodies {

  private static final Pattern CAPITALS_BEFORE =
      Patterns.exact("(?:\\p{Lu}[\\p{L}\\p{M}'’.]{0,40}\\s{1,4}){1,12}$");
  private static final Pattern PLURAL =
      Patterns.exact("(?:\\p{Ll}[\\p{L}-]{1,30} ){0,3}\\p{Ll}[\\p{L}-]{1,30}s");
  private static final Pattern BRACKETS = Patterns.exact("\\s{0,20}+\\([^()]*+(?:\\)|$)");

  private final Gazetteer gazetteer;
  private final boolean headFirst;
  private final Map<String, String> capitals;
  private final Pattern determiners;
  private final Pattern governments;
  private final Pattern person;
  private final Pattern personBehind;

  NamedBodies(LanguagePack pack, Gazetteer gazetteer) {
    this.capitals =
        Arrays.stream(pack.property("capitals", "").split("\\|", -1))
            .map(pair -> pair.split(": ", 2))
            .filter(pair -> pair.length > 1)
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    this.gazetteer = gazetteer;
    this.headFirst = pack.property("head", "last").equals("first");
    this.determiners = Patterns.ignoringCase(pack.property("determiners", "(?!)"));
    this.governments = Patterns.ignoringCase(pack.property("governments", "(?!)"));
    this.person = Patterns.ignoringCase(pack.property("person", "(?!)"));
    // Behind a small word that joins the parts of a name stands a part of it, and no person.
    this.personBehind =
        Patterns.exact(
            "(?<!\\s(?:"
                + pack.property("name_links", "(?!)")
                + "))\\s(?:\\p{Lu}[\\p{L}\\p{M}]{1,40}\\s{1,4}){1,3}\\p{Lu}[\\p{L}\\p{M}]{1,40}$|,");
  }

  /** The words of a name without what stands in brackets, or behind one that nothing closes. */
  static String withoutBrackets(String words) {
    return BRACKETS.matcher(words).replaceAll("").strip();
  }

  /** A phrase without "the". */
  Span withoutDeterminers(Text text, Span span) {
    Matcher matcher = determiners.matcher(text.value()).region(span.start(), span.end());
    return matcher.lookingAt() && matcher.end() < span.end()
        ? new Span(matcher.end(), span.end())
        : span;
  }

  /** A place that fills the phrase, but for words such as "province of" or "the Government of". */
  @Nullable Party place(Context context, Span bare) {
    Place state = government(context, bare);
    if (state != null) {
      return party(state, bare, context.day(), Basis.REFERENCE, "capital");
    }
    List<Mention> mentions = gazetteer.mentions(context.text().value(), bare, context.day());
    if (mentions.size() != 1) {
      return null;
    }
    Mention mention = mentions.get(0);
    String rest =
        context.text().value().substring(bare.start(), mention.span().start())
            + " "
            + context.text().value().substring(mention.span().end(), bare.end());
    String left = governments.matcher(BRACKETS.matcher(rest).replaceAll("")).replaceAll("");
    if (!left.strip().replaceAll("[,\"“”'’]", "").isEmpty()) {
      return null;
    }
    return party(mention.place(), bare, context.day(), Basis.NAME, "place");
  }

  /** "The Chadian side" of an agreement of two ministries: that of the place; else null. */
  @Nullable Party bodyOf(Context context, Party place) {
    List<Party> bodies = context.discourse().principals();
    List<Party> own =
        bodies.stream()
            .filter(
                body -> {
                  Place within = gazetteer.within(body.name(), context.day());
                  return within != null && within.name().equals(place.name());
                })
            .toList();
    boolean all = bodies.stream().allMatch(body -> body.type() == Party.Type.ORGANISATION);
    return all && own.size() == 1 ? own.get(0) : null;
  }

  /**
   * "Seoul đồng ý": the country of a capital, where the article is one about countries, or null.
   */
  private @Nullable Place government(Context context, Span bare) {
    String country = capitals.get(context.text().slice(bare));
    boolean states =
        context.discourse().principals().stream()
            .anyMatch(party -> party.type() == Party.Type.COUNTRY);
    return country != null && states ? gazetteer.place(country, context.day()) : null;
  }

  /**
   * "the Lao and Thai customs offices": bodies of one kind, one of each place that stands before
   * their plural; empty for another phrase. Only for languages whose heads stand last.
   */
  List<Party> ofEach(Context context, Span phrase, Pattern joints) {
    String value = context.text().value();
    Span bare = withoutDeterminers(context.text(), phrase);
    List<Mention> places = gazetteer.mentions(value, bare, context.day());
    if (places.size() < 2 || places.get(0).span().start() != bare.start()) {
      return List.of();
    }
    for (int i = 1; i < places.size(); i++) {
      String between =
          value.substring(places.get(i - 1).span().end(), places.get(i).span().start());
      if (!joints.matcher(between).matches()) {
        return List.of();
      }
    }
    String rest = value.substring(places.get(places.size() - 1).span().end(), bare.end()).strip();
    if (!PLURAL.matcher(rest).matches()) {
      return List.of();
    }
    boolean themselves = governments.matcher(rest).replaceAll("").isBlank();
    List<Party> parties = new ArrayList<>();
    for (Mention mention : places) {
      String name = context.text().slice(mention.span()) + " " + rest;
      parties.add(
          themselves
              ? party(mention.place(), mention.span(), context.day(), Basis.NAME, "place")
              : new Party(name, null, Party.Type.ORGANISATION, bare, Basis.NAME, "each"));
    }
    return parties;
  }

  /** A place as a party. */
  static Party party(Place place, Span span, @Nullable LocalDate day, Basis basis, String rule) {
    Party.Type type =
        switch (place.type()) {
          case COUNTRY -> Party.Type.COUNTRY;
          case GROUP -> Party.Type.GROUP;
          default -> Party.Type.PLACE;
        };
    return new Party(place.name(), place.idOn(day), type, span, basis, rule);
  }

  /** Whether a role is that of a body. */
  static boolean isOrgan(PhraseIndex.Match<Role> match) {
    return match.value() == Role.ORGAN || match.value() == Role.BODY;
  }

  /** The organ named inside a phrase: "units under the Department of Health". */
  @Nullable Party organWithin(Context context, Span span, List<PhraseIndex.Match<Role>> roles) {
    String value = context.text().value();
    for (PhraseIndex.Match<Role> match : roles) {
      boolean capital = Character.isUpperCase(value.codePointAt(match.span().start()));
      if (!isOrgan(match) || !capital) {
        continue;
      }
      int start = match.span().start();
      // Words with capitals before it belong to the name: "the Hanoi Department of Health".
      int from = headFirst ? behindTitle(roles, span.start(), start) : span.start();
      Matcher run = CAPITALS_BEFORE.matcher(value).region(from, start);
      if (run.find()) {
        start = run.start();
      }
      Party known = headFirst ? ofArticle(context, new Span(start, span.end())) : null;
      if (known != null) {
        return known;
      }
      int end = span.end();
      Matcher behind = personBehind.matcher(value).region(match.span().end(), end);
      boolean byTitle = roles.get(0).value() == Role.TITLE;
      Matcher holds = person.matcher(value).region(match.span().end(), end);
      boolean holder = byTitle && holds.find();
      int stop = holder ? holds.start() : byTitle && behind.find() ? behind.start() : end;
      Span name = new Span(start, stop);
      Span bare = withoutDeterminers(context.text(), context.text().trim(name));
      Place place = gazetteer.within(context.text().slice(bare), context.day());
      Party whole = place == null ? null : place(context, bare);
      if (whole != null) {
        return whole;
      }
      String words = withoutBrackets(context.text().slice(bare));
      return new Party(words, null, Party.Type.ORGANISATION, bare, Basis.NAME, "organ");
    }
    return null;
  }

  /** Where the last office ends that stands before a word for a body, else where to begin. */
  private static int behindTitle(List<PhraseIndex.Match<Role>> roles, int begin, int organ) {
    return roles.stream()
        .filter(role -> role.value() == Role.TITLE && role.span().end() <= organ)
        .mapToInt(role -> role.span().end())
        .max()
        .orElse(begin);
  }

  /**
   * "Hiệu trưởng Trường THPT Lê Văn An": the body that the article names so elsewhere, whose name
   * ends as a person's does; null for other words.
   */
  private static @Nullable Party ofArticle(Context context, Span name) {
    String words = context.text().slice(name).strip();
    return context.discourse().kinds().values().stream()
        .flatMap(List::stream)
        .filter(party -> party.name().equals(words))
        .findFirst()
        .map(party -> party.at(name, Basis.NAME, "organ"))
        .orElse(null);
  }
}
