package org.commitments.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file on disk.
 *
 * @param name its name in the dataset
 * @param path where it lies
 * @param named whether the user named it
 */
record FileSource(String name, Path path, boolean named) implements Source {

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }
}
