package org.commitments.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectorTermsTest {

  private static final int FEWEST = 40;

  @ParameterizedTest
  @ValueSource(strings = {"en", "vi"})
  void every_field_has_forty_words_that_tell_it_alone(String language) {
    List<Entry> terms = pack(language).entries(Table.SECTORS);
    Map<String, Long> sure =
        terms.stream()
            .filter(term -> Double.parseDouble(term.attribute("weight")) >= 1)
            .filter(term -> !term.attribute("codes").contains(","))
            .collect(Collectors.groupingBy(term -> term.attribute("codes"), Collectors.counting()));
    for (String code : SectorCodes.all()) {
      assertThat(sure.getOrDefault(code, 0L)).as(code).isGreaterThanOrEqualTo(FEWEST);
    }
    assertThat(Arrays.stream(SectorCodes.all())).hasSize(28);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "vi"})
  void no_term_stands_twice(String language) {
    Map<String, Long> counts =
        pack(language).entries(Table.SECTORS).stream()
            .map(Entry::phrase)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(
            counts.entrySet().stream()
                .filter(each -> each.getValue() > 1)
                .map(Map.Entry::getKey)
                .sorted(Comparator.naturalOrder()))
        .isEmpty();
  }

  private static LanguagePack pack(String language) {
    return LanguagePacks.bundled().all().stream()
        .filter(pack -> pack.id().equals(language))
        .findFirst()
        .orElseThrow();
  }
}
