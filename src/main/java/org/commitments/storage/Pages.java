package org.commitments.storage;

import java.io.Closeable;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bytes at places from 0 on, all 0 until they are written. A bounded number of pages is in memory,
 * those that were used last; others go to a file, which is made when the first of them does. For
 * one thread.
 */
final class Pages implements Closeable {

  /** Bytes of a page. */
  static final int SIZE = 1 << 12;

  private final Scratch scratch;
  private final Map<Long, Page> held = new LinkedHashMap<>(16, 0.75f, true);
  private int most;
  private @Nullable ScratchFile file;
  private long lastNumber = -1;
  private @Nullable Page last;

  /** A page in memory. */
  private static final class Page {

    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE);
    private boolean changed;
  }

  /**
   * Makes them.
   *
   * @param most how many pages are in memory, where the scratch has a place for others; at least 1
   */
  Pages(Scratch scratch, int most) {
    this.scratch = scratch;
    this.most = scratch.isOnDisk() ? most : Integer.MAX_VALUE;
  }

  /** A page to read; its positions are absolute. Valid until the next call. */
  ByteBuffer toRead(long number) {
    return page(number).bytes;
  }

  /** A page to write to; its positions are absolute. Valid until the next call. */
  ByteBuffer toWrite(long number) {
    Page page = page(number);
    page.changed = true;
    return page.bytes;
  }

  private Page page(long number) {
    if (last != null && number == lastNumber) {
      return last;
    }
    Page page = held.get(number);
    if (page == null) {
      page = held.size() < most ? new Page() : evicted();
      if (file != null) {
        file.read(number * SIZE, page.bytes.array());
      }
      held.put(number, page);
    }
    last = page;
    lastNumber = number;
    return page;
  }

  /** The page that was not used for longest, written where it was changed and full of zeros. */
  private Page evicted() {
    Iterator<Map.Entry<Long, Page>> oldest = held.entrySet().iterator();
    Map.Entry<Long, Page> entry = oldest.next();
    Page page = entry.getValue();
    if (file == null) {
      file = scratch.file();
    }
    if (page.changed) {
      file.write(entry.getKey() * SIZE, page.bytes.array());
      page.changed = false;
    }
    oldest.remove();
    return page;
  }

  /** Holds half as many pages from now on, as others take their place. */
  void halve() {
    most = most / 2 + 1;
    while (held.size() > most) {
      evicted();
    }
    last = null;
  }

  /** Removes them, in memory and on the disk. */
  @Override
  public void close() {
    held.clear();
    last = null;
    ScratchFile own = file;
    file = null; // closed once: another may have its name then
    if (own != null) {
      own.close();
    }
  }
}
