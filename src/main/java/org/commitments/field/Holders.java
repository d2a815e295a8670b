package org.commitments.field;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.language.Place;
import org.commitments.language.SectorLexicon;
import org.commitments.model.Article;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.text.Folding;
import org.commitments.text.PatternSet;
import org.commitments.text.Patterns;
import org.commitments.text.SoughtPattern;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Notes which body a person holds an office of, wherever an article says it: "Eva Lund, director of
 * the Fund", "the Fund's director Eva Lund"; and the body that an office implies: where there is a
 * Minister of Health, "the ministry" is that of health.
 */
final class Holders {

  /** How far behind the beginning of a match the word for the office stands at most. */
  private static final int REACH = 500;

  private final Gazetteer gazetteer;
  private final List<Pattern> patterns;
  private final @Nullable PatternSet offices;
  private final SoughtPattern field;
  private final String fieldBody;
  private final SectorLexicon sectors;

  Holders(LanguagePack pack, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.patterns =
        Stream.of("holder_behind", "holder_before")
            .map(name -> pack.property(name, ""))
            .filter(regex -> !regex.isEmpty())
            .map(Patterns::ignoringCase)
            .toList();
    String office = pack.property("holder_office", "");
    this.offices =
        office.isEmpty()
            ? null
            : new PatternSet(List.of(Patterns.ignoringCase(office)), /* anchoring= */ true);
    this.field = Patterns.sought(pack.property("office_field", "(?!)(?<field>)"));
    this.sectors = SectorLexicon.of(pack);
    this.fieldBody = pack.property("office_body", "");
  }

  /** Notes the holders of offices that an article names. */
  void note(Article article, Cast cast) {
    Text text = article.text();
    List<Span> near = near(text);
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(text.value()).useTransparentBounds(true);
      int next = 0;
      for (Span stretch : near) {
        for (int at = Math.max(next, stretch.start()); at < stretch.end(); at++) {
          if (at >= next && Character.isLetter(text.value().codePointAt(at))) {
            matcher.region(at, text.length());
            if (matcher.lookingAt()) {
              note(article, matcher, cast);
              next = matcher.end();
            }
          }
        }
      }
    }
    implied(article, cast);
  }

  /** Where a match may begin: not far before the word for an office; in order. */
  private List<Span> near(Text text) {
    if (offices == null) {
      return List.of(text.span());
    }
    List<Span> near = new ArrayList<>();
    offices.find(
        text.value(),
        text.span(),
        (pattern, matcher) -> {
          int last = near.size() - 1;
          int from = Math.max(last < 0 ? 0 : near.get(last).end(), matcher.start() - REACH);
          near.add(new Span(from, matcher.start() + 1));
        });
    return near;
  }

  private void note(Article article, Matcher matcher, Cast cast) {
    String person = matcher.group("person");
    boolean named =
        gazetteer.roles(person, new Span(0, person.length())).stream()
            .anyMatch(
                role ->
                    NamedBodies.isOrgan(role)
                        || (role.value() == Gazetteer.Role.TITLE
                            && role.span().end() == person.length()));
    Span body = new Span(matcher.start("body"), matcher.end("body"));
    boolean office =
        gazetteer.roles(article.text().value(), body).stream()
            .anyMatch(
                role -> role.value() == Gazetteer.Role.TITLE && role.span().end() == body.end());
    if (named || office || gazetteer.within(person, null) != null) {
      return;
    }
    Party party = party(article, body, cast);
    String[] words = Folding.fold(person).strip().split("[\\s.]+", -1);
    cast.alias(Discourse.PERSON + words[words.length - 1], party);
  }

  private Party party(Article article, Span span, Cast cast) {
    String words = article.text().slice(span);
    Party alias = cast.aliases().get(Folding.fold(words));
    if (alias != null) {
      return alias;
    }
    Place place = gazetteer.place(words, article.published());
    return place != null
        ? NamedBodies.party(place, span, article.published(), Basis.NAME, "holder")
        : cast.named(words)
            .orElseGet(
                () -> new Party(words, null, Party.Type.ORGANISATION, span, Basis.NAME, "holder"));
  }

  /**
   * Of the words behind "Minister of" those that tell a field; a place or a person's name do not.
   */
  private Span field(Article article, Span words) {
    String value = article.text().value();
    int end = words.start();
    for (SectorLexicon.Hit hit : sectors.hits(value, words)) {
      end = Math.max(end, hit.span().end());
    }
    boolean shouted = Character.isUpperCase(value.codePointAt(words.start() + 1));
    return shouted || gazetteer.within(article.text().slice(words), article.published()) != null
        ? new Span(words.start(), words.start())
        : new Span(words.start(), end);
  }

  /** "The ministry" where only its minister is named. */
  private void implied(Article article, Cast cast) {
    if (fieldBody.isEmpty()) {
      return;
    }
    String kind = Folding.fold(fieldBody).split(" ", -1)[0];
    Matcher matcher = field.matcher(article.text().value());
    if (matcher != null
        && !cast.kinds().containsKey(kind)
        && cast.bodies().stream().noneMatch(b -> Folding.fold(b.name()).contains(kind))
        && matcher.find()) {
      Span span = field(article, new Span(matcher.start("field"), matcher.end("field")));
      if (span.isEmpty()) {
        return;
      }
      String name = fieldBody + " " + article.text().slice(span);
      cast.kind(kind, new Party(name, null, Party.Type.ORGANISATION, span, Basis.NAME, "office"));
    }
  }
}
