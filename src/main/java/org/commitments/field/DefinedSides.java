package org.commitments.field;

import java.util.ArrayList;
import java.util.List;
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

/**
 * Reads the words of an agreement that say who its sides are: lines such as "BÊN A: CÔNG TY SAO
 * MAI", or two names in one paragraph: "the Reef Bank (hereinafter “the Bank”) and …".
 */
final class DefinedSides {

  /** A side that an agreement defines counts as a name in the title and in the lead. */
  private static final double WEIGHT = 9;

  private final Pattern side;
  private final Pattern named;

  DefinedSides(LanguagePack pack) {
    this.side = Patterns.ignoringCase(pack.property("defined_side", "(?!)(?<side>)(?<name>)"));
    this.named = Patterns.ignoringCase(pack.property("defined_sides", "(?!)(?<side>)(?<name>)"));
  }

  /** Notes the sides; each is known by its short name from there on. */
  void note(Article article, Cast cast) {
    for (Block block : article.blocks()) {
      Span line = block.span();
      Matcher matcher = side.matcher(article.text().value()).region(line.start(), line.end());
      if (matcher.lookingAt()) {
        note(article, side(article, matcher), cast);
      }
      List<Side> sides = new ArrayList<>();
      Matcher each = named.matcher(article.text().value()).region(line.start(), line.end());
      while (each.find()) {
        sides.add(side(article, each));
      }
      if (sides.size() > 1) {
        sides.forEach(found -> note(article, found, cast));
      }
    }
  }

  private record Side(Span name, String known) {}

  private static Side side(Article article, Matcher found) {
    Span name = new Span(found.start("name"), found.end("name"));
    return new Side(article.text().trim(name), found.group("side"));
  }

  private static void note(Article article, Side side, Cast cast) {
    String words = article.text().slice(side.name());
    Party party =
        new Party(words, null, Party.Type.ORGANISATION, side.name(), Basis.NAME, "defined");
    cast.add(party, WEIGHT, true);
    cast.alias(Folding.fold(side.known()), party);
  }
}
