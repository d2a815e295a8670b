package org.commitments.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.commitments.storage.Scratch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestSetTest {

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void holdsEachElementOnce(boolean onDisk) {
    DigestSet set = new DigestSet(onDisk ? Scratch.in(folder) : Scratch.MEMORY);
    for (int i = 0; i < 20_000; i++) {
      assertThat(set.add("element " + i)).isTrue();
    }
    for (int i = 0; i < 20_000; i++) {
      assertThat(set.add("element " + i)).isFalse();
      assertThat(set.contains("element " + i)).isTrue();
    }
    assertThat(set.contains("another")).isFalse();
    assertThat(set.size()).isEqualTo(20_000);
    set.close();
  }

  @Test
  void namesManyMembersOfOneNameInShortTime() {
    MemberNames names = new MemberNames("a.zip", Scratch.in(folder));
    assertThat(names.of("x")).isEqualTo("a.zip!/x");
    assertThat(names.of("x~3")).isEqualTo("a.zip!/x~3");
    String last = "";
    for (int i = 0; i < 100_000; i++) {
      last = names.of("x");
    }
    // x~3 was taken.
    assertThat(last).isEqualTo("a.zip!/x~100002");
    names.close();
  }
}
