package org.commitments.field;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.language.Place;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;
import org.commitments.text.SoughtPattern;
import org.commitments.text.Span;

/**
 * Notes the country where a language is at home: its press names the officers of others with their
 * countries ("Thủ tướng Lào Sonexay") and its own without ("Thủ tướng Nguyễn Văn An"), so that an
 * article about both may name one only.
 */
final class HomeOffices {

  /** Of running text; the title comes before. */
  private static final int HEAD_PARAGRAPHS = 3;

  private static final int LONGEST_NAME = 60;

  private final Gazetteer gazetteer;
  private final String home;
  private final SoughtPattern office;
  private final Pattern person;
  private final Pattern meets;

  HomeOffices(LanguagePack pack, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.home = pack.property("home", "");
    this.person = Patterns.ignoringCase(pack.property("person", "(?!)"));
    this.meets = Patterns.ignoringCase(pack.property("home_meets", "(?!)"));
    this.office = Patterns.sought(pack.property("home_office", "(?!)(?<person>)"));
  }

  /**
   * Where the title names another country and the head an officer of this, or the head tells that
   * he met an officer of another, this is as much spoken of, and the officer speaks for it.
   */
  void note(Article article, Cast cast) {
    Place place = home.isEmpty() ? null : gazetteer.place(home, article.published());
    if (place == null) {
      return;
    }
    int paragraphs = 0;
    for (Block block : article.blocks()) {
      paragraphs += block.kind() == Block.Kind.TITLE ? 0 : 1;
      if (paragraphs > HEAD_PARAGRAPHS) {
        return;
      }
      Matcher matcher = office.matcher(article.text().value(), block.span());
      while (matcher != null && matcher.find()) {
        Span span = new Span(matcher.start(), matcher.end());
        Party own =
            NamedBodies.party(place, span, article.published(), Basis.SPEAKER, "home-office");
        String name = matcher.group("person");
        String called = Discourse.PERSON + Folding.fold(name.substring(name.lastIndexOf(' ') + 1));
        double weight =
            Math.max(cast.besideInTitle(own), met(article, block, matcher.end(), own, cast));
        if (weight > 0 && isOfHome(name) && !cast.aliases().containsKey(called)) {
          cast.alias(called, own);
          cast.raise(own, weight);
        }
      }
    }
  }

  /**
   * "Thủ tướng Lê Văn An đã hội đàm với Tổng thống Lào": notes that of nobody is spoken more than
   * of the country whose officer is met by the one who is named before, and tells how much; 0 where
   * nobody is met.
   */
  private double met(Article article, Block block, int from, Party own, Cast cast) {
    String value = article.text().value();
    Matcher matcher = meets.matcher(value).region(from, block.span().end());
    if (!matcher.lookingAt()) {
      return 0;
    }
    Span rest = new Span(matcher.end(), Math.min(block.span().end(), matcher.end() + LONGEST_NAME));
    return gazetteer.mentions(value, rest, article.published()).stream()
        .filter(mention -> mention.span().start() == matcher.end())
        .filter(mention -> !mention.place().name().equals(own.name()))
        .findFirst()
        .map(
            mention ->
                NamedBodies.party(
                    mention.place(), mention.span(), article.published(), Basis.NAME, "place"))
        .map(
            other -> {
              double weight = cast.most() + 1;
              cast.raise(other, weight);
              return weight;
            })
        .orElse(0.0);
  }

  /** Whether a name, a blank before it, begins with a family name of the country. */
  private boolean isOfHome(String name) {
    Matcher matcher = person.matcher(name);
    return matcher.find() && matcher.start() == 0;
  }
}
