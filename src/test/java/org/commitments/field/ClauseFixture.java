package org.commitments.field;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Clause;
import org.commitments.model.Cue;
import org.commitments.model.Force;
import org.commitments.model.Kind;
import org.commitments.model.Period;
import org.commitments.model.Section;
import org.commitments.model.Sentence;
import org.commitments.model.Token;
import org.commitments.model.WordClass;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Clauses from a sentence with marks: {@code <subject>}, {@code {cue}} and {@code [action]}; a verb
 * of another clause is marked {@code *verb}, a modal {@code ^will}.
 */
final class ClauseFixture {

  private static final Pattern MARK = Pattern.compile("[<>{}\\[\\]*^]");

  private ClauseFixture() {}

  static Clause clause(String language, String marked, @Nullable LocalDate published) {
    StringBuilder plain = new StringBuilder();
    int[] at = {-1, -1, -1, -1, -1, -1};
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = MARK.matcher(marked);
    int done = 0;
    while (matcher.find()) {
      plain.append(marked, done, matcher.start());
      done = matcher.end();
      int which = "<>{}[]".indexOf(matcher.group());
      if (which >= 0) {
        at[which] = plain.length();
      } else {
        String word = marked.substring(done).split("[ ,.}]", 2)[0];
        Span span = new Span(plain.length(), plain.length() + word.length());
        boolean modal = matcher.group().equals("^");
        tokens.add(new Token(span, word, word, modal ? WordClass.MODAL : WordClass.FINITE));
      }
    }
    plain.append(marked.substring(done));
    Text text = new Text(plain.toString());
    Span sentence = text.span();
    Span subject = at[0] < 0 ? null : new Span(at[0], at[1]);
    Span action = new Span(at[4], at[5]);
    Span cue = at[2] < 0 ? new Span(at[4], at[4]) : new Span(at[2], at[3]);
    int verbEnd = text.value().indexOf(' ', action.start());
    Span verb = new Span(action.start(), verbEnd < 0 ? action.end() : verbEnd);
    Block block = new Block(Block.Kind.PARAGRAPH, sentence);
    Sentence unit = new Sentence(sentence, Block.Kind.PARAGRAPH, 0, null);
    Section section = new Section(0, null, List.of(unit), Section.Ending.END_OF_ARTICLE);
    return new Clause(
        article(language, text, List.of(block), published),
        section,
        unit,
        tokens,
        new Cue(Kind.COMMITMENT, Force.FIRM, cue, "test"),
        subject,
        null,
        action,
        verb,
        Clause.Voice.ACTIVE,
        1);
  }

  static Article article(
      String language, Text text, List<Block> blocks, @Nullable LocalDate published) {
    Span title =
        blocks.stream()
            .filter(block -> block.kind() == Block.Kind.TITLE)
            .map(Block::span)
            .findFirst()
            .orElse(null);
    return new Article(
        "test",
        language,
        text,
        new Article.Metadata(title, published, null, null, null, null),
        blocks);
  }

  /** The first line is the title, each other line a paragraph. */
  static Article article(String language, @Nullable LocalDate published, String... lines) {
    StringBuilder words = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (String line : lines) {
      int start = words.length();
      words.append(line);
      Block.Kind kind = blocks.isEmpty() ? Block.Kind.TITLE : Block.Kind.PARAGRAPH;
      blocks.add(new Block(kind, new Span(start, words.length())));
      words.append('\n');
    }
    return article(language, new Text(words.toString()), blocks, published);
  }

  static Discourse discourse(@Nullable Period agreement) {
    return new Discourse(List.of(), List.of(), List.of(), Map.of(), agreement);
  }

  static LocalDate day(String iso) {
    return requireNonNull(LocalDate.parse(iso));
  }
}
