package org.commitments.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.commitments.language.LanguagePacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineSignsTest {

  private static final LineSigns SIGNS = new LineSigns(LanguagePacks.bundled());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Save to my list | NONE",
        "Lưu vào danh sách | NONE",
        "This site uses cookies. | NONE",
        "Trang này có ích cho bạn không | NONE",
        "Share this page | FURNITURE",
        "In bài viết | FURNITURE",
        "Head of office | NAME",
        "Chánh văn phòng | NAME",
        "In terms of agriculture | CONTENT",
        "Về nông nghiệp | CONTENT",
        "The two sides agreed to: | CONTENT",
        "Hai bên thống nhất: | CONTENT",
        "Trade and investment | CONTENT",
        "We will only use your address to send you the letter. | CONTENT",
        "Related stories | PAGE",
        "Tin cùng chuyên mục | PAGE",
        "12/05/2021 | PAGE",
      })
  void tellsWhatALineMayBe(String line, LineSign sign) {
    assertThat(SIGNS.apply(line)).isEqualTo(sign);
  }

  @Test
  void takesLongLinesForContent() {
    assertThat(SIGNS.apply("Save to my list. ".repeat(20))).isEqualTo(LineSign.CONTENT);
  }
}
