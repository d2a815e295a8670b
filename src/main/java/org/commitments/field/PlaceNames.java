package org.commitments.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.text.Patterns;
import org.commitments.text.SoughtPattern;
import org.commitments.text.Span;
import org.commitments.text.Text;

/**
 * Finds names of places that no table holds, where the article itself says that they are places:
 * "the province of X", "Governor of X", "X district".
 */
final class PlaceNames {

  private final Gazetteer gazetteer;
  private final SoughtPattern pattern;

  PlaceNames(LanguagePack pack, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.pattern = Patterns.sought(pack.property("place_names", "(?!)(?<name>)(?<open>)"));
  }

  /** The places that an article introduces, by their names, in the order of the text. */
  Map<String, Party> find(Article article) {
    Map<String, Party> places = new LinkedHashMap<>();
    for (Block block : article.blocks()) {
      Span within = block.span();
      Matcher matcher = pattern.matcher(article.text().value(), within);
      while (matcher != null && matcher.find()) {
        Span longest = new Span(matcher.start("name"), matcher.end("name"));
        Span span = matcher.group("open") == null ? longest : recurring(article.text(), longest);
        String name = article.text().slice(span);
        boolean known =
            gazetteer.within(name, article.published()) != null
                || gazetteer.roles(article.text().value(), span).stream()
                    .anyMatch(role -> role.value() != Gazetteer.Role.PEOPLE);
        if (!known) {
          places.putIfAbsent(
              name, new Party(name, null, Party.Type.PLACE, span, Basis.NAME, "place"));
        }
      }
    }
    return places;
  }

  /** "Governor of Long Hill Ann Lee": of the words that may be the name, those that come back. */
  private static Span recurring(Text text, Span longest) {
    Span all = new Span(0, text.length());
    for (int end = longest.end(); end > longest.start(); ) {
      Span name = new Span(longest.start(), end);
      if (mentions(text, all, text.slice(name)).size() > 1) {
        return name;
      }
      end = text.value().lastIndexOf(' ', end - 1);
    }
    return longest;
  }

  /** Where a name stands as whole words. */
  static List<Span> mentions(Text text, Span within, String name) {
    List<Span> mentions = new ArrayList<>();
    String value = text.value();
    int at = value.indexOf(name, within.start());
    while (at >= 0 && at + name.length() <= within.end()) {
      int end = at + name.length();
      boolean opens = at == 0 || !Character.isLetterOrDigit(value.charAt(at - 1));
      boolean closes = end == value.length() || !Character.isLetterOrDigit(value.charAt(end));
      if (opens && closes) {
        mentions.add(new Span(at, end));
      }
      at = value.indexOf(name, end);
    }
    return mentions;
  }
}
