package org.commitments.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongTableTest {

  /** So few that nearly every step goes to the file. */
  private static final int PAGES = 4;

  @TempDir Path folder = Path.of("");

  /** Keys of 8 bits collide in all ways; those of 64 do not. */
  @ParameterizedTest
  @ValueSource(ints = {8, 14, 64})
  void holdsWhatAMapOfListsHolds(int bits) {
    long seed = Long.getLong("commitments.seed", System.nanoTime());
    Random random = new Random(seed);
    Map<Long, List<Long>> expected = new HashMap<>();
    int entries = bits == 8 ? 4000 : 40_000;
    try (LongTable table = new LongTable(Scratch.in(folder), PAGES)) {
      for (long value = 0; value < entries; value++) {
        long key = random.nextLong() & (-1L << (Long.SIZE - bits));
        table.add(key, value);
        expected.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
      }
      assertThat(table.size()).isEqualTo(entries);
      for (Map.Entry<Long, List<Long>> each : expected.entrySet()) {
        long key = each.getKey();
        assertThat(table.values(key))
            .as("key %x of -Dcommitments.seed=%s", key, seed)
            .containsExactlyInAnyOrder(each.getValue().toArray(Long[]::new));
        assertThat(each.getValue()).contains(table.get(key));
        assertThat(table.has(key, each.getValue().get(0))).isTrue();
        assertThat(table.has(key, entries)).isFalse();
      }
      long none = random.nextLong() | 1;
      assertThat(table.values(none)).isEmpty();
      assertThat(table.get(none)).isEqualTo(LongTable.NONE);
    }
  }

  @Test
  void putsAValueInThePlaceOfAnother() {
    try (LongTable table = new LongTable(Scratch.in(folder), PAGES)) {
      for (int round = 1; round <= 2; round++) {
        for (long i = 0; i < 5000; i++) {
          table.put(i * 0x9E3779B97F4A7C15L, round * i);
        }
      }
      assertThat(table.size()).isEqualTo(5000);
      for (long i = 0; i < 5000; i++) {
        assertThat(table.values(i * 0x9E3779B97F4A7C15L)).containsExactly(2 * i);
      }
    }
  }

  @Test
  void keepsTheGreatestValuesOfAKey() {
    try (LongTable table = new LongTable(Scratch.in(folder), PAGES)) {
      for (long value = 0; value < 3000; value++) {
        table.addAmong(10, value % 3, value);
      }
      assertThat(table.size()).isEqualTo(30);
      assertThat(table.values(1))
          .containsExactlyInAnyOrder(
              LongStream.range(990, 1000).map(i -> 3 * i + 1).boxed().toArray(Long[]::new));
    }
  }

  @Test
  void keysOfTheLastBitsGoRoundTheEnd() {
    try (LongTable table = new LongTable(Scratch.in(folder), PAGES)) {
      for (long value = 0; value < 700; value++) {
        table.add(-1 - value % 7, value);
      }
      assertThat(table.values(-1)).hasSize(100).contains(0, 693);
      assertThat(table.values(-8)).isEmpty();
    }
  }

  @Test
  void refusesValuesBelowZero() {
    try (LongTable table = new LongTable(Scratch.MEMORY, PAGES)) {
      assertThatThrownBy(() -> table.add(1, -1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("value -1; allowed: 0 and more");
    }
  }

  @Test
  void makesNoFileForFewEntriesAndLeavesNoneOfMany() throws IOException {
    Path place = folder.resolve("a/b");
    try (LongTable table = new LongTable(Scratch.in(place), PAGES)) {
      for (long i = 0; i < 700; i++) {
        table.add(i * 0x9E3779B97F4A7C15L, i);
      }
      assertThat(place).doesNotExist();
      for (long i = 700; i < 7000; i++) {
        table.add(i * 0x9E3779B97F4A7C15L, i);
      }
      assertThat(place).isDirectory();
    }
    try (Stream<Path> files = Files.list(place)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void tablesInOneFolderDoNotMeet() {
    Scratch scratch = Scratch.in(folder);
    try (LongTable one = new LongTable(scratch, PAGES);
        LongTable other = new LongTable(scratch, PAGES)) {
      for (long i = 0; i < 7000; i++) {
        one.add(i * 0x9E3779B97F4A7C15L, i);
        other.add(i * 0x9E3779B97F4A7C15L, 2 * i);
      }
      for (long i = 0; i < 7000; i++) {
        assertThat(one.get(i * 0x9E3779B97F4A7C15L)).isEqualTo(i);
        assertThat(other.get(i * 0x9E3779B97F4A7C15L)).isEqualTo(2 * i);
      }
    }
  }

  /** The place is a file, so that no folder can be made of it. */
  @Test
  void saysWhereItCannotPutThingsAside() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    try (LongTable table = new LongTable(Scratch.in(file), PAGES)) {
      assertThatThrownBy(
              () -> {
                for (long i = 0; i < 7000; i++) {
                  table.add(i * 0x9E3779B97F4A7C15L, i);
                }
              })
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("cannot write " + file)
          .hasMessageContaining("give the name of a folder");
    }
  }

  @Test
  void tellsOfAFileThatFails() throws IOException {
    ScratchFile file = new ScratchFile(Files.createFile(folder.resolve("x")));
    file.write(5, new byte[] {1, 2});
    byte[] read = {9, 9, 9, 9};
    file.read(4, read);
    assertThat(read).containsExactly(0, 1, 2, 0);
    file.close();
    assertThat(folder.resolve("x")).doesNotExist();
    assertThatThrownBy(() -> file.write(0, new byte[1])).isInstanceOf(StorageException.class);
    assertThatThrownBy(() -> file.read(0, new byte[1]))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("check the disk");
  }
}
