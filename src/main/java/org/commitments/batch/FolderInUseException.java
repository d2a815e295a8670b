package org.commitments.batch;

import java.nio.file.Path;

/** Another run writes to the folder. */
public final class FolderInUseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FolderInUseException(Path folder) {
    super(
        "another run writes to "
            + folder
            + "; wait until it has ended, or give another folder with --output");
  }
}
