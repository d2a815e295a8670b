package org.commitments.clause;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.Gazetteer;
import org.commitments.language.Gazetteer.Role;
import org.commitments.language.LanguagePack;
import org.commitments.language.PhraseIndex;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Sentence;
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
    List<Block> blocks = article.blocks();
    int at = sentence.block();
    Block.Kind kind = sentence.kind();
    boolean first = blocks.get(at).span().start() == sentence.whole().start();
    if (!reads || !first || kind == Block.Kind.PARAGRAPH || kind == Block.Kind.TITLE) {
      return null;
    }
    int above = at - 1;
    while (above >= 0 && blocks.get(above).kind() == kind && !opens(article, blocks.get(above))) {
      above--;
    }
    if (above < 0) {
      return null;
    }
    Head body = body(article.text(), blocks.get(above));
    return body == null ? duty(article.text(), blocks.get(above)) : body;
  }

  private boolean opens(Article article, Block block) {
    return body(article.text(), block) != null || duty(article.text(), block) != null;
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
      boolean body = role.value() == Role.ORGAN || role.value() == Role.BODY;
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
