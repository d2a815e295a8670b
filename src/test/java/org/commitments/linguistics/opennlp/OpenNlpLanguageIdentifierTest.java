package org.commitments.linguistics.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.commitments.language.LanguageIdentifier;
import org.commitments.language.LanguagePacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenNlpLanguageIdentifierTest {

  private static final LanguageIdentifier IDENTIFIER =
      new OpenNlpLanguageIdentifier(LanguagePacks.bundled());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The city will build a port.",
        "THE TWO SIDES AGREED TO OPEN A CLINIC IN QUANG NGAI.",
        "Thanh Hoa and Nghe An provinces will build a road through Nhu Xuan and Quy Hop districts.",
        "Units under the Department of Health will continue supporting hospitals in Ca Mau."
      })
  void knowsEnglish(String body) {
    assertThat(IDENTIFIER.identify(body)).contains("en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hai tỉnh sẽ mở một phòng khám chung.",
        "HAI BÊN THỐNG NHẤT THÀNH LẬP TỔ CÔNG TÁC CHUNG.",
        "Hai tinh se mo mot phong kham chung va dao tao dieu duong trong ba nam toi tai Ca Mau.",
        "Theo thỏa thuận, Samsung và FPT sẽ đào tạo 500 kỹ sư phần mềm tại Đà Nẵng."
      })
  void knowsVietnamese(String body) {
    assertThat(IDENTIFIER.identify(body)).contains("vi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La province de Bretagne et celle de Huế ont signé un accord de coopération sur la santé.",
        "Die beiden Provinzen haben am Dienstag ein Abkommen über die Ausbildung unterzeichnet.",
        "两省星期二在河内签署了农业合作协议。双方将在未来五年内加强农产品贸易,共同建设边境口岸。",
        "Las dos provincias firmaron el martes un acuerdo de cooperación en salud y educación rural.",
        "Kedua provinsi menandatangani perjanjian kerja sama kesehatan pada hari Selasa di Jakarta.",
        "Le due province hanno firmato martedì un accordo di cooperazione per la sanità rurale.",
        "Две провинции подписали во вторник соглашение о сотрудничестве в области здравоохранения.",
        "រដ្ឋាភិបាលទាំងពីរបានចុះហត្ថលេខាលើកិច្ចព្រមព្រៀងសហប្រតិបត្តិការ",
        "양측은 앞으로 3년 동안 의사 200명을 양성하기로 약속했다고 정부가 화요일 밝혔다."
      })
  void refusesOtherLanguages(String body) {
    assertThat(IDENTIFIER.identify(body)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "12 345 / 678", "Hanoi", "🙂🙂🙂", "Thank you."})
  void refusesWhatIsTooShort(String body) {
    assertThat(IDENTIFIER.identify(body)).isEmpty();
  }

  @Test
  void servesManyThreads() {
    String en = "The two provinces will open a joint clinic and train forty nurses.";
    String vi = "Hai tỉnh sẽ mở một phòng khám chung và đào tạo bốn mươi điều dưỡng.";
    assertThat(
            IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> IDENTIFIER.identify(i % 2 == 0 ? en : vi).orElse("none"))
                .toList())
        .isEqualTo(IntStream.range(0, 200).mapToObj(i -> i % 2 == 0 ? "en" : "vi").toList());
  }
}
