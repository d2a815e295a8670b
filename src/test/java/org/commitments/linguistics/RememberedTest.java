package org.commitments.linguistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RememberedTest {

  @Test
  void holdsABoundedNumberAndKeepsWhatIsAskedForAgain() {
    Remembered<Integer, String> words = new Remembered<>(100);
    words.put(-1, "common");
    for (int i = 0; i < 10_000; i++) {
      words.put(i, "word " + i);
      assertThat(words.get(i)).isEqualTo("word " + i);
      if (i % 50 == 0) {
        assertThat(words.get(-1)).isEqualTo("common");
      }
      assertThat(words.size()).isLessThanOrEqualTo(200);
    }
    assertThat(words.get(9_000)).isNull();
    assertThat(words.get(9_950)).isEqualTo("word 9950");
  }
}
