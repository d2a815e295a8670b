package org.commitments.archive;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Something within a container.
 *
 * @param name its name in the dataset, e.g. {@code a.zip!/b.html}
 * @param fileName its own name, as far as that tells its kind
 * @param named whether the user named the file
 * @param charset the charset that the container declares, or null
 * @param in its bytes, to be read once
 */
record Member(String name, String fileName, boolean named, @Nullable String charset, InputStream in)
    implements Source {

  @Override
  public InputStream open() {
    return in;
  }

  @Override
  public boolean isMember() {
    return true;
  }
}
