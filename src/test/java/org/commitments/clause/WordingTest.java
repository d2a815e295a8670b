package org.commitments.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.LanguagePacks;
import org.commitments.model.Token;
import org.commitments.model.WordClass;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.junit.jupiter.api.Test;

class WordingTest {

  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\d]+|[^\\s]");

  private static Words words(String sentence) {
    Text text = new Text(sentence);
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(sentence);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      tokens.add(new Token(span, matcher.group(), matcher.group(), WordClass.OTHER));
    }
    Words.Factory factory = new Words.Factory(LanguagePacks.bundled().find("en").orElseThrow());
    return factory.of(text, new Span(0, sentence.length()), tokens);
  }

  @Test
  void tells_each_word_once_alone_and_with_the_one_before_it() {
    assertThat(Wording.of("a", words("the town and the lake"), new Span(0, 5), 5))
        .containsExactly(
            "a=the",
            "a=town",
            "a=the town",
            "a=and",
            "a=town and",
            "a=and the",
            "a=lake",
            "a=the lake");
  }

  @Test
  void keeps_names_and_figures_to_itself() {
    assertThat(Wording.of("a", words("Then Vell gave 20 boats"), new Span(0, 5), 5))
        .containsExactly(
            "a=then",
            "a=then <name>",
            "a=gave",
            "a=<name> gave",
            "a=gave <figure>",
            "a=boats",
            "a=<figure> boats");
  }

  @Test
  void looks_at_its_range_and_at_some_pairs_of_it() {
    assertThat(Wording.of("a", words("one two three four five"), new Span(1, 5), 2))
        .containsExactly("a=two", "a=three", "a=two three", "a=four", "a=five");
    assertThat(Wording.of("a", words("one"), new Span(0, 0), 2)).isEmpty();
  }
}
