package org.commitments.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.LanguagePack;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.text.Folding;
import org.commitments.text.LastResult;
import org.commitments.text.Patterns;
import org.commitments.text.Span;

/**
 * Tells who speaks within quotation marks: “…,” said X, chief executive of Y; X said: “…”. A quote
 * without a source goes on with the speaker of the one before.
 */
final class Quotations {

  /** The source of a quote stands at most so many paragraphs before it. */
  private static final int BLOCKS_BACK = 3;

  /** How far before "he said" the person is named who is meant. */
  private static final int PERSON_REACH = 800;

  private static final Pattern NAME = Patterns.exact("\\p{Lu}[\\p{L}\\p{M}-]{1,40}");

  private final PartyResolver resolver;
  private final Pattern behind;
  private final Pattern before;
  private final Pattern signature;
  private final Pattern thing;

  private final LastResult<Article, Quotes> quotes = new LastResult<>(Quotes::new);

  /** The quotes of each block of an article, and where each names its source; of one thread. */
  private static final class Quotes {

    private final List<List<Span>> spans;
    private final Map<Span, Optional<Span>> sources = new HashMap<>();

    Quotes(Article article) {
      this.spans = article.blocks().stream().map(block -> quotes(article, block)).toList();
    }
  }

  Quotations(LanguagePack pack, PartyResolver resolver) {
    this.resolver = resolver;
    this.behind = Patterns.ignoringCase(pack.property("quoted_behind", "(?!)(?<who>)"));
    this.thing = Patterns.ignoringCase(pack.property("thing_pronoun", "(?!)"));
    this.signature = Patterns.ignoringCase(pack.property("quoted_line", "(?!)(?<who>)"));
    this.before = Patterns.ignoringCase(pack.property("quoted_before", "(?!)(?<who>)"));
  }

  /** Those for whom the speaker of the words at an offset speaks; empty where nobody is quoted. */
  List<Party> speaking(Article article, int block, int at, Discourse discourse) {
    List<Span> quotes = this.quotes.of(article).spans.get(block);
    int own = -1;
    for (int i = 0; i < quotes.size(); i++) {
      own = quotes.get(i).start() <= at && at < quotes.get(i).end() ? i : own;
    }
    if (own < 0) {
      return List.of();
    }
    List<Party> signed = signed(article, block, discourse);
    if (!signed.isEmpty()) {
      return signed;
    }
    for (int back = 0; back <= BLOCKS_BACK && block - back >= 0; back++) {
      List<Span> spans = this.quotes.of(article).spans.get(block - back);
      for (int i = back == 0 ? own : spans.size() - 1; i >= 0; i--) {
        List<Party> parties = source(article, block - back, spans, i, discourse);
        if (!parties.isEmpty()) {
          return parties;
        }
      }
      boolean opens =
          spans.isEmpty()
              || spans.get(0).start() <= article.blocks().get(block - back).span().start();
      if (back > 0 && spans.isEmpty()) {
        return announced(article, article.blocks().get(block - back).span(), discourse);
      }
      if (!opens) {
        return List.of();
      }
    }
    return List.of();
  }

  /** "Mayor Lund said:" as a paragraph of its own before a quote. */
  private List<Party> announced(Article article, Span line, Discourse discourse) {
    if (!article.text().slice(line).endsWith(":")) {
      return List.of();
    }
    Span behind = new Span(line.end(), line.end());
    return source(article.text().value(), line, behind)
        .map(who -> speaker(article, who, discourse))
        .orElse(List.of());
  }

  /** Who is named behind a quote, else before it. */
  private List<Party> source(
      Article article, int block, List<Span> quotes, int at, Discourse discourse) {
    Span whole = article.blocks().get(block).span();
    int left = at == 0 ? whole.start() : quotes.get(at - 1).end();
    int right = at + 1 < quotes.size() ? quotes.get(at + 1).start() : whole.end();
    return this.quotes
        .of(article)
        .sources
        .computeIfAbsent(
            quotes.get(at), quote -> source(article.text().value(), new Span(left, right), quote))
        .map(who -> speaker(article, who, discourse))
        .orElse(List.of());
  }

