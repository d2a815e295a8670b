package org.commitments.archive;

import java.io.Closeable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.commitments.storage.LongTable;
import org.commitments.storage.Scratch;

/**
 * A set of words that holds of each only 127 bits of its SHA-256, however long the words are, and
 * of all a bounded number in memory. That two elements are taken for one does not happen in
 * practice. For one thread.
 */
public final class DigestSet implements Closeable {

  private static final int PAGES = 64;

  private final LongTable table;

  /** Makes an empty set, which puts aside what is too much for memory. */
  public DigestSet(Scratch scratch) {
    this.table = new LongTable(scratch, PAGES);
  }

  /**
   * Adds an element; false where it was there.
   *
   * @throws org.commitments.storage.StorageException where it cannot be put aside
   */
  public boolean add(String element) {
    ByteBuffer digest = digest(element);
    long high = digest.getLong();
    long low = digest.getLong() >>> 1;
    if (table.has(high, low)) {
      return false;
    }
    table.add(high, low);
    return true;
  }

  /**
   * Whether an element is there.
   *
   * @throws org.commitments.storage.StorageException where what was put aside cannot be read
   */
  public boolean contains(String element) {
    ByteBuffer digest = digest(element);
    return table.has(digest.getLong(), digest.getLong() >>> 1);
  }

  private static ByteBuffer digest(String element) {
    return ByteBuffer.wrap(Sha256.digest().digest(element.getBytes(StandardCharsets.UTF_8)));
  }

  /** The number of elements. */
  public long size() {
    return table.size();
  }

  /** Removes what was put aside. */
  @Override
  public void close() {
    table.close();
  }
}
