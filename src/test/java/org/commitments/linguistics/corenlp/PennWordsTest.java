package org.commitments.linguistics.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commitments.benchmark.GeneratedCorpus;
import org.commitments.language.LanguagePacks;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that were found while sentences were cut are those of the sentences by themselves. */
class PennWordsTest {

  private static final int TEXTS = 40;
  private static final PennWords PENN =
      new PennWords(LanguagePacks.bundled().find("en").orElseThrow());

  @Test
  void ofGeneratedAnnouncements() {
    int sentences = 0;
    for (String text : new GeneratedCorpus("en").texts(TEXTS)) {
      sentences += check(text);
    }
    assertThat(sentences).isGreaterThan(5 * TEXTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor went to Washington, D.C. The council stayed. It met at 5 p.m. Then it voted.",
        "Apples, pears etc. They were sold by Orr Inc. The rest (some 5 tons.) was kept.",
        "\"We will build it.\" He said so. See section 4 b. It ends... Or does it? Yes!",
        "Ask the Gov. Ask Dr. Lee. It costs $5. No. 7 is closed. They cannot. I can't. It's ours.",
        "Plan A. Plan B. The U.S. and the U.K. agree.) More follows.",
      })
  void ofSentencesThatEndInAbbreviationsAndMarks(String text) {
    assertThat(check(text)).isGreaterThan(1);
  }

  private static int check(String value) {
    Text text = new Text(value);
    List<Span> sentences = PENN.sentences(text, text.span());
    List<List<String>> inText =
        sentences.stream()
            .map(each -> PENN.words(text, each, List.of()).stream().map(text::slice).toList())
            .toList();
    for (int i = 0; i < inText.size(); i++) {
      Text alone = new Text(text.slice(sentences.get(i)));
      assertThat(inText.get(i))
          .isEqualTo(
              PENN.words(alone, alone.span(), List.of()).stream().map(alone::slice).toList());
    }
    return sentences.size();
  }
}
