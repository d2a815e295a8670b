package org.commitments.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.LanguagePack;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Sentence;
import org.commitments.text.LastResult;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.commitments.text.Text;

/** Finds where an article tells the contents of an agreement. */
final class AnnouncedContents {

  private final Pattern opens;
  private final Pattern announced;
  private final LastResult<Article, List<Integer>> announcedAt;

  AnnouncedContents(LanguagePack pack) {
    this.opens = Patterns.ignoringCase(pack.property("contents_open", "(?!)"));
    this.announced = Patterns.ignoringCase(pack.property("contents_announced", "(?!)"));
    this.announcedAt = new LastResult<>(this::announcedAt);
  }

  /** "Theo thỏa thuận, …": whether a sentence opens with words that tell so. */
  boolean open(Text text, Sentence sentence) {
    Span span = sentence.whole();
    return opens.matcher(text.value()).region(span.start(), span.end()).lookingAt();
  }

  /** "Hai bên thống nhất các nội dung sau. …": whether the paragraph told so before a sentence. */
  boolean announced(Article article, Sentence sentence) {
    int end = announcedAt.of(article).get(sentence.block());
    return end <= sentence.span().start();
  }

  /** The token behind the words that open the contents ("Thông báo nêu rõ,"), or 0. */
  int opened(Words words) {
    Span all = words.span(0, words.size());
    Matcher matcher = opens.matcher(words.text().value()).region(all.start(), all.end());
    if (!matcher.lookingAt()) {
      return 0;
    }
    int at = words.tokenAt(matcher.end());
    return words.isMark(at, ",:") ? at + 1 : 0;
  }

  /** Of each paragraph where the words end that announce contents; past all where none do. */
  private List<Integer> announcedAt(Article article) {
    List<Integer> ends = new ArrayList<>();
    for (Block block : article.blocks()) {
      Span span = block.span();
      Matcher matcher = announced.matcher(article.text().value()).region(span.start(), span.end());
      ends.add(matcher.find() ? matcher.end() : Integer.MAX_VALUE);
    }
    return ends;
  }
}
