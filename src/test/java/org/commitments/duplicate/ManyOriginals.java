package org.commitments.duplicate;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.commitments.storage.Scratch;

/**
 * An index of many originals, as a process of its own, so that its heap can be small: takes a
 * folder and a number, and ends with 0 where each text was told from the others and each copy
 * found.
 */
public final class ManyOriginals {

  private static final int WORDS = 60;

  private ManyOriginals() {}

  /** Takes the folder for scratch files and the number of originals. */
  public static void main(String[] arguments) {
    int originals = Integer.parseInt(arguments[1]);
    try (DuplicateIndex index = new DuplicateIndex(Scratch.in(Path.of(arguments[0])))) {
      for (int i = 0; i < originals; i++) {
        expect(Optional.empty(), index.seen("d" + i, Signature.of(text(i, WORDS))));
        expect(Optional.empty(), index.seen("few" + i, Signature.of(text(i, 9))));
      }
      for (int i = 0; i < originals; i += 97) {
        String copy = "Agency - " + text(i, WORDS);
        expect(Optional.of("d" + i), index.seen("copy" + i, Signature.of(copy)));
        expect(Optional.of("few" + i), index.seen("again" + i, Signature.of(text(i, 9))));
      }
    }
  }

  private static void expect(Optional<String> expected, Optional<String> found) {
    if (!found.equals(expected)) {
      throw new IllegalStateException("expected " + expected + ", found " + found);
    }
  }

  /** Words of numbers in letters, others for each text. */
  private static String text(int number, int words) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(Integer.toString(random.nextInt(1 << 24) + (1 << 24), 36).replaceAll("\\d", "q"));
      text.append(' ');
    }
    return text.toString();
  }
}
