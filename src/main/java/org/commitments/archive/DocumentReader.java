package org.commitments.archive;

import java.util.Set;
import java.util.stream.Stream;

/** Reads one kind of file; a new format is a new implementation. */
public interface DocumentReader {

  /** The extensions that it reads in folders: lower case, without the dot. */
  Set<String> extensions();

  /**
   * The documents of a source in their order. A fault is a {@link Reading.Failed}, never an
   * exception.
   */
  Stream<Reading> read(Source source);
}
