package org.commitments.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.commitments.storage.LongTable;
import org.commitments.storage.Scratch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageGroupsTest {

  private static final int ENOUGH = 24;
  private static final int FEWEST = 12;

  @TempDir Path folder = Path.of("");

  /** The rule as it is told: the deepest folders first, and what is too little goes up. */
  private static List<Set<Path>> groups(List<Path> files) {
    TreeMap<Path, List<Path>> open =
        new TreeMap<>(
            Comparator.comparing(Path::getNameCount)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    files.forEach(file -> open.computeIfAbsent(file.getParent(), f -> new ArrayList<>()).add(file));
    List<Set<Path>> groups = new ArrayList<>();
    while (!open.isEmpty()) {
      Map.Entry<Path, List<Path>> next = open.pollFirstEntry();
      Path around = next.getKey().getParent();
      if (next.getValue().size() < ENOUGH && around != null) {
        open.computeIfAbsent(around, f -> new ArrayList<>()).addAll(next.getValue());
      } else if (next.getValue().size() >= FEWEST) {
        groups.add(new HashSet<>(next.getValue()));
      }
    }
    return groups;
  }

  @Test
  void joinsSmallFoldersWithTheOneAroundThem() throws IOException {
    long seed = Long.getLong("commitments.seed", System.nanoTime());
    Random random = new Random(seed);
    int formed = 0;
    for (int round = 0; round < 30; round++) {
      Path root = Files.createDirectories(folder.resolve("r" + round)).toRealPath();
      List<Path> files = new ArrayList<>();
      int most = random.nextInt(3) == 0 ? 200 : 30;
      for (int i = 1 + random.nextInt(20); i > 0; i--) {
        Path inner = root;
        for (int depth = random.nextInt(4); depth > 0; depth--) {
          inner = inner.resolve(List.of("a", "a b", "a-b", "A", "b%").get(random.nextInt(5)));
        }
        Files.createDirectories(inner);
        for (int n = random.nextInt(random.nextInt(4) == 0 ? most : 12); n >= 0; n--) {
          Path file = inner.resolve("p" + random.nextInt(1000) + ".html");
          if (!Files.exists(file)) {
            files.add(Files.writeString(file, "<p>" + n));
          }
        }
      }
      Files.writeString(root.resolve("no-page.txt"), "words");
      String label = "round " + round + " of -Dcommitments.seed=" + seed;
      Map<Path, Long> found = new HashMap<>();
      Archive archive = Archive.of(Selection.all(), ReadOptions.defaults());
      try (Listing listing = archive.list(List.of(root));
          PageGroups groups = new PageGroups(listing, Scratch.in(folder.resolve("scratch")))) {
        files.forEach(file -> found.put(file, groups.group(file)));
        for (Set<Path> group : groups(files)) {
          formed++;
          Set<Long> numbers = new HashSet<>();
          group.forEach(file -> numbers.add(found.remove(file)));
          assertThat(numbers).as(label).hasSize(1).doesNotContain(LongTable.NONE);
          List<Path> chosen = groups.chosen(numbers.iterator().next());
          assertThat(group).as(label).containsAll(chosen);
          assertThat(chosen).as(label).hasSize(Math.min(256, group.size())).doesNotHaveDuplicates();
        }
        assertThat(found.values()).as(label).allMatch(number -> number == LongTable.NONE);
      }
    }
    assertThat(formed).isGreaterThan(30);
  }
}
