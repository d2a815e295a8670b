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
import org.commitments.text.Patterns;
import org.commitments.text.Span;

/**
 * Whose agreement an article reports, where its head says so: "the agreement between A and B", "A
 * and B signed".
 */
final class Signatories {

  private static final int HEAD_BLOCKS = 4;
  private static final Discourse NOTHING =
      new Discourse(List.of(), List.of(), List.of(), Map.of(), null);

  private final PartyResolver resolver;
  private final List<Pattern> patterns;

  Signatories(LanguagePack pack, Gazetteer gazetteer) {
    this.resolver = new PartyResolver(pack, gazetteer);
    this.patterns =
        List.of(
            Patterns.ignoringCase(pack.property("signed_between", "(?!)(?<list>)")),
            Patterns.ignoringCase(pack.property("signed_by", "(?!)(?<list>)")));
  }

  /** Two or more bodies in the order of the text; empty where the head names no such. */
  List<Party> find(Article article) {
    for (Block block : article.blocks().stream().limit(HEAD_BLOCKS).toList()) {
      for (Pattern pattern : patterns) {
        Matcher matcher =
            pattern
                .matcher(article.text().value())
                .region(block.span().start(), block.span().end());
        while (matcher.find()) {
          Span list = new Span(matcher.start("list"), matcher.end("list"));
          List<Party> parties =
              resolver.leading(article.text(), list, article.published(), NOTHING);
          if (parties.size() > 1 && parties.stream().allMatch(Signatories::isNamed)) {
            return parties;
          }
        }
      }
    }
    return List.of();
  }

  private static boolean isNamed(Party party) {
    return party.type() != Party.Type.PEOPLE;
  }
}
