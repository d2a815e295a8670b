package org.commitments.archive;

import java.io.InputStream;

/**
 * Something within a container.
 *
 * @param name its name in the dataset, e.g. {@code a.zip!/b.html}
 * @param fileName its own name, as far as that tells its kind
 * @param named whether the user named the file
 * @param in its bytes, to be read once
 */
record Member(String name, String fileName, boolean named, InputStream in) implements Source {

  @Override
  public InputStream open() {
    return in;
  }

  @Override
  public boolean isMember() {
    return true;
  }
}
