package org.commitments.field;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.LanguagePack;
import org.commitments.model.Article;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;
import org.commitments.text.Span;

/**
 * Reads short names that orders and decrees give to offices: behind "the Secretary of Ports
 * (Secretary)" the Secretary is that one.
 */
final class DefinedOffices {

  private final Pattern office;

  DefinedOffices(LanguagePack pack) {
    this.office = Patterns.ignoringCase(pack.property("defined_office", "(?!)(?<name>)(?<short>)"));
  }

  /** Notes each office whose own words are its short name; the first one counts. */
  void note(Article article, Cast cast) {
    Matcher matcher = office.matcher(article.text().value());
    while (matcher.find()) {
      Span name = new Span(matcher.start("name"), matcher.end("name"));
      String brief = Folding.fold(matcher.group("short"));
      boolean own = Folding.fold(article.text().slice(name)).contains(brief);
      if (own && !cast.aliases().containsKey(brief)) {
        Party.Type type = Party.Type.ORGANISATION;
        cast.alias(
            brief, new Party(article.text().slice(name), null, type, name, Basis.NAME, "office"));
      }
    }
  }
}
