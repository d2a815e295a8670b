package org.commitments.archive;

import java.io.IOException;
import java.io.InputStream;

/** A place that holds the bytes of one input. */
public interface Source {

  /** Its name in the dataset, with {@code /} between parts, unique in a run. */
  String name();

  /** Whether the user named it; what was found in a folder may be skipped, this may not. */
  boolean named();

  /**
   * Opens its bytes.
   *
   * @throws IOException where it cannot be read
   */
  InputStream open() throws IOException;
}
