package org.commitments.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.commitments.dataset.Stretches.Stretch;
import org.junit.jupiter.api.Test;

class StretchesTest {

  private static final long MEGABYTE = 1 << 20;

  @Test
  void shortRowsFitIntoGroups() {
    Stretches stretches = new Stretches();
    for (int i = 0; i < 100_000; i++) {
      stretches.add(6_000);
    }
    assertThat(stretches.fit(Stretches.VECTOR)).isTrue();
    assertThat(stretches.fit(8 * Stretches.VECTOR)).isTrue();
    assertThat(stretches.fit(16 * Stretches.VECTOR)).isFalse();
  }

  @Test
  void longRowsArePartedWhereverTheyStand() {
    for (int before : new int[] {0, 1000, 5000}) {
      Stretches stretches = new Stretches();
      for (int i = 0; i < before; i++) {
        stretches.add(10);
      }
      for (int i = 0; i < 60; i++) {
        stretches.add(4 * MEGABYTE);
      }
      assertThat(stretches.fit(Stretches.VECTOR)).isFalse();
      assertThat(stretches.all()).hasSizeBetween(8, 13);
    }
  }

  @Test
  void partsHaveAllRowsInOrderAndFewCharacters() {
    Random random = new Random(5);
    Stretches stretches = new Stretches();
    long[] lengths = new long[20_000];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = random.nextInt(100) == 0 ? random.nextInt(50 << 20) : random.nextInt(5000);
      stretches.add(lengths[i]);
    }
    List<Stretch> all = stretches.all();
    long next = 0;
    for (Stretch each : all) {
      assertThat(each.from()).isEqualTo(next);
      long characters = 0;
      for (long i = each.from(); i < each.to(); i++) {
        characters += lengths[(int) i];
      }
      long rows = each.to() - each.from();
      assertThat(rows).isBetween(1L, (long) Stretches.VECTOR);
      assertThat(rows == 1 || characters <= 32 * MEGABYTE).isTrue();
      next = each.to();
    }
    assertThat(next).isEqualTo(lengths.length);
  }

  @Test
  void noRowsAreOneStretch() {
    assertThat(new Stretches().all()).containsExactly(new Stretch(0, 0));
    assertThat(new Stretches().fit(Stretches.VECTOR)).isTrue();
  }
}
