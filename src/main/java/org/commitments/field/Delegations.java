package org.commitments.field;

import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.commitments.language.Gazetteer;
import org.commitments.language.Gazetteer.Mention;
import org.commitments.language.Gazetteer.Role;
import org.commitments.language.LanguagePack;
import org.commitments.model.Article;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;
import org.commitments.text.SoughtPattern;
import org.commitments.text.Span;

/**
 * Notes who led whose delegation: "Ana Lund led the Chad side", "the Togo delegation was headed by
 * Foreign Secretary Eva Sim"; they speak for it.
 */
final class Delegations {

  private final Gazetteer gazetteer;
  private final boolean lastOnly;
  private final List<SoughtPattern> patterns;

  /** Takes the tables of a pack, and whether people are called by their last name only. */
  Delegations(LanguagePack pack, Gazetteer gazetteer, boolean lastOnly) {
    this.gazetteer = gazetteer;
    this.lastOnly = lastOnly;
    this.patterns =
        Stream.of("delegation_leads", "delegation_led")
            .map(name -> pack.property(name, "(?!)(?<person>)(?<side>)"))
            .map(Patterns::sought)
            .toList();
  }

  /** Notes the leaders of delegations that an article names. */
  void note(Article article, Cast cast) {
    for (SoughtPattern pattern : patterns) {
      Matcher matcher = pattern.matcher(article.text().value(), article.text().span());
      while (matcher != null && matcher.find()) {
        Span side = new Span(matcher.start("side"), matcher.end("side"));
        List<Mention> places =
            gazetteer.mentions(article.text().value(), side, article.published());
        if (places.size() == 1) {
          Mention place = places.get(0);
          Party party =
              NamedBodies.party(
                  place.place(), place.span(), article.published(), Basis.NAME, "delegation");
          person(matcher.group("person"), party, cast);
        }
      }
    }
  }

  /** Notes for whom somebody speaks, but for words that are an office to the end. */
  private void person(String name, Party party, Cast cast) {
    boolean office =
        gazetteer.roles(name, new Span(0, name.length())).stream()
            .anyMatch(role -> role.value() == Role.TITLE && role.span().end() == name.length());
    String[] words = Folding.fold(name).strip().split("[^\\p{L}-]+", -1);
    for (int i = lastOnly ? words.length - 1 : 0; i < words.length && !office; i++) {
      if (words[i].length() > 1) {
        cast.alias(Discourse.PERSON + words[i], party);
      }
    }
  }
}
