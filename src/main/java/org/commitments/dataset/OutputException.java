package org.commitments.dataset;

import java.io.IOException;
import java.nio.file.Path;
import org.commitments.storage.StorageException;
import org.jspecify.annotations.Nullable;

/** The dataset cannot be written; the message says where, why and what to do. */
public final class OutputException extends StorageException {

  private static final long serialVersionUID = 1L;

  /** Takes the place and the cause. */
  public OutputException(Path path, IOException cause) {
    super(path, cause);
  }

  /** Takes the place, and in words what is wrong and what to do. */
  public OutputException(Path path, String reason, @Nullable Throwable cause) {
    super(path, reason, cause);
  }
}
