package org.commitments.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordSortTest {

  @TempDir Path folder = Path.of("");

  /** Few that stay in memory, a part and a bit, and so many that merges are merged. */
  @ParameterizedTest
  @CsvSource({"0,true", "1,true", "1000,true", "20000,true", "20000,false", "400000,true"})
  void sortsByKeyAndKeepsTheOrderOfRecordsOfOneKey(int records, boolean onDisk) throws IOException {
    long seed = Long.getLong("commitments.seed", System.nanoTime());
    Random random = new Random(seed);
    List<byte[]> keys = new ArrayList<>();
    try (RecordSort sort = new RecordSort(onDisk ? Scratch.in(folder) : Scratch.MEMORY)) {
      for (int i = 0; i < records; i++) {
        byte[] key = new byte[random.nextInt(4)];
        random.nextBytes(key);
        keys.add(key);
        sort.add(key, ByteBuffer.allocate(Integer.BYTES).putInt(0, i).array());
      }
      List<Integer> expected = new ArrayList<>();
      for (int i = 0; i < records; i++) {
        expected.add(i);
      }
      expected.sort((a, b) -> Arrays.compareUnsigned(keys.get(a), keys.get(b)));
      try (RecordSort.Sorted sorted = sort.sorted()) {
        assertThat(sorted.size()).isEqualTo(records);
        for (int time = 0; time < 2; time++) {
          int at = 0;
          for (RecordSort.Entry entry : sorted) {
            int number = ByteBuffer.wrap(entry.value()).getInt();
            assertThat(number).as("-Dcommitments.seed=%s", seed).isEqualTo(expected.get(at));
            assertThat(entry.key()).isEqualTo(keys.get(number));
            at++;
          }
          assertThat(at).isEqualTo(records);
        }
      }
    }
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }
}
