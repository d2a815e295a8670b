package org.commitments.linguistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commitments.model.Token;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GluedSentencesTest {

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

  private final Linguistics glued = new GluedSentences(ONE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It will mend the pier.The fund pays. | It will mend the pier.; The fund pays.",
        "Will it pay?It will!We hope so. | Will it pay?; It will!; We hope so.",
        "Hai tỉnh thực hiện nhiệm vụ.Các sở mở chợ. | Hai tỉnh thực hiện nhiệm vụ.; Các sở mở chợ.",
        "Chợ ở tp.Huế và TP.Vinh do ths.An mở. | Chợ ở tp.Huế và TP.Vinh do ths.An mở.",
        "See www.lund.Org or Node.Js for e.G.s. | See www.lund.Org or Node.Js for e.G.s.",
        "It costs 2.5 million. | It costs 2.5 million.",
        "| ''",
      })
  void aStopWithoutBlankPartsSentences(String words, String expected) {
    Text text = new Text(words == null ? "" : words);
    assertThat(
            String.join("; ", glued.sentences(text, text.span()).stream().map(text::slice).toList())
                .replace(";  ", "; "))
        .isEqualTo(expected);
  }
}
