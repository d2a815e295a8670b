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

  /** An office has at most so many characters. */
  private static final int LONGEST = 120;

  private final Pattern brackets;
  private final Pattern office;

  DefinedOffices(LanguagePack pack) {
    this.brackets = Patterns.ignoringCase(pack.property("defined_short", "(?!)(?<short>)"));
    this.office = Patterns.ignoringCase(pack.property("defined_office", "(?!)(?<name>)"));
  }

  /** Notes each office whose own words are its short name; the first one counts. */
  void note(Article article, Cast cast) {
    String value = article.text().value();
    Matcher brief = brackets.matcher(value);
    while (brief.find()) {
      String alias = Folding.fold(brief.group("short"));
      int from = Math.max(0, brief.start() - LONGEST);
      Matcher before = office.matcher(value).region(from, brief.start());
      if (cast.aliases().containsKey(alias) || !before.find()) {
        continue;
      }
      Span name = new Span(before.start("name"), before.end("name"));
      if (Folding.fold(article.text().slice(name)).contains(alias)) {
        Party.Type type = Party.Type.ORGANISATION;
        cast.alias(
            alias, new Party(article.text().slice(name), null, type, name, Basis.NAME, "office"));
      }
    }
  }
}
