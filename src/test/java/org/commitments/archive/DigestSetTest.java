package org.commitments.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestSetTest {

  @Test
  void holdsEachElementOnce() {
    DigestSet set = new DigestSet();
    for (int i = 0; i < 20_000; i++) {
      assertThat(set.add("element " + i)).isTrue();
    }
    for (int i = 0; i < 20_000; i++) {
      assertThat(set.add("element " + i)).isFalse();
      assertThat(set.contains("element " + i)).isTrue();
    }
    assertThat(set.contains("another")).isFalse();
    assertThat(set.size()).isEqualTo(20_000);
  }

  @Test
  void namesManyMembersOfOneNameInShortTime() {
    MemberNames names = new MemberNames("a.zip");
    assertThat(names.of("x")).isEqualTo("a.zip!/x");
    assertThat(names.of("x~3")).isEqualTo("a.zip!/x~3");
    String last = "";
    for (int i = 0; i < 100_000; i++) {
      last = names.of("x");
    }
    // x~3 was taken.
    assertThat(last).isEqualTo("a.zip!/x~100002");
  }
}
