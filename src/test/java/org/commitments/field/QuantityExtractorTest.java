package org.commitments.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    assertThat(cases).hasSizeGreaterThanOrEqualTo(60);
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

  @ParameterizedTest
  @ValueSource(strings = {"en", "vi"})
  void a_number_is_read_as_the_language_writes_it(String language) {
    boolean point = language.equals("en");
    QuantityExtractor extractor = new QuantityExtractor(TimePacks.pack(language));
    DecimalFormat format =
        new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
    Random random = new Random(5L);
    for (int round = 0; round < 400; round++) {
      BigDecimal value = BigDecimal.valueOf(random.nextInt(900_000_000), random.nextInt(3));
      String ours = format.format(value);
      String other = ours.replace('.', '#').replace(',', '.').replace('#', ',');
      String written = point ? ours : other;
      Text text = new Text("x " + written + " km");
      assertThat(extractor.find(text, text.span(), List.of()))
          .as(written)
          .singleElement()
          .satisfies(q -> assertThat(q.value()).isEqualByComparingTo(value))
          .satisfies(q -> assertThat(text.slice(q.span())).isEqualTo(written + " km"));
      if (ours.contains(".") && ours.contains(",")) {
        Text foreign = new Text("x " + (point ? other : ours) + " km");
        assertThat(extractor.find(foreign, foreign.span(), List.of())).as(other).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "vi"})
  void what_is_no_number_is_no_quantity(String language) {
    QuantityExtractor extractor = new QuantityExtractor(TimePacks.pack(language));
    Random random = new Random(6L);
    List<String> broken =
        List.of("%d.%d.%d", "%d/%d/%d", "%d:%d", "A-%d", "%d,%d,%d", "%d-%d-%d", "%d.%d/%d");
    for (int round = 0; round < 400; round++) {
      String written =
          broken
              .get(random.nextInt(broken.size()))
              .formatted(random.nextInt(90) + 10, random.nextInt(90), random.nextInt(90));
      Text text = new Text("x " + written + " km");
      assertThat(extractor.find(text, text.span(), List.of())).as(written).isEmpty();
    }
  }
}
