package org.commitments.evaluate;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A record that is not right.
 *
 * @param error what is wrong
 * @param gold the gold record, or null
 * @param found the found record, or null
 * @param wrong of a pair, the fields that differ
 */
record Finding(
    Type error, @Nullable GoldRecord gold, @Nullable FoundRecord found, List<Stage> wrong) {

  /** What is wrong with a record. */
  enum Type {
    /** A gold commitment that was not found. */
    MISSED,
    /** A found commitment that is none. */
    FALSE,
    /** A found commitment that differs from its gold one in a field. */
    FIELD;

    /** Its name as it is printed. */
    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Finding {
    wrong = List.copyOf(wrong);
  }
}
