package org.commitments.storage;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that nobody else sees. What was not written reads as zeros. For one thread. */
final class ScratchFile implements Closeable {

  private final Path path;
  private final boolean named;

  // Not a FileChannel: interrupting a thread that reads would close it.
  private final RandomAccessFile file;

  /** Takes a file that is there and is to go when it is closed, or sooner. */
  ScratchFile(Path path) throws IOException {
    this.path = path;
    this.file = new RandomAccessFile(path.toFile(), "rw");
    this.named = !remove(path);
  }

  /** Whether it could be removed: Windows keeps files that are open. */
  private static boolean remove(Path path) {
    try {
      Files.delete(path);
      return true;
    } catch (IOException e) {
      return false; // it is removed when it is closed
    }
  }

  /**
   * Fills an array with what stands at a place.
   *
   * @throws StorageException where it cannot be read
   */
  void read(long at, byte[] bytes) {
    try {
      file.seek(at);
      int read = 0;
      while (read < bytes.length) {
        int n = file.read(bytes, read, bytes.length - read);
        if (n < 0) {
          break;
        }
        read += n;
      }
      java.util.Arrays.fill(bytes, read, bytes.length, (byte) 0);
    } catch (IOException e) {
      throw new StorageException(path, e);
    }
  }

  /**
   * Writes an array to a place.
   *
   * @throws StorageException where it cannot be written
   */
  void write(long at, byte[] bytes) {
    try {
      file.seek(at);
      file.write(bytes);
    } catch (IOException e) {
      throw new StorageException(path, e);
    }
  }

  /**
   * Closes and removes it.
   *
   * @throws StorageException where that fails
   */
  @Override
  public void close() {
    try {
      file.close();
      if (named) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new StorageException(path, e);
    }
  }
}
