package org.commitments.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.commitments.model.Clause;
import org.commitments.model.Period;
import org.commitments.model.Sentence;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodExtractorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | 2024-03-01 | <The port> {will} [open a second quay by 2030]. | ../2030-12-31
          en | 2024-03-01 | By 2030, <the port> {will} [open a second quay]. | ../2030-12-31
          en | 2024-03-01 | <The port>, by 2030, {will} [open a second quay]. | ../2030-12-31
          en | 2024-03-01 | In 2024 - 2026, <the port> {will} [hold a fair in June 2025]. | 2025-06-01/2025-06-30
          en | 2024-03-01 | <The port> {will} [open a quay in 2025 and finish it by 2027]. | ../2027-12-31
          en | 2024-03-01 | <The port> {will} [open a quay in 2025 in order to double trade by 2030]. | 2025-01-01/2025-12-31
          en | 2024-03-01 | <The port> {will} [double its trade, which fell in 2020]. | -
          en | 2024-03-01 | <The port> {will} [carry out the treaty signed on 24 February]. | -
          en | - | <The port> {will} [carry out the treaty signed in 2015]. | -
          en | - | <The quay> {will be} [completed in 2015]. | 2015-01-01/2015-12-31
          en | - | On May 6, 2015, <the board> {voted to} [build a quay]. | -
          en | - | At its May 6, 2015 meeting, <the board> {voted to} [build a quay]. | -
          en | - | On May 6, 2015, <the board> {^will} [open a quay]. | 2015-05-06/2015-05-06
          en | - | <The board> {voted to} [build a quay on May 6, 2015]. | 2015-05-06/2015-05-06
          vi | - | Ngày 6/5/2015, <hai tỉnh> {thống nhất} [trồng rừng]. | -
          en | 2024-03-01 | On March 1, <the port> {agreed to} [build a quay]. | -
          en | 2024-03-01 | On the morning of February 28, <the port> {agreed to} [build a quay]. | -
          en | 2024-03-01 | The ferry *will sail by 2026, and <the port> {will} [build a quay]. | -
          en | 2024-03-01 | The ferry *will sail by 2026; <the port> {will} [build a quay]. | -
          en | 2024-03-01 | The ferry *sails again, by 2026 <the port> {will} [build a quay]. | ../2026-12-31
          en | 2024-03-01 | By 2026 the ferry *will sail, and <the port> {will} [build a quay]. | ../2026-12-31
          en | 2024-03-01 | <The port> {will} [build a quay in the coming years]. | -
          en | 2024-03-01 | <The port> {will} [build a quay, so that trade doubles by 2030]. | -
          en | 2024-03-01 | <The port> {will} [cut soot toward the goal of clean air by 2050]. | -
          en | 2024-03-01 | <The port> {will} [build a quay], to be completed by 2027. | ../2027-12-31
          en | 2024-03-01 | <The port> {will} [build a quay] and a ferry *opens by 2027. | -
          en | 2024-03-01 | <The port> {will} [build a quay], and *train pilots, by mid-2025. | ../2025-06-30
          en | 2024-03-01 | <The port> {will} [build a quay] and *train pilots in 2025. | -
          en | 2024-03-01 | <The port> {is to} [run lines open from 2009 onwards]. | -
          en | 2024-03-01 | She said by 2030, <the port> {will} [build a quay]. | ../2030-12-31
          en | 2024-03-01 | <The port> {will} [build a quay on Friday]. | 2024-03-01/2024-03-01
          en | 2024-03-01 | Today, <the port> {^will} [sign a deal]. | 2024-03-01/2024-03-01
          en | 2024-03-01 | On March 1, <the port> {^will} [sign a deal]. | 2024-03-01/2024-03-01
          en | 2024-03-01 | Today, <the port> {agreed to} [sign a deal]. | -
          en | 2024-03-01 | Today, she *said <the port> {^will} [sign a deal]. | -
          en | 2024-03-01 | <The steps *announced today> {^will} [be told]. | -
          en | 2024-03-01 | <The port> {^will} [sign a deal tonight]. | 2024-03-01/2024-03-01
          en | - | <The port> {^will} [sign a deal tonight]. | -
          en | 2024-03-01 | <The port> {^will} [carry out the steps *announced today]. | -
          en | 2024-03-01 | <The port> {^will} [face the problems of today]. | -
          en | 2024-03-01 | On Friday, <the port> {agreed to} [build a quay]. | -
          en | 2024-03-01 | <The port> {will} [carry out the pact signed on Monday]. | -
          en | 2024-03-01 | <The port> {will} [publish data], starting in 2025. | 2025-01-01/..
          en | 2024-03-01 | <The port> {will} [open a school, the first class of which starts by 2026]. | ../2026-12-31
          vi | 2024-03-01 | Bà nói thêm từ năm 2025, <cảng> {sẽ} [không nhận than]. | 2025-01-01/..
          vi | 2024-03-01 | <Hai tỉnh> {sẽ} [thu phí], bắt đầu từ ngày 1/10/2024. | 2024-10-01/..
          vi | 2024-03-01 | <Hai tỉnh> {sẽ} [giãn nợ theo quy chế, vốn có hiệu lực đến 30/6/2025]. | -
          vi | 2024-03-01 | <Hai tỉnh> {sẽ} [lập bản đồ rừng], hoàn thành trước ngày 30/6/2026. | ../2026-06-30
          vi | 2024-03-01 | <Hai tỉnh> {sẽ} [lập bản đồ rừng]; hoàn thành đường sắt năm 2026. | -
          vi | 2024-03-01 | <Hai tỉnh> *đưa diện tích lên 5.000 ha vào năm 2027, {cam kết} [mở chợ]. | -
          vi | 2023-08-18 | Chiều ngày 17/8/2023, <hai tỉnh> {thống nhất} [trồng rừng]. | -
          vi | 2023-08-18 | Chiều ngày 17/8, <hai tỉnh> {thống nhất} [trồng rừng]. | -
          vi | 2006-02-25 | Từ nay đến 2010, <nhà nước> {sẽ} [đầu tư mạnh]. | 2006-02-25/2010-12-31
          vi | - | Theo cam kết năm 2001, đến hết năm 2006, <ngành này> {sẽ} [mở cửa]. | ../2006-12-31
          vi | 2023-08-18 | <Hai tỉnh> {sẽ} [trồng rừng trong năm 2024 để đến năm 2030 có gỗ]. | 2024-01-01/2024-12-31
          vi | - | <Hai tỉnh> {sẽ} [thực hiện hiệp định đã ký năm 1999]. | -
          """)
  void takes_the_time_of_the_action(
      String language, String published, String marked, String expected) {
    LocalDate day = published.equals("-") ? null : LocalDate.parse(published);
    Clause clause = ClauseFixture.clause(language, marked, day);
    Optional<Period> found = extractor(language).extract(clause, ClauseFixture.discourse(null));
    assertThat(found.map(PeriodGrammarTest::days).orElse("-")).as(marked).isEqualTo(expected);
  }

  @Test
  void without_a_time_of_its_own_takes_that_of_the_agreement() {
    Clause clause = ClauseFixture.clause("en", "<They> {will} [plant trees].", null);
    Period agreement =
        new Period(
            ClauseFixture.day("2023-01-01"),
            ClauseFixture.day("2025-12-31"),
            new Span(0, 4),
            Period.Basis.AGREEMENT,
            "test");
    assertThat(extractor("en").extract(clause, ClauseFixture.discourse(agreement)))
        .contains(agreement);
    Clause own = ClauseFixture.clause("en", "<They> {will} [plant trees by 2024].", null);
    assertThat(extractor("en").extract(own, ClauseFixture.discourse(agreement)))
        .map(Period::basis)
        .contains(Period.Basis.CLAUSE);
  }

  @Test
  void an_item_takes_the_time_of_the_lead_in_of_its_list() {
    String leadIn = "In 2023 - 2026 the towns agreed to: ";
    Clause plain = ClauseFixture.clause("en", leadIn + "[plant trees].", null);
    Clause item = inList(plain, leadIn.length());
    assertThat(extractor("en").extract(item, ClauseFixture.discourse(null)))
        .map(PeriodGrammarTest::days)
        .contains("2023-01-01/2026-12-31");
  }

  private static Clause inList(Clause clause, int start) {
    Span item = new Span(start, clause.sentence().span().end());
    @Nullable Span leadIn = new Span(0, start);
    return new Clause(
        clause.article(),
        clause.section(),
        new Sentence(item, clause.sentence().kind(), 0, leadIn),
        clause.tokens(),
        clause.cue(),
        null,
        null,
        clause.action(),
        clause.verb(),
        clause.voice(),
        1);
  }

  private static PeriodExtractor extractor(String language) {
    return new PeriodExtractor(new PeriodGrammar(TimePacks.pack(language)));
  }
}
