package org.commitments.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordLogTest {

  @TempDir Path folder = Path.of("");

  /** Records of all lengths, empty ones and such of several pages among them. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void givesBackRecordsInAnyOrder(boolean onDisk) {
    long seed = Long.getLong("commitments.seed", System.nanoTime());
    Random random = new Random(seed);
    List<byte[]> records = new ArrayList<>();
    List<Long> places = new ArrayList<>();
    try (RecordLog log = new RecordLog(onDisk ? Scratch.in(folder) : Scratch.MEMORY, 3)) {
      for (int i = 0; i < 3000; i++) {
        byte[] record = new byte[i % 100 == 0 ? random.nextInt(20_000) : random.nextInt(300)];
        random.nextBytes(record);
        records.add(record);
        places.add(log.append(record));
        int any = random.nextInt(records.size());
        assertThat(log.get(places.get(any)))
            .as("-Dcommitments.seed=%s", seed)
            .isEqualTo(records.get(any));
      }
    }
    assertThat(places).isSorted().doesNotHaveDuplicates();
  }
}
