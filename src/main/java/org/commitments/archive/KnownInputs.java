package org.commitments.archive;

import java.util.Iterator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier run knows of inputs, so that they need not be decoded again. It is asked by the
 * thread that reads.
 */
public interface KnownInputs {

  /** Whether it is known what came of an input of this name whose bytes have this digest. */
  boolean knows(String source, String digest);

  /** Hears that the inputs of a file follow on those that were handed out. */
  void begins(String file);

  /**
   * What a file that holds many inputs gave, in the order of the inputs; null where that is not
   * known, and the file is to be read. It is asked when all inputs before the file were taken.
   *
   * @param file its name
   * @param digest tells SHA-256 of the file, or an empty string where it cannot be read; it takes
   *     the time of reading it
   */
  @Nullable Iterator<Reading> inputsOf(String file, Supplier<String> digest);

  /**
   * Hears that the inputs of a file that holds many were all handed out, and that the file did not
   * change meanwhile.
   *
   * @param file its name
   * @param digest SHA-256 of the file
   * @param inputs how many there were
   */
  void ended(String file, String digest, long inputs);
}
