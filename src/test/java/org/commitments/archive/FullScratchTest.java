package org.commitments.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.commitments.storage.Scratch;
import org.commitments.storage.StorageException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full is no fault of the input that is read just then: the run ends. */
class FullScratchTest {

  @TempDir Path folder = Path.of("");

  @Test
  void endsTheReadingWhereNamesCannotBePutAside() throws IOException {
    Path rows = folder.resolve("rows.jsonl");
    try (var out = Files.newBufferedWriter(rows)) {
      for (int i = 0; i < 20_000; i++) {
        out.write("{\"id\":" + i + ",\"text\":\"Hue will share " + i + " boats.\"}\n");
      }
    }
    Path file = Files.writeString(folder.resolve("file"), "where a folder would have to be");
    ReadOptions options =
        new ReadOptions(
            null, null, Limits.defaults(), FieldNames.defaults(), Scratch.in(file.resolve("a")));
    Archive archive = Archive.of(Selection.all(), options);
    List<Reading> read = new ArrayList<>();
    try (Stream<Reading> readings = archive.read(archive.list(List.of(rows)))) {
      assertThatThrownBy(() -> readings.forEachOrdered(read::add))
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("cannot write " + file);
    }
    assertThat(read).hasSizeGreaterThan(5_000).hasOnlyElementsOfType(Reading.Read.class);
  }

  @Test
  void endsTheReadingWhereEarlierOutcomesCannotBeRead() throws IOException {
    Path page = Files.writeString(folder.resolve("a.txt"), "Hue will share.");
    KnownInputs broken =
        new KnownInputs() {
          @Override
          public boolean knows(String source, String digest) {
            throw new StorageException(folder, new IOException("Input/output error"));
          }

          @Override
          public void begins(String file) {}

          @Override
          public @Nullable Iterator<Reading> inputsOf(String file, Supplier<String> digest) {
            return null;
          }

          @Override
          public void ended(String file, String digest, long inputs) {}
        };
    Archive archive = Archive.of(Selection.all(), ReadOptions.defaults());
    try (Stream<Reading> readings = archive.read(archive.list(List.of(page)), broken)) {
      assertThatThrownBy(readings::toList)
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("Input/output error");
    }
  }
}
