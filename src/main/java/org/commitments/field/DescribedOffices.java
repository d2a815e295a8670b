package org.commitments.field;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.jspecify.annotations.Nullable;

/** Tells for whom a person speaks of whom an office is told: "Ana Lund, Chadian envoy to Togo". */
final class DescribedOffices {

  /** Characters of " of the " and its like. */
  private static final int OF = 9;

  private final Gazetteer gazetteer;
  private final NamedBodies named;
  private final Offices offices;
  private final Pattern pattern;
  private final Pattern officeOf;
  private final Pattern state;
  private final Pattern employed;
  private final boolean headFirst;

  DescribedOffices(LanguagePack pack, Gazetteer gazetteer, NamedBodies named, Offices offices) {
    this.gazetteer = gazetteer;
    this.named = named;
    this.offices = offices;
    this.headFirst = pack.property("head", "last").equals("first");
    this.pattern = Patterns.ignoringCase(pack.property("offices", "(?!)"));
    this.officeOf = Patterns.ignoringCase(pack.property("speaker_of", "(?!)"));
    this.employed = Patterns.ignoringCase(pack.property("employed", "(?!)(?<body>)"));
    this.state = Patterns.ignoringCase(pack.property("state_offices", "(?!)"));
  }

  /** "assistant mayor for housing", "head, Lund Harbour Board": the body of an office, or null. */
  @Nullable Party of(Context context, Span office) {
    List<PhraseIndex.Match<Role>> roles = gazetteer.roles(context.text().value(), office);
    Party organ = named.organWithin(context, office, roles);
    if (organ != null) {
      return organ;
    }
    Place place = placeOf(context, office, roles);
    if (place != null) {
      return NamedBodies.party(place, office, context.day(), Basis.SPEAKER, "title");
    }
    List<Party> principals = context.discourse().principals();
    Party known = ofKnownPlace(context, office);
    if (known != null) {
      return known;
    }
    Party employer = employer(context, office);
    if (employer != null) {
      return employer;
    }
    List<Party> countries =
        principals.stream().filter(party -> party.type() == Party.Type.COUNTRY).toList();
    boolean ofState =
        state.matcher(context.text().value()).region(office.start(), office.end()).lookingAt();
    if (ofState && countries.size() == 1) {
      return countries.get(0);
    }
    Party body = ofState ? offices.body(context, office) : null;
    if (body != null) {
      return body;
    }
    if (pattern.matcher(context.text().value()).region(office.start(), office.end()).matches()) {
      return Offices.byName(context, office);
    }
    boolean titled = roles.stream().anyMatch(role -> role.value() == Role.TITLE);
    return titled && principals.size() == 1 && principals.get(0).type() == Party.Type.ORGANISATION
        ? principals.get(0)
        : null;
  }

  /** "chief nurse at St. Anna's": the body of the article that is so called, or null. */
  private @Nullable Party employer(Context context, Span office) {
    Matcher at = employed.matcher(context.text().slice(office));
    if (!at.find()) {
      return null;
    }
    String called = at.group("body");
    Party alias = context.discourse().aliases().get(Folding.fold(called));
    return alias != null
        ? alias
        : Stream.concat(
                context.discourse().principals().stream(), context.discourse().bodies().stream())
            .filter(party -> (party.name() + " ").startsWith(called + " "))
            .findFirst()
            .orElse(null);
  }

  /** "Lund transport minister", "Minister of Ports of Lund": a place of which the text tells. */
  private @Nullable Party ofKnownPlace(Context context, Span office) {
    String words = " " + context.text().slice(office) + " ";
    return Stream.concat(
            context.discourse().principals().stream(),
            context.discourse().kinds().values().stream().flatMap(List::stream))
        .filter(party -> party.type() == Party.Type.PLACE)
        .filter(
            party -> {
              int at = words.indexOf(" " + party.name() + " ");
              return at == 0
                  || (at > 0 && ends(officeOf, words.substring(Math.max(0, at - OF), at + 1)));
            })
        .findFirst()
        .orElse(null);
  }

  private static boolean ends(Pattern pattern, String words) {
    Matcher matcher = pattern.matcher(words);
    return matcher.find() && matcher.end() == words.length();
  }

  /**
   * "Chadian ambassador to Togo", "minister of ports of Chad": the place whose name or adjective
   * opens the office, or stands behind "of" or "for", or null.
   */
  private @Nullable Place placeOf(
      Context context, Span office, List<PhraseIndex.Match<Role>> roles) {
    if (headFirst || roles.stream().noneMatch(role -> role.value() == Role.TITLE)) {
      return null;
    }
    String value = context.text().value();
    int title = roles.get(0).span().start();
    for (Mention mention : gazetteer.mentions(value, office, context.day())) {
      boolean opens =
          mention.span().start() == office.start()
              && mention.span().end() + 1 >= title
              && roles.get(0).value() == Role.TITLE;
      int before = Math.max(title, mention.span().start() - OF);
      if (opens || ends(officeOf, value.substring(before, mention.span().start()))) {
        return mention.place();
      }
    }
    return null;
  }
}
