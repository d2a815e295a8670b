package org.commitments.archive.content;

import org.jspecify.annotations.Nullable;

/** Reads documents of one format. */
public interface ContentReader {

  /**
   * What the bytes of a document say.
   *
   * @param bytes all of it
   * @param charset the name of the charset that its container declares, or null
   * @throws UnreadableContent where they are not of the format, or broken
   */
  Content read(byte[] bytes, @Nullable String charset) throws UnreadableContent;
}
