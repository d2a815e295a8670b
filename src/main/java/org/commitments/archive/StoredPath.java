package org.commitments.archive;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The place of a file as bytes and back. Not its name in letters: on Linux and macOS a name is any
 * bytes, and those that are no letters would be lost.
 */
final class StoredPath {

  private StoredPath() {}

  /** The bytes of an absolute path. */
  static byte[] bytes(Path path) {
    return path.toUri().toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** The path that has these bytes. */
  static Path of(byte[] bytes) {
    return Path.of(URI.create(new String(bytes, StandardCharsets.US_ASCII)));
  }

  /** A key by which the files below a folder stand together, whatever lies beside it. */
  static byte[] folderwise(byte[] bytes) {
    byte[] key = bytes.clone();
    for (int i = 0; i < key.length; i++) {
      key[i] = key[i] == '/' ? 0 : key[i];
    }
    return key;
  }
}
