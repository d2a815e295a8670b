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
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the standing group of countries, by its name, that declares something. */
final class StandingGroups {

  private final Gazetteer gazetteer;
  private final Pattern title;
  private final Pattern name;

  StandingGroups(LanguagePack pack, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.title = Patterns.ignoringCase(pack.property("group", "(?!)(?<name>)"));
    this.name = Patterns.ignoringCase(pack.property("standing_group", "(?!)(?<name>)"));
  }

  /** "Declaration of the Leaders of the Pacific Compact": the group that a title names, or null. */
  @Nullable Party entitled(Article article) {
    Span line = article.metadata().title();
    if (line == null) {
      return null;
    }
    Matcher matcher = title.matcher(article.text().value()).region(line.start(), line.end());
    return matcher.find() ? party(article, matcher) : null;
  }

  /** "We, the ministers of the River Compact (RC), met": the group in words behind "of", if any. */
  List<Party> speaking(Article article, Span words) {
    Matcher matcher = name.matcher(article.text().value()).region(words.start(), words.end());
    Party group = matcher.lookingAt() ? party(article, matcher) : null;
    return group == null ? List.of() : List.of(group);
  }

  /** The group of a name, or null where a country is in it. */
  private @Nullable Party party(Article article, Matcher matcher) {
    Span span = new Span(matcher.start("name"), matcher.end("name"));
    boolean countries =
        gazetteer.mentions(article.text().value(), span, article.published()).stream()
            .anyMatch(mention -> mention.place().type() == Place.Type.COUNTRY);
    return countries
        ? null
        : new Party(article.text().slice(span), null, Party.Type.GROUP, span, Basis.NAME, "group");
  }
}
