package org.commitments.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.commitments.language.LanguagePack;
import org.commitments.language.LanguagePacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holders are looked for near the words of one pattern only, which must know all offices. */
class HolderOfficesTest {

  static Stream<LanguagePack> withOffices() {
    return LanguagePacks.bundled().all().stream()
        .filter(pack -> !pack.property("holder_office", "").isEmpty());
  }

  @Test
  void somePackHasThem() {
    assertThat(withOffices()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("withOffices")
  void theOfficesAreThoseOfThePatternsForHolders(LanguagePack pack) {
    String office = pack.property("holder_office", "");
    String offices = office.replaceFirst("\\(\\?= \\)$", "");
    for (String name : List.of("holder_behind", "holder_before")) {
      assertThat(pack.property(name, "")).as(name).contains(offices);
    }
  }
}
