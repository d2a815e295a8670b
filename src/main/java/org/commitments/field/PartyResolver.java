package org.commitments.field;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.commitments.field.References.Context;
import org.commitments.language.Gazetteer;
import org.commitments.language.Gazetteer.Mention;
import org.commitments.language.Gazetteer.Role;
import org.commitments.language.LanguagePack;
import org.commitments.language.PhraseIndex;
import org.commitments.language.Place;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/** Turns a noun phrase into the parties that it names or stands for. */
final class PartyResolver {

  private static final java.util.regex.Pattern BRACKETS = Patterns.exact("\\s*\\([^()]*\\)");
  private static final java.util.regex.Pattern EDGE =
      Patterns.exact("^[\\s\"“”'‘’,.;:–-]+|[\\s\"“”‘,.;:–-]+$");

  private final Gazetteer gazetteer;
  private final References references;
  private final java.util.regex.Pattern determiners;
  private final PhraseParts parts;
  private final java.util.regex.Pattern owners;
  private final java.util.regex.Pattern sides;
  private final java.util.regex.Pattern governments;
  private final java.util.regex.Pattern trailing;
  private final java.util.regex.Pattern actors;
  private final Offices offices;
  private final boolean headLast;

  PartyResolver(LanguagePack pack, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.references = new References(pack, gazetteer);
    this.determiners = Patterns.ignoringCase(pack.property("determiners", "(?!)"));
    this.parts = new PhraseParts(pack, gazetteer);
    this.owners = Patterns.ignoringCase(pack.property("owners", "(?!)(?<owner>)"));
    this.sides = Patterns.ignoringCase(pack.property("sides", "(?!)(?<name>)"));
    this.actors = Patterns.ignoringCase(pack.property("actors", ""));
    this.headLast = pack.property("head", "last").equals("last");
    this.offices = new Offices(pack);
    this.governments = Patterns.ignoringCase(pack.property("governments", "(?!)"));
    this.trailing = Patterns.ignoringCase(pack.property("trailing", "(?!)"));
  }

  /** The parties of a noun phrase in the order of the text; empty where it names nobody. */
  List<Party> resolve(Text text, Span phrase, @Nullable LocalDate day, Discourse discourse) {
    Context context = new Context(text, day, discourse);
    return resolve(context, withoutTrailing(text, trim(text, phrase)));
  }

  /** Whether an expression is one that the table of references says refers so. */
  boolean refers(Text text, Span phrase, String to) {
    return references.refers(text, phrase, to);
  }

  /**
   * For whom somebody speaks who is named in a stretch, with what is said of him: "Eva Lund,
   * director of the Fund"; empty for a pronoun.
   */
  List<Party> speaking(Text text, Span stretch, @Nullable LocalDate day, Discourse discourse) {
    Span whole = trim(text, stretch);
    int comma = text.value().indexOf(',', whole.start());
    Span name = comma > 0 && comma < whole.end() ? new Span(whole.start(), comma) : whole;
    if (name.isEmpty() || refers(text, name, "IT") || refers(text, name, "THEY")) {
      return List.of();
    }
    for (String word : text.slice(name).split("[^\\p{L}\\p{M}-]+", -1)) {
      Party known = discourse.aliases().get(Discourse.PERSON + Folding.fold(word));
      if (known != null && !word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
        return List.of(known.at(name, Basis.SPEAKER, "quoted"));
      }
    }
    return resolve(text, name, day, discourse).stream()
        .map(party -> party.at(name, Basis.SPEAKER, "quoted"))
        .toList();
  }

  /** The parties with which a stretch opens, behind phrases such as "On Monday, in Hanoi,". */
  List<Party> leading(Text text, Span stretch, @Nullable LocalDate day, Discourse discourse) {
    Context context = new Context(text, day, discourse);
    int start = stretch.start();
    while (start >= 0 && start < stretch.end()) {
      Span rest = trim(text, new Span(start, stretch.end()));
      if (!rest.isEmpty() && parts.opensParty(context, rest)) {
        return resolve(text, rest, day, discourse);
      }
      int comma = text.value().indexOf(", ", start);
      start = comma < 0 ? -1 : comma + 2;
    }
    return List.of();
  }

  private List<Party> resolve(Context context, Span phrase) {
    List<Party> whole = references.resolve(context, trim(context.text(), phrase));
    if (whole != null) {
      return whole;
    }
    Map<String, Party> parties = new LinkedHashMap<>();
    for (Span part : parts.of(context, phrase)) {
      for (Party party : one(context, part)) {
        parties.putIfAbsent(Folding.fold(party.name()), party);
      }
    }
    return List.copyOf(parties.values());
  }

  /** Without words behind a name that are none of it: "the bank last week". */
  private Span withoutTrailing(Text text, Span span) {
    Matcher matcher = trailing.matcher(text.value()).region(span.start(), span.end());
    return matcher.find() && matcher.start() > span.start()
        ? trim(text, new Span(span.start(), matcher.start()))
        : span;
  }

