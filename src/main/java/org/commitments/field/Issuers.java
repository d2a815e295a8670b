package org.commitments.field;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Tells whose regulation, plan or tariff an article reports, where its head says who issued it: by
 * whom that is to be done for which nobody is named.
 */
final class Issuers {

  /** The rule by which an issuer is an author. */
  static final String RULE = "issuer";

  private static final int HEAD = 4;
  private static final Discourse NOTHING =
      new Discourse(List.of(), List.of(), List.of(), Map.of(), null);

  private final PartyResolver resolver;
  private final Pattern issued;

  Issuers(LanguagePack pack, Gazetteer gazetteer) {
    this.resolver = new PartyResolver(pack, gazetteer);
    this.issued = Patterns.ignoringCase(pack.property("issued", "(?!)(?<who>)"));
  }

  /** Who issued what the head of an article tells of, or null. */
  @Nullable Party of(Article article) {
    List<Block> blocks = article.blocks();
    for (Block block : blocks.subList(0, Math.min(HEAD, blocks.size()))) {
      Matcher matcher =
          issued.matcher(article.text().value()).region(block.span().start(), block.span().end());
      if (matcher.find()) {
        Span who = new Span(matcher.start("who"), matcher.end("who"));
        List<Party> named = resolver.leading(article.text(), who, article.published(), NOTHING);
        if (named.size() == 1) {
          return named.get(0).at(who, Basis.NAME, RULE);
        }
      }
    }
    return null;
  }
}
