package org.commitments.archive;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A place that holds the bytes of one input. */
public interface Source {

  /** Its name in the dataset, with {@code /} between parts, unique in a run. */
  String name();

  /** The name that tells its kind where the bytes do not. */
  default String fileName() {
    return name();
  }

  /** The charset that its container declares, or null. */
  default @Nullable String charset() {
    return null;
  }

  /** Whether the user named it; what was found in a folder may be skipped, this may not. */
  boolean named();

  /** Whether it lies within an archive and was chosen by nobody. */
  default boolean isMember() {
    return false;
  }

  /**
   * Opens its bytes.
   *
   * @throws IOException where it cannot be read
   */
  InputStream open() throws IOException;
}