  /** The source by its name, or for "he" the person who is named last before. */
  private List<Party> speaker(Article article, Span who, Discourse discourse) {
    boolean pronoun =
        resolver.refers(article.text(), who, "IT")
            && who.length() > 1
            && !discourse.aliases().isEmpty();
    if (!pronoun) {
      return resolver.speaking(article, who, discourse);
    }
    String value = article.text().value();
    int paragraph = value.lastIndexOf('\n', who.start()) + 1;
    if (discourse.last().size() == 1 && discourse.last().get(0).span().start() >= paragraph) {
      return List.of(discourse.last().get(0).at(who, Basis.SPEAKER, "quoted"));
    }
    if (thing.matcher(article.text().slice(who)).matches()) {
      // "…, it said": a communiqué, or a body; nobody who is named as a person.
      return List.of();
    }
    int from = Math.max(0, who.start() - PERSON_REACH);
    Party last = null;
    Matcher word = NAME.matcher(value).region(from, who.start());
    while (word.find()) {
      Party known = discourse.aliases().get(Discourse.PERSON + Folding.fold(word.group()));
      last = known == null ? last : known;
    }
    return last == null ? List.of() : List.of(last.at(who, Basis.SPEAKER, "quoted"));
  }

  /**
   * Who is named, with an office, in a line of its own behind a quote that fills its paragraphs.
   */
  private List<Party> signed(Article article, int block, Discourse discourse) {
    List<Block> blocks = article.blocks();
    int line = block;
    while (line < blocks.size()
        && line - block <= BLOCKS_BACK
        && !quotes.of(article).spans.get(line).isEmpty()) {
      List<Span> spans = quotes.of(article).spans.get(line);
      Span whole = blocks.get(line).span();
      boolean fills =
          spans.get(0).start() == whole.start()
              && spans.get(spans.size() - 1).end() >= whole.end() - 1;
      if (!fills) {
        return List.of();
      }
      line++;
    }
    if (line >= blocks.size() || line == block) {
      return List.of();
    }
    Span words = blocks.get(line).span();
    Matcher matcher = signature.matcher(article.text().value()).region(words.start(), words.end());
    return matcher.matches()
        ? resolver.speaking(article, new Span(matcher.start("who"), matcher.end("who")), discourse)
        : List.of();
  }

  /** The words for the source of a quote in the room between the quotes around it. */
  private Optional<Span> source(String value, Span room, Span quote) {
    for (Pattern pattern : List.of(behind, before)) {
      Matcher after = pattern.matcher(value).region(quote.end(), room.end());
      if (after.lookingAt()) {
        return Optional.of(new Span(after.start("who"), after.end("who")));
      }
    }
    Optional<Span> last = Optional.empty();
    Matcher lead = before.matcher(value).region(room.start(), quote.start());
    while (lead.find()) {
      last = Optional.of(new Span(lead.start("who"), lead.end("who")));
    }
    return last;
  }

  /** What stands between quotation marks in a paragraph; one that is not closed goes to its end. */
  private static List<Span> quotes(Article article, Block paragraph) {
    String value = article.text().value();
    List<Span> quotes = new ArrayList<>();
    int open = -1;
    for (int i = paragraph.span().start(); i < paragraph.span().end(); i++) {
      char c = value.charAt(i);
      boolean straight = c == '"';
      if (open < 0 && (c == '“' || straight)) {
        open = i;
      } else if (open >= 0 && (c == '”' || straight)) {
        quotes.add(new Span(open, i + 1));
        open = -1;
      }
    }
    if (open >= 0) {
      quotes.add(new Span(open, paragraph.span().end()));
    }
    if (quotes.isEmpty() && value.startsWith("> ", paragraph.span().start())) {
      // A mark before a paragraph makes all of it a quote.
      quotes.add(paragraph.span());
    }
    return quotes;
  }
}
