package org.commitments.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a dataset cannot be written, or what was put aside there cannot be read; the
 * message says where, why and what to do. It is no fault of an input and ends the run.
 */
public class StorageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Takes the place and the cause. */
  public StorageException(Path path, IOException cause) {
    this(path, reason(cause), cause);
  }

  /** Takes the place, and in words what is wrong and what to do. */
  public StorageException(Path path, String reason, @Nullable Throwable cause) {
    super("cannot write " + path + ": " + reason, cause);
  }

  /** By the words of the system, since Java has no other sign of it. */
  private static boolean isFull(IOException e) {
    String words = String.valueOf(e.getMessage());
    return words.contains("No space left") || words.contains("quota exceeded");
  }

  private static String reason(IOException e) {
    if (e instanceof FileAlreadyExistsException) {
      return "it, or a folder above it, is a file; give the name of a folder";
    }
    if (e instanceof AccessDeniedException) {
      return "no permission; give another folder with --output";
    }
    if (isFull(e)) {
      return "the disk is full, or a quota is; make room (" + e.getMessage() + ")";
    }
    return e + "; check the disk, or give another folder with --output";
  }
}
