package org.commitments.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.commitments.language.LanguagePacks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommonNounsTest {

  @ParameterizedTest
  @CsvSource({
    "vi, Hộp thư chung, true",
    "vi, hộp thư chung, true",
    "vi, Tháng 3, true",
    "vi, ngay, true",
    "vi, Người bán cá, false",
    "vi, các hộ bán cá, false",
    "vi, Sao Biển, false",
    "vi, Vinalux, false",
    "vi, nhóm thợ, false",
    "en, Solara Lines, false",
    "en, Town fees, false",
    "en, the mailbox, true",
    "en, local residents, false",
  })
  void a_phrase_without_a_name_or_a_word_for_people_cannot_act(
      String language, String words, boolean cannot) {
    CommonNouns nouns = new CommonNouns(LanguagePacks.bundled().find(language).orElseThrow());
    assertThat(nouns.cannotAct(words)).isEqualTo(cannot);
  }
}
