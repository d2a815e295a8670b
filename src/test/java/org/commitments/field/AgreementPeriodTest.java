package org.commitments.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.commitments.model.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementPeriodTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | 2023-08-11 | Nam Ha, Tay Giang sign cooperation programme for 2023 - 2025 | They met. | 2023-01-01/2025-12-31
          en | 2023-08-11 | Two towns meet | They signed a cooperation programme for the period 2023-2025 in Nam Ha. | 2023-01-01/2025-12-31
          en | 2024-08-11 | Two towns meet | A Memorandum of Understanding for the period 2024-2026 was signed. | 2024-01-01/2026-12-31
          en | 2024-08-11 | Two towns meet | They signed the 2024-2028 partnership agreement. | 2024-01-01/2028-12-31
          en | 2023-08-11 | Two towns meet | They spoke of the programme for 2021 - 2025. | -
          en | 2023-08-11 | Two towns meet | Funding of 4 million is set aside for works between April 2024 and March 2026. | 2024-04-01/2026-03-31
          en | 2023-08-11 | Town sets money aside for 2024 - 2026 | They met. | 2024-01-01/2026-12-31
          en | 2024-08-11 | Two towns meet | They witnessed the signing of a culture programme for 2024 - 2028. | -
          en | 2024-08-11 | Two towns meet | They agreed on the orientations in the period of 2025-2029 as follows: | 2025-01-01/2029-12-31
          en | 2024-08-11 | Two towns meet | The measures below will be implemented over the next three years. | 2024-08-11/2027-08-11
          en | 2024-08-11 | Two towns sign | They signed it on August 9. It remains in effect for three years from its signing. | 2024-08-09/2027-08-09
          en | 2024-08-11 | Two towns meet | The fair under the plan takes place from 20 to 25 August 2024. | -
          en | 2023-08-11 | Two towns meet | In 2018 - 2022 the two achieved much under the programme. | -
          en | - | Two towns sign | They reviewed the results of the plan in 2018 - 2022, and signed a plan for 2023 - 2026. | 2023-01-01/2026-12-31
          en | 2023-08-11 | Two towns meet | They signed a lease. Prices rose in the 2024-2026 period. | -
          en | 2023-08-11 | Two towns meet | The project will end in 2027. | ../2027-12-31
          en | 2024-08-11 | Two towns meet | Under the agreement, over the next four years, the towns will plant trees. | 2024-08-11/2028-08-11
          en | 2024-08-11 | Two towns meet | One town will put money into cooperation over the next four years. | -
          en | 2024-08-11 | Bank lends to three towns | Implementation runs from 2025 to 2029. | 2025-01-01/2029-12-31
          en | 2024-08-11 | Council sets out its plan | The Green Roofs Plan 2025-2030 was approved on Monday. | 2025-01-01/2030-12-31
          en | 2024-08-11 | Two ports meet | This Memorandum will come into effect on 1 May 2025 and remain in effect until 30 April 2028. | 2025-05-01/2028-04-30
          en | 2024-08-11 | Two ports meet | The agreement enters into force on 1 October 2024 and expires on 30 September 2026. | 2024-10-01/2026-09-30
          en | 2024-08-11 | Two ports meet | The two ports reached consensus on the following tasks for the 2024 - 2027 period. | 2024-01-01/2027-12-31
          en | 2024-08-11 | Two ports meet | The ferry timetable for the 2024 - 2027 period hung on the wall. | -
          en | 2024-08-11 | Two ports meet | This Memorandum takes effect on signature and remains valid for three years. | 2024-08-11/2027-08-11
          en | 2024-08-11 | Two ports meet | One port will train pilots under the programme by March 2026. | -
          en | 2024-08-11 | Two ports meet | A joint board will adopt a plan within six months of the date of signature. | -
          en | 2024-08-11 | Two ports meet | They will continue to implement the dredging programme for 2024 - 2027. | -
          en | 2024-08-11 | Harbour minister: budget vote 2024/25 | Members, I rise. | -
          en | 2024-08-11 | Two ports meet | They signed the dredging programme for 2024/25. | 2024-01-01/2025-12-31
          vi | 2024-08-18 | Hai cảng gặp nhau | Hai bên nhất trí tiếp tục triển khai Chiến lược luồng lạch đến năm 2030. | -
          vi | 2024-08-18 | Hai cảng gặp nhau | Hai bên thống nhất trình kế hoạch trước tháng 6 năm 2026. | -
          vi | 2024-08-18 | Hai cảng gặp nhau | Theo thỏa thuận, trong bốn năm tới, hai cảng cùng đào tạo hoa tiêu. | 2024-08-18/2028-08-18
          vi | 2024-08-18 | Hai cảng gặp nhau | Bản ghi nhớ này có hiệu lực kể từ ngày ký, trong thời hạn ba năm. | 2024-08-18/2027-08-18
          vi | 2023-08-18 | Hai tỉnh ký kết chương trình hợp tác giai đoạn 2023 - 2025 | Hai bên đã gặp. | 2023-01-01/2025-12-31
          vi | 2023-08-18 | Hai tỉnh gặp nhau | Hai bên ký kết chương trình phối hợp về giáo dục, y tế giai đoạn 2023 - 2025. | 2023-01-01/2025-12-31
          vi | 2022-09-09 | Hai tỉnh gặp nhau | Hội nghị ký kết chương trình phối hợp đến năm 2026. | ../2026-12-31
          vi | - | Hai nước gặp nhau | Theo “Chương trình hợp tác phát triển thời kỳ 2006-2009”, nước bạn sẽ giúp. | 2006-01-01/2009-12-31
          vi | - | Hai nước gặp nhau | Dự án được khởi động từ ngày 1/9/2004 và sẽ kéo dài trong 4 năm. | 2004-09-01/2008-09-01
          vi | - | Hai nước gặp nhau | Các ngân hàng đã vào dự án trước đây (giai đoạn 1997-2000) đều tốt. | -
          vi | 2023-08-18 | Hai tỉnh gặp nhau | Hội nghị tổng kết chương trình hợp tác giai đoạn 2018 - 2022. | -
          vi | - | Hai tỉnh gặp nhau | Hội nghị tổng kết chương trình hợp tác giai đoạn 2018 - 2022, ký kết kế hoạch giai đoạn 2023 - 2027. | 2023-01-01/2027-12-31
          vi | 2024-03-18 | Hai tỉnh gặp nhau | Thủ tướng phê duyệt Chiến lược trồng dừa đến năm 2030, tầm nhìn 2045. | ../2030-12-31
          vi | 2024-03-18 | Hai tỉnh gặp nhau | Sở phát động phong trào đọc sách giai đoạn 2024 - 2026. | 2024-01-01/2026-12-31
          vi | 2024-03-18 | Hai tỉnh gặp nhau | Hội nghị nhất trí trong hai năm 2025 - 2026, các trạm cùng trực đêm. | 2025-01-01/2026-12-31
          vi | 2024-03-18 | Hai tỉnh gặp nhau | Quy chế có thời hạn 3 năm kể từ ngày ký. | 2024-03-18/2027-03-18
          vi | - | Hai tỉnh gặp nhau | Quy chế có thời hạn 3 năm kể từ ngày ký. | -
          vi | 2024-12-18 | Hai sở ký kế hoạch phối hợp năm 2025 | Hai bên đã gặp. | 2025-01-01/2025-12-31
          vi | - | Hai sở ký kế hoạch phối hợp năm 2025 | Hai bên đã gặp. | -
          vi | 2024-12-18 | Hai sở gặp nhau | Dự án được thực hiện từ năm 2024 đến 2026. | 2024-01-01/2026-12-31
          vi | 2024-12-18 | Hai sở gặp nhau | Dân số tăng nhờ dự án giai đoạn 2020 - 2026. | -
          vi | 2024-12-18 | Hai sở gặp nhau | Hai sở ký hợp đồng chuyển giao máy, thuộc Đề án Trạm bơm giai đoạn 2021 - 2025. | -
          vi | 2024-12-18 | Hai sở gặp nhau | Hai sở ký chương trình phối hợp giai đoạn 2025 - 2027 về các xã thuộc huyện Na Hang. | 2025-01-01/2027-12-31
          vi | 2024-12-18 | Sở mở lớp | Sở vừa ban hành Kế hoạch số 21/KH-SXD ngày 12/12/2024 về việc tổ chức và duy trì các lớp dạy nghề cho thợ xây trên địa bàn tỉnh năm 2025. | 2025-01-01/2025-12-31
          vi | 2024-12-18 | Hai nước ra tuyên bố | Hai bên chứng kiến lễ ký chương trình văn hóa giai đoạn 2025 - 2028. | -
          """)
  void finds_what_holds_for_the_whole_agreement(
      String language, String published, String title, String body, String expected) {
    LocalDate day = published.equals("-") ? null : LocalDate.parse(published);
    var article = ClauseFixture.article(language, day, title, body);
    var found = new AgreementPeriod(TimePacks.pack(language)).find(article);
    assertThat(found.map(PeriodGrammarTest::days).orElse("-")).as(body).isEqualTo(expected);
    found.ifPresent(
        period -> {
          assertThat(period.basis()).isEqualTo(Period.Basis.AGREEMENT);
          assertThat(article.text().slice(period.span())).isNotBlank();
        });
  }
}
