package org.commitments.linguistics.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.commitments.linguistics.opennlp.DecisionModel.Lesson;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

  private static List<Lesson> repeated(int times, boolean yes, String... features) {
    return Collections.nCopies(times, new Lesson(List.of(features), yes));
  }

  private static List<Lesson> all(List<List<Lesson>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }

  @Test
  void the_slope_of_the_loss_is_nought_at_the_weight() {
    List<Lesson> lessons = all(List.of(repeated(90, true, "rain"), repeated(10, false, "rain")));
    double weight = LogisticRegression.weights(lessons, 2).getOrDefault("rain", 0.0);
    assertThat(100 / (1 + Math.exp(-weight)) - 90 + 2 * weight).isCloseTo(0, within(1e-3));
  }

  @Test
  void without_much_of_a_prior_the_likelihood_is_the_share() {
    List<Lesson> lessons = all(List.of(repeated(75, true, "rain"), repeated(25, false, "rain")));
    double weight = LogisticRegression.weights(lessons, 1e-6).getOrDefault("rain", 0.0);
    assertThat(weight).isCloseTo(Math.log(3), within(1e-3));
  }

  @Test
  void what_always_comes_together_shares_the_weight() {
    List<Lesson> lessons =
        all(List.of(repeated(30, true, "rain", "cloud"), repeated(20, false, "sun")));
    Map<String, Double> weights = LogisticRegression.weights(lessons, 1);
    assertThat(weights).containsOnlyKeys("rain", "cloud", "sun");
    assertThat(weights.getOrDefault("rain", 0.0))
        .isCloseTo(weights.getOrDefault("cloud", 9.0), within(1e-3))
        .isPositive();
    assertThat(weights.getOrDefault("sun", 0.0)).isNegative();
  }

  @Test
  void the_order_of_the_lessons_does_not_matter() {
    Random random = new Random(7);
    List<Lesson> lessons = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      boolean rain = random.nextInt(3) == 0;
      String wind = "wind=" + random.nextInt(5);
      String cloud = "cloud=" + (rain ? random.nextInt(3) : random.nextInt(6));
      lessons.add(new Lesson(List.of(wind, cloud, wind + "+" + cloud), rain));
    }
    Map<String, Double> one = LogisticRegression.weights(lessons, 3);
    Collections.shuffle(lessons, random);
    Map<String, Double> other = LogisticRegression.weights(lessons, 3);
    assertThat(other).containsOnlyKeys(one.keySet());
    one.forEach(
        (feature, weight) ->
            assertThat(other.getOrDefault(feature, 9.0)).isCloseTo(weight, within(1e-3)));
  }

  @Test
  void weights_that_grow_without_end_are_an_error() {
    List<Lesson> lessons = all(List.of(repeated(5, true, "rain"), repeated(5, false, "sun")));
    assertThatThrownBy(() -> LogisticRegression.weights(lessons, 0))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("prior 0.0");
  }
}
