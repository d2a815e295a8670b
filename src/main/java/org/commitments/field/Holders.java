package org.commitments.field;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.language.Place;
import org.commitments.model.Article;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.text.Folding;
import org.commitments.text.PatternSet;
import org.commitments.text.Patterns;
import org.commitments.text.Span;

/**
 * Notes which body a person holds an office of, wherever an article says it: "Eva Lund, director of
 * the Fund", "the Fund's director Eva Lund"; and the body that an office implies: where there is a
 * Minister of Health, "the ministry" is that of health.
 */
final class Holders {

  private final Gazetteer gazetteer;
  private final Pattern behind;
  private final Pattern before;
  private final PatternSet patterns;
  private final Pattern field;
  private final String fieldBody;

  Holders(LanguagePack pack, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    String never = "(?!)(?<person>)(?<body>)";
    this.behind = Patterns.ignoringCase(pack.property("holder_behind", never));
    this.before = Patterns.ignoringCase(pack.property("holder_before", never));
    this.patterns = new PatternSet(List.of(behind, before), true);
    this.field = Patterns.ignoringCase(pack.property("office_field", "(?!)(?<field>)"));
    this.fieldBody = pack.property("office_body", "");
  }

  /** Notes the holders of offices that an article names. */
  void note(Article article, Cast cast) {
    String value = article.text().value();
    patterns.find(value, article.text().span(), (pattern, matcher) -> note(article, matcher, cast));
    implied(article, cast);
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

  /** "The ministry" where only its minister is named. */
  private void implied(Article article, Cast cast) {
    if (fieldBody.isEmpty()) {
      return;
    }
    String kind = Folding.fold(fieldBody).split(" ", -1)[0];
    Matcher matcher = field.matcher(article.text().value());
    if (!cast.kinds().containsKey(kind)
        && cast.bodies().stream().noneMatch(b -> Folding.fold(b.name()).contains(kind))
        && matcher.find()) {
      Span span = new Span(matcher.start("field"), matcher.end("field"));
      String name = fieldBody + " " + article.text().slice(span);
      cast.kind(kind, new Party(name, null, Party.Type.ORGANISATION, span, Basis.NAME, "office"));
    }
  }
}
