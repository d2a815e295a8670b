package org.commitments.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.commitments.evaluate.Calibration.Judged;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  /** Four with 0.95, of which three are right; two with 0.55, of which one is. */
  private static final Calibration SIX =
      new Calibration(
          List.of(
              new Judged(0.95, true),
              new Judged(0.95, true),
              new Judged(0.95, true),
              new Judged(0.95, false),
              new Judged(0.55, true),
              new Judged(0.55, false)),
          8);

  @Test
  void the_error_is_the_mean_distance_by_number() {
    // 4/6 of |0.95 - 0.75| and 2/6 of |0.55 - 0.5|.
    assertThat(SIX.error()).isEqualTo(4 / 6.0 * 0.20 + 2 / 6.0 * 0.05, within(1e-9));
  }

  @Test
  void confidence_that_says_how_often_has_no_error() {
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      judged.add(new Judged(0.7, i < 7));
    }
    assertThat(new Calibration(judged, 10).error()).isEqualTo(0, within(1e-9));
    assertThat(new Calibration(List.of(), 3).error()).isZero();
  }

  @Test
  void the_table_has_a_line_for_each_tenth_that_is_met() {
    assertThat(SIX.reliability())
        .isEqualTo(
            """
            | confidence | records | mean | right |
            | --- | --- | --- | --- |
            | 0.5-0.6 | 2 | 0.550 | 0.500 |
            | 0.9-1.0 | 4 | 0.950 | 0.750 |
            """);
  }

  @Test
  void a_higher_least_confidence_trades_recall_for_precision() {
    assertThat(SIX.curve()).hasSize(10);
    assertThat(SIX.curve().get(0)).isEqualTo("0.00\t6\t0.667\t0.500\t0.571");
    assertThat(SIX.curve().get(9)).isEqualTo("0.90\t4\t0.750\t0.375\t0.500");
  }

  @Test
  void certainty_itself_falls_into_the_last_tenth() {
    Calibration sure = new Calibration(List.of(new Judged(1, true)), 1);
    assertThat(sure.reliability()).contains("| 0.9-1.0 | 1 | 1.000 | 1.000 |");
  }
}
