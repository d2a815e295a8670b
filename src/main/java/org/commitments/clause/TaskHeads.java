package org.commitments.clause;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.Gazetteer;
import org.commitments.language.Gazetteer.Role;
import org.commitments.language.LanguagePack;
import org.commitments.language.PhraseIndex;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Sentence;
import org.commitments.text.LastResult;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the lines above an item that it is a task: the body whose task it is ("2. Bộ Tài
 * chính:" above "a) Rà soát …"), or a heading of duties ("Điều 3. Trách nhiệm của Bên A").
 */
final class TaskHeads {

  /** A line of a body, or a heading, has at most so many letters. */
  private static final int LONGEST = 160;

  private final Gazetteer gazetteer;
  private final Pattern duties;
  private final boolean reads;
  private final LastResult<Article, Map<Integer, Head>> heads = new LastResult<>(this::heads);

  TaskHeads(LanguagePack pack, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    String pattern = pack.property("duties", "");
    this.reads = !pattern.isEmpty();
    this.duties = Patterns.ignoringCase(reads ? pattern : "(?!)(?<who>)");
  }

  /** A line above an item: whose tasks stand under it, null where it does not say. */
  record Head(@Nullable Span who) {}

  /** The head of an item's tasks, or null where the lines above it tell of none. */
  @Nullable Head of(Article article, Sentence sentence) {
    Span block = article.blocks().get(sentence.block()).span();
    boolean first = block.start() == sentence.whole().start();
    return reads && first ? heads.of(article).get(sentence.block()) : null;
  }

  /** The heads of an article's items, by their blocks: the items above share theirs. */
  private Map<Integer, Head> heads(Article article) {
    List<Block> blocks = article.blocks();
    Map<Integer, Head> found = new HashMap<>();
    for (int at = 1; at < blocks.size(); at++) {
      Block.Kind kind = blocks.get(at).kind();
      if (kind == Block.Kind.PARAGRAPH || kind == Block.Kind.TITLE) {
        continue;
      }
      Block above = blocks.get(at - 1);
      Head body = body(article.text(), above);
      Head head = body == null ? duty(article.text(), above) : body;
      if (head == null && above.kind() == kind) {
        head = found.get(at - 1);
      }
      if (head != null) {
        found.put(at, head);
      }
    }
    return found;
  }

  /** "Bộ Tài chính:" */
  private @Nullable Head body(Text text, Block block) {
    Span line = text.trim(block.span());
    if (line.length() > LONGEST || line.isEmpty()) {
      return null;
    }
    boolean colon = text.slice(line).endsWith(":");
    if (!colon && (block.kind() != Block.Kind.NUMBERED || line.length() > LONGEST / 2)) {
      return null;
    }
    Span words = colon ? new Span(line.start(), line.end() - 1) : line;
    for (PhraseIndex.Match<Role> role : gazetteer.roles(text.value(), words)) {
      // "1. Chủ tịch UBND các tỉnh:" is a line of whoever holds that office.
      boolean office =
          role.value() == Role.TITLE
              && colon
              && block.kind() == Block.Kind.NUMBERED
              && role.span().end() < words.end();
      boolean body = office || role.value() == Role.ORGAN || role.value() == Role.BODY;
      boolean named =
          Character.isUpperCase(text.value().codePointAt(role.span().start()))
              && role.span().start() == words.start();
      boolean alone = text.slice(words).chars().noneMatch(c -> ":.;?!()".indexOf(c) >= 0);
      if (body && named && alone) {
        return new Head(words);
      }
    }
    return null;
  }

  private @Nullable Head duty(Text text, Block block) {
    Span line = text.trim(block.span());
    if (line.length() > LONGEST) {
      return null;
    }
    Matcher matcher = duties.matcher(text.value()).region(line.start(), line.end());
    if (!matcher.matches()) {
      return null;
    }
    return matcher.start("who") < 0
        ? new Head(null)
        : new Head(new Span(matcher.start("who"), matcher.end("who")));
  }
}
