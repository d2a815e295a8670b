package org.commitments.field;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.Gazetteer;
import org.commitments.language.Gazetteer.Role;
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
  private static final int MOST_WORDS = 16;
  private static final Discourse NOTHING =
      new Discourse(List.of(), List.of(), List.of(), Map.of(), null);

  private final PartyResolver resolver;
  private final Gazetteer gazetteer;
  private final Set<String> links;
  private final boolean headLast;
  private final List<Pattern> patterns;

  Signatories(LanguagePack pack, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.resolver = new PartyResolver(pack, gazetteer);
    this.links = Set.of(pack.property("name_links", "&").split("\\|", -1));
    this.headLast = pack.property("head", "last").equals("last");
    this.patterns =
        List.of(
            Patterns.ignoringCase(pack.property("signed_between", "(?!)(?<list>)")),
            Patterns.ignoringCase(pack.property("signed_by", "(?!)(?<list>)")));
  }

  /**
   * Two or more bodies in the order of the text; empty where the head names no such.
   *
   * @param offices whether those count who are named by their offices only ("President X")
   */
  List<Party> find(Article article, boolean offices) {
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
          if (parties.size() < 2 && opensWithName(article, list)) {
            parties = resolver.resolve(article.text(), list, article.published(), NOTHING);
            parties = joined(article, parties) ? parties : List.of();
          }
          if (parties.size() > 1 && parties.stream().allMatch(party -> isNamed(party, offices))) {
            return parties;
          }
        }
      }
    }
    return List.of();
  }

  /** Whether words stand between the first two, as in "A and B"; "Today, A" are none. */
  private static boolean joined(Article article, List<Party> parties) {
    if (parties.size() < 2) {
      return false;
    }
    int from = parties.get(0).span().end();
    int to = parties.get(1).span().start();
    String between = from < to ? article.text().value().substring(from, to) : "";
    return parties.size() > 2 || between.chars().anyMatch(Character::isLetter);
  }

  /** Whether a list is of a few words and its first has a capital. */
  private static boolean opensWithName(Article article, Span list) {
    String words = article.text().slice(list);
    return Character.isUpperCase(words.codePointAt(0))
        && words.split("\\s+", -1).length <= MOST_WORDS;
  }

  /** Whether a name has no words in small letters but those that may stand inside names. */
  private boolean proper(String name) {
    for (String word : name.split("[\\s,]+", -1)) {
      boolean small = !word.isEmpty() && Character.isLowerCase(word.codePointAt(0));
      if (small && word.length() > 3 && !links.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a party is a body, by its own name and not that of a person's office. */
  private boolean isNamed(Party party, boolean offices) {
    String name = party.name();
    boolean office =
        gazetteer.roles(name, new Span(0, name.length())).stream()
            .anyMatch(role -> role.value() == Role.TITLE && role.span().start() == 0);
    return party.type() != Party.Type.PEOPLE
        && (!headLast || proper(name))
        && (offices || !office)
        && Character.isUpperCase(name.codePointAt(0));
  }
}
