package org.commitments.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.Gazetteer;
import org.commitments.language.Gazetteer.Mention;
import org.commitments.language.LanguagePack;
import org.commitments.model.Article;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.text.Patterns;
import org.commitments.text.Span;

/**
 * Who met, where a title tells it by persons: "Chancellor X’s call with Prime Minister Y of Laos"
 * is a call of the chancellor's country with Laos. Whose country hers is, where her own title does
 * not say it, tells the article: the one that it couples with the other side ("the Chad-Laos pact",
 * "Chad and Laos").
 */
final class Meetings {

  private final Gazetteer gazetteer;
  private final List<Pattern> titles;
  private final Pattern coupling;

  Meetings(LanguagePack pack, Gazetteer gazetteer) {
    String never = "(?!)(?<first>)(?<second>)";
    this.gazetteer = gazetteer;
    this.titles =
        List.of(
            Patterns.ignoringCase(pack.property("meeting", never)),
            Patterns.ignoringCase(pack.property("meeting_between", never)));
    this.coupling = Patterns.ignoringCase(pack.property("coupling", "(?!)"));
  }

  /**
   * The sides in the order of the title; empty where it tells of no meeting.
   *
   * @param speaking for whom the person speaks whose name stands at a place of the title
   */
  List<Party> sides(Article article, Function<Span, Party> speaking) {
    Span title = article.metadata().title();
    if (title == null) {
      return List.of();
    }
    for (Pattern pattern : titles) {
      Matcher matcher = pattern.matcher(article.text().value()).region(title.start(), title.end());
      if (matcher.find()) {
        Span second = new Span(matcher.start("second"), matcher.end("second"));
        return sides(
            article, new Span(matcher.start("first"), matcher.end("first")), second, speaking);
      }
    }
    return List.of();
  }

  private List<Party> sides(
      Article article, Span first, Span second, Function<Span, Party> speaking) {
    Map<String, Party> sides = new LinkedHashMap<>();
    for (Mention mention :
        gazetteer.mentions(article.text().value(), second, article.published())) {
      Party side =
          NamedBodies.party(
              mention.place(), mention.span(), article.published(), Basis.SPEAKER, "speaker");
      sides.putIfAbsent(side.name(), side);
    }
    if (sides.isEmpty()) {
      Party side = speaking.apply(second);
      sides.put(side.name(), side);
    }
    List<Party> others = List.copyOf(sides.values());
    Party host = speaking.apply(first);
    if (host.id() == null || sides.containsKey(host.name())) {
      host = home(article, first, others, host);
    }
    if (sides.containsKey(host.name())) {
      return List.of();
    }
    Map<String, Party> all = new LinkedHashMap<>();
    all.put(host.name(), host);
    all.putAll(sides);
    return List.copyOf(all.values());
  }

  /** The country for which a person speaks whom the title names without one, or the person. */
  private Party home(Article article, Span first, List<Party> others, Party person) {
    if (others.stream().noneMatch(other -> other.type() == Party.Type.COUNTRY)) {
      return person;
    }
    String value = article.text().value();
    List<Mention> mentions = gazetteer.mentions(value, article.text().span(), article.published());
    for (int i = 0; i < mentions.size(); i++) {
      Party party =
          NamedBodies.party(
              mentions.get(i).place(), first, article.published(), Basis.SPEAKER, "speaker");
      if (party.type() != Party.Type.COUNTRY || isOne(others, party.name())) {
        continue;
      }
      boolean coupled =
          (i > 0 && coupled(value, mentions.get(i - 1), mentions.get(i), others))
              || (i + 1 < mentions.size()
                  && coupled(value, mentions.get(i + 1), mentions.get(i), others));
      if (coupled) {
        return party;
      }
    }
    return person;
  }

  private boolean coupled(String value, Mention other, Mention own, List<Party> others) {
    int from = Math.min(other.span().end(), own.span().end());
    int to = Math.max(other.span().start(), own.span().start());
    return from <= to
        && isOne(others, other.place().name())
        && coupling.matcher(value.substring(from, to)).matches();
  }

  private static boolean isOne(List<Party> parties, String name) {
    return parties.stream().anyMatch(party -> party.name().equals(name));
  }
}