  private static Span trim(Text text, Span span) {
    String words = text.slice(span);
    int start = span.start();
    int end = span.end();
    Matcher matcher = EDGE.matcher(words);
    while (matcher.find()) {
      if (matcher.start() == 0) {
        start = Math.min(span.end(), span.start() + matcher.end());
      } else {
        end = span.start() + matcher.start();
      }
    }
    return new Span(Math.min(start, end), end);
  }

  private List<Party> one(Context context, Span part) {
    Text text = context.text();
    Span span = trim(text, part);
    List<Party> referred = references.resolve(context, span);
    if (referred != null) {
      return referred;
    }
    Span bare = withoutDeterminers(text, span);
    String words = BRACKETS.matcher(text.slice(bare)).replaceAll("").strip();
    if (words.isEmpty()) {
      return List.of();
    }
    Party alias = context.discourse().aliases().get(Folding.fold(words));
    if (alias != null) {
      return List.of(alias.at(span, Basis.REFERENCE, "alias"));
    }
    Party place = place(context, bare);
    if (place != null) {
      return List.of(place);
    }
    Matcher side = sides.matcher(context.text().value()).region(bare.start(), bare.end());
    if (side.matches() && !side.group("name").equals(words)) {
      return one(context, new Span(side.start("name"), side.end("name")));
    }
    List<PhraseIndex.Match<Role>> roles = gazetteer.roles(text.value(), bare);
    if (!roles.isEmpty()
        && roles.get(0).value() == Role.TITLE
        && roles.get(0).span().start() <= bare.start() + 30) {
      return speaker(context, bare, roles);
    }
    if (!roles.isEmpty() && roles.get(0).value() == Role.UNIT) {
      Party organ = organWithin(context, bare, roles);
      if (organ != null) {
        return List.of(organ);
      }
    }
    if (!roles.isEmpty()
        && roles.get(0).value() == Role.BODY
        && roles.get(0).span().start() == bare.start()
        && Character.isLowerCase(text.value().codePointAt(bodyEnd(roles.get(0), bare)))) {
      Span body = roles.get(0).span();
      return List.of(
          new Party(text.slice(body), null, Party.Type.ORGANISATION, body, Basis.NAME, "organ"));
    }
    Party fuller = fuller(context, words);
    if (fuller != null) {
      return List.of(fuller.at(bare, Basis.NAME, "fuller"));
    }
    Party person = person(context, words);
    if (person != null) {
      return List.of(person.at(bare, Basis.SPEAKER, "person"));
    }
    boolean capital = Character.isUpperCase(words.codePointAt(0));
    boolean organ = roles.stream().anyMatch(PartyResolver::isOrgan);
    boolean people = roles.stream().anyMatch(r -> r.value() == Role.PEOPLE);
    boolean thing = roles.stream().anyMatch(r -> r.value() == Role.THING);
    boolean thingHead =
        headLast
            && !organ
            && roles.stream()
                .anyMatch(r -> r.value() == Role.THING && r.span().end() == bare.end());
    if (thingHead || (thing && !people && !(organ && capital))) {
      Matcher owner = owners.matcher(context.text().value()).region(bare.start(), bare.end());
      return owner.find()
          ? one(context, new Span(owner.start("owner"), owner.end("owner")))
          : List.of();
    }
    if (!capital && roles.isEmpty() && !actors.matcher(words).find()) {
      return List.of();
    }
    Party.Type type = organ || capital ? Party.Type.ORGANISATION : Party.Type.PEOPLE;
    return List.of(new Party(words, null, type, bare, Basis.NAME, "name"));
  }

  static boolean isOrgan(PhraseIndex.Match<Role> match) {
    return match.value() == Role.ORGAN || match.value() == Role.BODY;
  }

  /** Where what follows a body's word within a phrase begins; its own first letter if nothing. */
  private static int bodyEnd(PhraseIndex.Match<Role> body, Span phrase) {
    int next = body.span().end() + 1;
    return next < phrase.end() ? next : phrase.start();
  }

  /** The one body that the article names by these words and a place behind them, or null. */
  private @Nullable Party fuller(Context context, String words) {
    List<Party> known =
        context.discourse().kinds().values().stream()
            .flatMap(List::stream)
            .filter(party -> party.name().startsWith(words + " "))
            .filter(
                party ->
                    gazetteer.within(party.name().substring(words.length() + 1), context.day())
                        != null)
            .distinct()
            .toList();
    return known.size() == 1 ? known.get(0) : shortened(context, words);
  }

  /**
   * "Harbour" after "Harbour Line Ltd": the one body whose name these words with capitals begin.
   */
  private @Nullable Party shortened(Context context, String words) {
    if (!headLast || !Character.isUpperCase(words.codePointAt(0))) {
      return null;
    }
    Discourse discourse = context.discourse();
    Map<String, Party> known = new LinkedHashMap<>();
    for (Party party :
        Stream.concat(discourse.bodies().stream(), discourse.principals().stream()).toList()) {
      if (party.name().equals(words)) {
        return null;
      }
      if (party.name().startsWith(words + " ")) {
        known.putIfAbsent(Folding.fold(party.name()), party);
      }
    }
    return known.size() == 1 ? known.values().iterator().next() : null;
  }

