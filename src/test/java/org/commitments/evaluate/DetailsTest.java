package org.commitments.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetailsTest {

  private static Details read(String json) throws JsonProcessingException {
    return Details.of(new ObjectMapper().readTree(json));
  }

  private static Details quantities(String... words) {
    return new Details("firm", List.of(), List.of(words));
  }

  @Test
  void gold_and_dataset_are_read_alike() throws JsonProcessingException {
    Details gold =
        read(
            "{'force': 'firm', 'counterparties': [['Ha Tinh', 'Ha Tinh province']], 'quantities':"
                    .replace('\'', '"')
                + "[\"100 boats\"]}");
    Details found =
        read(
            "{'force': 'firm', 'counterparties': [{'name': 'Ha Tinh Province'}], 'quantities':"
                    .replace('\'', '"')
                + "[{\"text\": \"100 boats\", \"value\": 100}]}");
    assertThat(gold.force()).isEqualTo(found.force()).isEqualTo("firm");
    assertThat(gold.sameCounterparties(found)).isTrue();
    assertThat(gold.commonQuantities(found)).isEqualTo(1);
  }

  @Test
  void what_is_missing_is_empty() throws JsonProcessingException {
    assertThat(read("{}")).isEqualTo(Details.NONE);
    assertThat(Details.NONE.sameCounterparties(Details.NONE)).isTrue();
  }

  @Test
  void one_counterparty_more_or_less_is_not_the_same() {
    Details two = new Details("", List.of(List.of("Laos"), List.of("Japan")), List.of());
    Details one = new Details("", List.of(List.of("Laos")), List.of());
    assertThat(two.sameCounterparties(one)).isFalse();
    assertThat(one.sameCounterparties(two)).isFalse();
    assertThat(one.sameCounterparties(Details.NONE)).isFalse();
  }

  @Test
  void quantities_agree_where_half_of_their_words_do() {
    assertThat(quantities("100 boats").commonQuantities(quantities("100 new boats"))).isEqualTo(1);
    assertThat(quantities("100 boats").commonQuantities(quantities("200 ships"))).isZero();
    assertThat(quantities("2 boats", "2 boats").commonQuantities(quantities("2 boats")))
        .isEqualTo(1);
    assertThat(quantities().commonQuantities(quantities("2 boats"))).isZero();
  }
}
