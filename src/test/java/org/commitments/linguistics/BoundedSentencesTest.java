package org.commitments.linguistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.commitments.model.Token;
import org.commitments.text.GivenUp;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.junit.jupiter.api.Test;

class BoundedSentencesTest {

  private static final Linguistics ONE =
      new Linguistics() {
        @Override
        public List<Span> sentences(Text text, Span block) {
          return List.of(block);
        }

        @Override
        public List<Token> tokens(Text text, Span sentence) {
          return List.of();
        }
      };

  private final Linguistics bounded = new BoundedSentences(ONE);

  @Test
  void leavesSentencesAsTheyAre() {
    Text text = new Text("a ".repeat(BoundedSentences.LONGEST / 2 - 1) + "b.");
    assertThat(bounded.sentences(text, text.span())).containsExactly(text.span());
  }

  @Test
  void cutsWhatIsLongerAtBlanksAndLosesNothing() {
    Text text = new Text("word ".repeat(BoundedSentences.LONGEST) + "end.");
    List<Span> pieces = bounded.sentences(text, text.span());
    assertThat(pieces).hasSizeGreaterThan(4).allMatch(s -> s.length() <= BoundedSentences.LONGEST);
    String joined = pieces.stream().map(text::slice).collect(Collectors.joining(" "));
    assertThat(joined).isEqualTo(text.value());
  }

  @Test
  void cutsWordsWithoutBlanksBetweenCharacters() {
    Text text = new Text("x" + "\uD83D\uDE00".repeat(BoundedSentences.LONGEST));
    List<Span> pieces = bounded.sentences(text, text.span());
    assertThat(pieces.stream().map(text::slice).collect(Collectors.joining()))
        .isEqualTo(text.value());
    assertThat(pieces)
        .allMatch(
            s ->
                s.end() == text.length()
                    || !Character.isLowSurrogate(text.value().charAt(s.end())));
  }

  @Test
  void endsWhereItsThreadIsInterrupted() {
    Text text = new Text("a b");
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> bounded.sentences(text, text.span())).isInstanceOf(GivenUp.class);
      assertThatThrownBy(() -> bounded.tokens(text, text.span())).isInstanceOf(GivenUp.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
