package org.commitments.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunTogetherTest {

  @Test
  void items_that_ran_together_are_parted() {
    assertThat(RunTogether.parts("- Mở chợ ở Huế- Xây cầu mới- Sửa hai trường"))
        .containsExactly("- Mở chợ ở Huế", "- Xây cầu mới", "- Sửa hai trường");
  }

  @Test
  void a_question_behind_a_sentence_is_parted() {
    assertThat(RunTogether.parts("Sở sẽ trình đề án.- Bao giờ thì xong?"))
        .containsExactly("Sở sẽ trình đề án.", "- Bao giờ thì xong?");
  }

  @Test
  void names_and_ranges_stay_whole() {
    assertThat(RunTogether.parts("- Tuyến Hà Nội- Hải Phòng và Vinh- Huế")).hasSize(1);
    assertThat(RunTogether.parts("Tuyến Hà Nội- Hải Phòng sẽ tăng chuyến")).hasSize(1);
    assertThat(RunTogether.parts("- Trồng rừng giai đoạn 2024 - 2026")).hasSize(1);
  }
}
