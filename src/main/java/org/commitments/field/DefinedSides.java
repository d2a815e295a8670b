package org.commitments.field;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.LanguagePack;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;
import org.commitments.text.Span;

/** Reads the lines of an agreement that say who its sides are: "BÊN A: CÔNG TY SAO MAI". */
final class DefinedSides {

  /** A side that an agreement defines counts as a name in the title and in the lead. */
  private static final double WEIGHT = 9;

  private final Pattern side;

  DefinedSides(LanguagePack pack) {
    this.side = Patterns.ignoringCase(pack.property("defined_side", "(?!)(?<side>)(?<name>)"));
  }

  /** Notes the sides; each is known by its short name from there on. */
  void note(Article article, Cast cast) {
    for (Block block : article.blocks()) {
      Span line = block.span();
      Matcher matcher = side.matcher(article.text().value()).region(line.start(), line.end());
      if (matcher.lookingAt()) {
        Span name = article.text().trim(new Span(matcher.start("name"), matcher.end("name")));
        Party party =
            new Party(
                article.text().slice(name),
                null,
                Party.Type.ORGANISATION,
                name,
                Basis.NAME,
                "defined");
        cast.add(party, WEIGHT, true);
        cast.alias(Folding.fold(matcher.group("side")), party);
      }
    }
  }
}
