package org.commitments.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the user says about all inputs.
 *
 * @param language the pack that is to read them, or null to detect it
 * @param published the date of publication, or null to look for it
 * @param maxSize the most bytes that an input may have, from 1 to {@link #LARGEST}
 */
public record ReadOptions(@Nullable String language, @Nullable LocalDate published, int maxSize) {

  /** The default of {@code maxSize}: 64 MiB. */
  public static final int DEFAULT_SIZE = 64 << 20;

  /** The most that {@code maxSize} may be: 1 GiB. */
  public static final int LARGEST = 1 << 30;

  /**
   * Checks the size.
   *
   * @throws IllegalArgumentException where it is out of range
   */
  public ReadOptions {
    if (maxSize < 1 || maxSize > LARGEST) {
      throw new IllegalArgumentException(
          "a largest size of " + maxSize + " bytes; allowed: 1 to " + LARGEST);
    }
  }

  /** Nothing is known and the limit is the default. */
  public static ReadOptions defaults() {
    return new ReadOptions(null, null, DEFAULT_SIZE);
  }
}
