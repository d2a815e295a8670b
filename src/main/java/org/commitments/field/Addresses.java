package org.commitments.field;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;

/**
 * Who speaks to whom where the head of a text tells it without a name: "Presidential Message on …"
 * is the president's, "Remarks by A and B" are those of two, and "you" are whom a line "MEMORANDUM
 * FOR THE SECRETARY OF PORTS" names.
 */
final class Addresses {

  /** An addressee stands in one of the first so many blocks. */
  private static final int HEAD = 6;

  private final Pattern second;
  private final Pattern message;
  private final Pattern addressee;
  private final Map<String, String> offices = new LinkedHashMap<>();

  Addresses(LanguagePack pack) {
    this.second = Patterns.ignoringCase(pack.property("speaker_second", "(?!)(?<name>)"));
    this.message = Patterns.ignoringCase(pack.property("office_message", "(?!)(?<office>)"));
    this.addressee = Patterns.ignoringCase(pack.property("addressee", "(?!)(?<name>)"));
    Arrays.stream(pack.property("message_offices", "").split("\\|", -1))
        .filter(pair -> pair.contains(" "))
        .map(pair -> pair.split(" ", 2))
        .forEach(pair -> offices.put(Folding.fold(pair[0]), pair[1]));
  }

  /** The one who speaks beside the first whom the title names, or null. */
  @Nullable Span beside(Article article, Span first) {
    Span title = article.metadata().title();
    if (title == null || first.end() > title.end()) {
      return null;
    }
    Matcher matcher = second.matcher(article.text().value()).region(first.end(), title.end());
    return matcher.lookingAt() ? new Span(matcher.start("name"), matcher.end("name")) : null;
  }

  /** The office whose message the title is, or null. */
  @Nullable Party office(Article article) {
    Span title = article.metadata().title();
    if (title == null) {
      return null;
    }
    Matcher matcher = message.matcher(article.text().value()).region(title.start(), title.end());
    if (!matcher.lookingAt()) {
      return null;
    }
    Span words = new Span(matcher.start("office"), matcher.end("office"));
    String name = offices.get(Folding.fold(article.text().slice(words)));
    return name == null
        ? null
        : new Party(name, null, Party.Type.ORGANISATION, words, Basis.SPEAKER, "speaker");
  }

  /**
   * Whom the text addresses: the one whom its head names, or null where it names nobody or more.
   */
  @Nullable Party addressee(Article article) {
    List<Span> head = article.blocks().stream().limit(HEAD).map(Block::span).toList();
    String value = article.text().value();
    Span found = null;
    for (Span block : head) {
      Matcher matcher = addressee.matcher(value).region(block.start(), block.end());
      boolean names = matcher.lookingAt();
      String line = article.text().slice(block);
      if (found != null && (names || (shouted(line) && line.indexOf(':') < 0))) {
        // "THE SECRETARY OF ROADS" in the line below: "you" are several.
        return null;
      }
      if (found != null) {
        break;
      }
      found = names ? new Span(matcher.start("name"), matcher.end("name")) : null;
    }
    return found == null ? null : party(article, found);
  }

  /** A name in capitals is given as the text writes it elsewhere, where it does. */
  private static Party party(Article article, Span span) {
    String name = article.text().slice(span).strip();
    String value = article.text().value();
    for (int at = span.end(); shouted(name) && at + name.length() <= value.length(); at++) {
      if (value.regionMatches(/* ignoreCase= */ true, at, name, 0, name.length())) {
        name = value.substring(at, at + name.length());
      }
    }
    return new Party(name, null, Party.Type.ORGANISATION, span, Basis.NAME, "addressee");
  }

  private static boolean shouted(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }
}
