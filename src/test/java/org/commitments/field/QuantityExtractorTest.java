package org.commitments.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.commitments.model.Quantity;
import org.commitments.model.Token;
import org.commitments.model.WordClass;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityExtractorTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "vi"})
  void the_sentences_of_the_cases_give_what_they_say(String language) {
    QuantityExtractor extractor = new QuantityExtractor(TimePacks.pack(language));
    List<String> wrong = new ArrayList<>();
    List<String[]> cases = TimePacks.cases(language, "quantities.tsv");
    for (String[] line : cases) {
      Text text = new Text(line[0]);
      String found =
          extractor.find(text, text.span(), List.of()).stream()
              .map(q -> text.slice(q.span()) + " = " + q.value().toPlainString() + " " + q.unit())
              .collect(Collectors.joining("; "));
      if (!(found.isEmpty() ? "-" : found).equals(line[1])) {
        wrong.add(line[0] + ": " + found + " and not " + line[1]);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(cases).hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void a_unit_goes_on_to_its_noun() {
    Text text = new Text("install 26 comfortable benches there");
    List<Token> tokens =
        List.of(
            new Token(new Span(8, 10), "26", "26", WordClass.NUMBER),
            new Token(new Span(11, 22), "comfortable", "comfortable", WordClass.ADJECTIVE),
            new Token(new Span(23, 30), "benches", "bench", WordClass.NOUN),
            new Token(new Span(31, 36), "there", "there", WordClass.ADVERB));
    QuantityExtractor extractor = new QuantityExtractor(TimePacks.pack("en"));
    List<Quantity> found = extractor.find(text, text.span(), tokens);
    assertThat(found)
        .containsExactly(
            new Quantity(new Span(8, 30), new BigDecimal("26"), "comfortable benches"));
  }

  @Test
  void only_the_action_counts() {
    var clause =
        ClauseFixture.clause(
            "en", "After 12 talks <they> {will} [build 40 schools by 2030].", null);
    QuantityExtractor extractor = new QuantityExtractor(TimePacks.pack("en"));
    List<Quantity> found = extractor.extract(clause, ClauseFixture.discourse(null));
    assertThat(found)
        .extracting(q -> clause.article().text().slice(q.span()))
        .containsExactly("40 schools");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "vi"})
  void random_words_never_break_it(String language) {
    QuantityExtractor extractor = new QuantityExtractor(TimePacks.pack(language));
    List<String> parts =
        new ArrayList<>(List.of("9,9", "1.000.000,5", "1,000,000.55", "٣٣", "$", "%"));
    TimePacks.cases(language, "quantities.tsv")
        .forEach(c -> parts.addAll(List.of(c[0].split(" "))));
    long seed = 77L;
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      StringBuilder words = new StringBuilder();
      for (int i = 0; i < 30; i++) {
        words.append(parts.get(random.nextInt(parts.size()))).append(' ');
      }
      Text text = new Text(words.toString());
      int last = 0;
      for (Quantity quantity : extractor.find(text, text.span(), List.of())) {
        assertThat(quantity.span().start())
            .as("seed %s: %s", seed, words)
            .isGreaterThanOrEqualTo(last);
        last = quantity.span().end();
      }
    }
  }
}