  /** Two to four words with capitals of which the last is the name of somebody who speaks. */
  private static @Nullable Party person(Context context, String words) {
    String[] names = words.split("\\s+", -1);
    for (String name : names) {
      if (!Character.isUpperCase(name.codePointAt(0))) {
        return null;
      }
    }
    String last = Folding.fold(names[names.length - 1]);
    return names.length > 4 ? null : context.discourse().aliases().get(Discourse.PERSON + last);
  }

  private Span withoutDeterminers(Text text, Span span) {
    Matcher matcher = determiners.matcher(text.value()).region(span.start(), span.end());
    return matcher.lookingAt() && matcher.end() < span.end()
        ? new Span(matcher.end(), span.end())
        : span;
  }

  /** A place that fills the phrase, but for words such as "province of" or "the Government of". */
  private @Nullable Party place(Context context, Span bare) {
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

  static Party party(Place place, Span span, @Nullable LocalDate day, Basis basis, String rule) {
    Party.Type type =
        switch (place.type()) {
          case COUNTRY -> Party.Type.COUNTRY;
          case GROUP -> Party.Type.GROUP;
          default -> Party.Type.PLACE;
        };
    return new Party(place.name(), place.idOn(day), type, span, basis, rule);
  }

  /** The organ named inside a phrase: "units under the Department of Health". */
  private @Nullable Party organWithin(
      Context context, Span span, List<PhraseIndex.Match<Role>> roles) {
    String value = context.text().value();
    for (PhraseIndex.Match<Role> match : roles) {
      boolean capital = Character.isUpperCase(value.codePointAt(match.span().start()));
      if (!isOrgan(match) || !capital) {
        continue;
      }
      int start = match.span().start();
      // Words with capitals before it belong to the name: "the Hanoi Department of Health".
      int from = span.start();
      Matcher run =
          Patterns.exact("(?:\\p{Lu}[\\p{L}\\p{M}'’.]*\\s+)+$").matcher(value).region(from, start);
      if (run.find()) {
        start = run.start();
      }
      int end = span.end();
      Matcher person =
          Patterns.exact(
                  "(?<!\\s(?:of|for|and|the|on))\\s(?:\\p{Lu}[\\p{L}\\p{M}]+\\s+){1,3}\\p{Lu}[\\p{L}\\p{M}]+$|,")
              .matcher(value)
              .region(match.span().end(), end);
      boolean byTitle = roles.get(0).value() == Role.TITLE;
      Span name = new Span(start, byTitle && person.find() ? person.start() : end);
      Span bare = withoutDeterminers(context.text(), context.text().trim(name));
      Place place = gazetteer.within(context.text().slice(bare), context.day());
      Party whole = place == null ? null : place(context, bare);
      if (whole != null) {
        return whole;
      }
      String words = BRACKETS.matcher(context.text().slice(bare)).replaceAll("").strip();
      return new Party(words, null, Party.Type.ORGANISATION, bare, Basis.NAME, "organ");
    }
    return null;
  }

  /** A person: the body of the title, else the place in the title, else the one he belongs to. */
  private List<Party> speaker(Context context, Span span, List<PhraseIndex.Match<Role>> roles) {
    Matcher office =
        offices.pattern().matcher(context.text().value()).region(span.start(), span.end());
    if (office.matches()) {
      return List.of(
          new Party(
              context.text().slice(span),
              null,
              Party.Type.ORGANISATION,
              span,
              Basis.NAME,
              "office"));
    }
    Party organ = organWithin(context, span, roles);
    if (organ != null) {
      return List.of(organ.at(span, Basis.SPEAKER, "title"));
    }
    List<Mention> mentions = gazetteer.mentions(context.text().value(), span, context.day());
    if (!mentions.isEmpty()) {
      return List.of(party(mentions.get(0).place(), span, context.day(), Basis.SPEAKER, "title"));
    }
    String words = Folding.fold(context.text().slice(span));
    for (String word : words.split("[^\\p{L}]+", -1)) {
      Party known = context.discourse().aliases().get(Discourse.PERSON + word);
      if (known != null) {
        return List.of(known.at(span, Basis.SPEAKER, "title"));
      }
    }
    Party body = offices.body(context, span);
    if (body != null) {
      return List.of(body.at(span, Basis.SPEAKER, "title"));
    }
    List<Party> principals = context.discourse().principals();
    return principals.size() == 1 && principals.get(0).type() != Party.Type.COUNTRY
        ? List.of(principals.get(0).at(span, Basis.SPEAKER, "title"))
        : List.of(
            new Party(
                context.text().slice(span),
                null,
                Party.Type.ORGANISATION,
                span,
                Basis.NAME,
                "name"));
  }
}
