package org.commitments.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Clause;
import org.commitments.model.Period;
import org.commitments.model.Sentence;
import org.commitments.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times that stand above a clause, and the scope of the term of an agreement. */
class PeriodFramesTest {

  private static final LocalDate DAY = LocalDate.parse("2024-03-01");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | From 2025 to 2027, the port will dredge. It will train pilots. | train pilots | 2025-01-01/2027-12-31
          en | From 2025 to 2027, trade grew. It will train pilots. | train pilots | -
          en | The port will dredge from 2025 to 2027. It will train pilots. | train pilots | -
          en | By June 2025 it will dredge. Over the same period, it will train pilots. | train pilots | ../2025-06-30
          en | From 2025 to 2027 it will dredge, first on 2 May 2025. Under the pact, which covers the same three years, it will train pilots. | train pilots | 2025-01-01/2027-12-31
          en | By June 2025 it will dredge. At the same time, it will train pilots. | train pilots | -
          vi | Trong quý II/2024, cảng sẽ nạo vét. Cùng thời gian này, cảng sẽ dạy hoa tiêu. | dạy hoa tiêu | 2024-04-01/2024-06-30
          vi | Giai đoạn 2025 - 2027, cảng sẽ nạo vét. Cảng dạy hoa tiêu. | dạy hoa tiêu | 2025-01-01/2027-12-31
          vi | Theo hợp đồng, trong thời gian từ tháng 4/2024 đến hết tháng 3/2025, cảng có trách nhiệm nạo vét. Cảng dạy hoa tiêu. | dạy hoa tiêu | 2024-04-01/2025-03-31
          vi | Giai đoạn 2025 - 2027, giá tăng. Cảng dạy hoa tiêu. | dạy hoa tiêu | -
          """)
  void the_words_above_set_the_time(String language, String body, String action, String expected) {
    PeriodGrammar grammar = new PeriodGrammar(TimePacks.pack(language));
    Article article = ClauseFixture.article(language, DAY, "Port", body);
    Optional<Period> found = new PeriodFrames(grammar).find(clause(article, action));
    assertThat(found.map(PeriodGrammarTest::days).orElse("-")).as(body).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Two ports meet | They signed a plan for 2025 - 2027. It covers pilots. | true
          en | Two ports meet | On this occasion, they signed a plan for 2025 - 2027. | false
          en | Joint Statement of two ports | The agreement enters into force on 1 May 2025 and expires on 30 April 2027. | true
          en | Joint Statement of two ports | They signed a lease. The agreement is valid from 2025 to 2027. | false
          en | Joint Statement of two ports | They adopted a plan for 2025 - 2027. | false
          vi | Hai cảng gặp nhau | Hai bên ký kế hoạch giai đoạn 2025 - 2027. | true
          vi | Cảng nạo vét luồng | Trường Lúa Vàng cũng ký thỏa thuận với cảng giai đoạn 2025 - 2027. | false
          vi | Cảng nạo vét luồng | Đây là bước khởi đầu của Đề án Luồng sâu giai đoạn 2025 - 2027. | false
          vi | Tuyên bố chung của hai cảng | Hai bên thông qua kế hoạch giai đoạn 2025 - 2027. | false
          vi | Tuyên bố chung của hai cảng | Hai bên nhất trí giai đoạn 2025 - 2027 như sau. | true
          """)
  void the_term_of_an_agreement_holds(
      String language, String title, String body, boolean expected) {
    PeriodGrammar grammar = new PeriodGrammar(TimePacks.pack(language));
    Article article = ClauseFixture.article(language, DAY, title, body);
    Span block =
        article.blocks().stream()
            .filter(other -> other.kind() != Block.Kind.TITLE)
            .map(Block::span)
            .findFirst()
            .orElseThrow();
    Period term = grammar.find(article.text(), block, DAY).get(0);
    // A clause outside the paragraph: the title stands for it.
    Clause clause = clause(article, title);
    assertThat(new AgreementScope(grammar).holds(clause, term)).as(body).isEqualTo(expected);
  }

  private static Clause clause(Article article, String action) {
    int at = article.text().value().indexOf(action);
    Span span = new Span(at, at + action.length());
    int start = Math.max(0, article.text().value().lastIndexOf(". ", at));
    Clause any = ClauseFixture.clause("en", "<They> {will} [plant trees].", DAY);
    return new Clause(
        article,
        any.section(),
        new Sentence(new Span(start, span.end()), any.sentence().kind(), 0, null),
        any.tokens(),
        any.cue(),
        null,
        null,
        span,
        span,
        any.voice(),
        1);
  }
}
