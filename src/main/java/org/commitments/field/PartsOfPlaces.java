package org.commitments.field;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.language.Place;
import org.commitments.language.Rule;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.text.Folding;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/** Names a part of a place, or one part of each of several: "the city's health sector". */
final class PartsOfPlaces {

  private final Gazetteer gazetteer;
  private final Map<String, String> singulars;

  PartsOfPlaces(LanguagePack pack, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.singulars =
        Arrays.stream(pack.property("singulars", "").split("\\|", -1))
            .map(pair -> pair.split(" ", 2))
            .filter(pair -> pair.length > 1)
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
  }

  /** "the city's health sector": that of the first of these parties that is a place or in one. */
  List<Party> ofOne(
      List<Party> known, @Nullable LocalDate day, Span span, Rule rule, Matcher matcher) {
    List<Place> places =
        known.stream()
            .map(party -> gazetteer.within(party.name(), day))
            .filter(Objects::nonNull)
            .toList();
    // "The city's …" is a part of a city, where the article is of one, and not of a country.
    return places.stream()
        .filter(place -> place.type() != Place.Type.COUNTRY && place.type() != Place.Type.GROUP)
        .findFirst()
        .or(() -> places.stream().findFirst())
        .map(Place::name)
        // A town of which only the text tells.
        .or(
            () ->
                known.stream()
                    .filter(party -> party.type() == Party.Type.PLACE)
                    .map(Party::name)
                    .findFirst())
        .map(name -> List.of(part(name, matcher.group("rest").strip(), span, rule)))
        .orElseGet(() -> alone(!known.isEmpty(), span, rule, matcher));
  }

  /**
   * "Tỉnh ủy" where nothing tells of which province, "Sở Y tế tỉnh" in an article of others: a name
   * by its own words; else empty.
   */
  private static List<Party> alone(boolean others, Span span, Rule rule, Matcher matcher) {
    String words = matcher.group();
    boolean name =
        rule.attribute("order").equals("REST_OWNER")
            && (others || words.equals(matcher.group("rest")))
            && Character.isUpperCase(words.codePointAt(0));
    return name
        ? List.of(new Party(words, null, Party.Type.ORGANISATION, span, Basis.NAME, rule.id()))
        : List.of();
  }

  /** The one body of the article whose name begins with some words and says of which place. */
  @Nullable Party called(Discourse discourse, String words) {
    String opens = Folding.fold(words).strip() + " ";
    List<Party> called =
        discourse.kinds().values().stream()
            .flatMap(List::stream)
            .filter(party -> Folding.fold(party.name()).startsWith(opens))
            .filter(party -> gazetteer.within(party.name(), null) != null)
            .distinct()
            .toList();
    return called.size() == 1 ? called.get(0) : null;
  }

  /**
   * "the health sectors of the two provinces": one of each; a body of that kind whose article it is
   * is meant itself ("Sở Y tế hai tỉnh" in an article of two of them).
   */
  List<Party> ofEach(List<Party> owners, Span span, Rule rule, Matcher matcher) {
    String rest = singular(matcher.group("rest").strip());
    String opens = Folding.fold(rest) + " ";
    return owners.stream()
        .map(
            owner ->
                (Folding.fold(owner.name()) + " ").startsWith(opens)
                    ? owner.at(span, Basis.REFERENCE, rule.id())
                    : part(owner.name(), rest, span, rule))
        .toList();
  }

  /** Words with the last plural of a kind of body in the singular: each of several has one. */
  private String singular(String words) {
    String[] each = words.split(" ", -1);
    for (int i = each.length - 1; i >= 0; i--) {
      String lower = each[i].toLowerCase(java.util.Locale.ROOT);
      String one = singulars.get(lower);
      if (one != null) {
        each[i] = lower.equals(each[i]) ? one : each[i].charAt(0) + one.substring(1);
        return String.join(" ", each);
      }
    }
    return words;
  }

  private static Party part(String owner, String rest, Span span, Rule rule) {
    boolean restFirst = rule.attribute("order").equals("REST_OWNER");
    String name = restFirst ? rest + " " + owner : owner + " " + rest;
    return new Party(name, null, Party.Type.ORGANISATION, span, Basis.REFERENCE, rule.id());
  }
}
