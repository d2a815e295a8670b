package org.commitments.storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where files are made for what is too much for memory. Such a file is gone when it is closed; on
 * systems that remove files that are open (Linux, macOS) it has no name from the first moment on,
 * so that a process that is killed leaves nothing.
 */
public final class Scratch {

  /** No place: all is held in memory, however much it is. For a few inputs. */
  public static final Scratch MEMORY = new Scratch(null);

  private static final String NAME = "scratch-";

  private final @Nullable Path folder;

  private Scratch(@Nullable Path folder) {
    this.folder = folder;
  }

  /**
   * A folder.
   *
   * @param folder made with the first file where it is missing
   */
  public static Scratch in(Path folder) {
    return new Scratch(folder);
  }

  /** Whether a file, to go by its name, is of a scratch. */
  public static boolean isOne(Path file) {
    return String.valueOf(file.getFileName()).startsWith(NAME);
  }

  /** Whether there is a place for files. */
  boolean isOnDisk() {
    return folder != null;
  }

  /**
   * Makes an empty file.
   *
   * @throws StorageException where that fails
   */
  ScratchFile file() {
    Path place = folder;
    if (place == null) {
      throw new IllegalStateException("no folder for scratch files");
    }
    try {
      if (!Files.isDirectory(place)) {
        Files.createDirectories(place); // which would refuse a link to a folder
      }
      for (int number = 1; ; number++) {
        Path name = place.resolve(NAME + number);
        try {
          Files.createFile(name);
        } catch (FileAlreadyExistsException e) {
          if (number < Integer.MAX_VALUE) {
            continue; // that of another structure
          }
          throw e;
        }
        return new ScratchFile(name);
      }
    } catch (IOException e) {
      throw new StorageException(place, e);
    }
  }
}
