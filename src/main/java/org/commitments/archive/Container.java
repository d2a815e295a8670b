package org.commitments.archive;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds many inputs, met one after another. A source that it gives is read before
 * the next is asked for, or never.
 */
interface Container extends Closeable {

  /**
   * The next of what it holds, or null where that was the last.
   *
   * @throws IOException where it is broken; nothing more comes then
   */
  Listing.@Nullable Entry next() throws IOException;
}
