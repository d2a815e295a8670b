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

  private final PartyResolver resolver;
  private final Pattern behind;
  private final Pattern before;

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
      if (!opens || (back > 0 && spans.isEmpty())) {
        return List.of();
      }
    }
    return List.of();
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
        .map(who -> resolver.speaking(article.text(), who, article.published(), discourse))
        .orElse(List.of());
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
    return quotes;
  }
}
