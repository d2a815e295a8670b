package org.commitments.storage;

import java.io.Closeable;
import java.nio.ByteBuffer;

/**
 * Records of bytes, one behind the other, in bounded memory: those that were not used for long are
 * in a scratch file. For one thread.
 */
public final class RecordLog implements Closeable {

  private final Pages pages;
  private long end;

  /**
   * Makes an empty log.
   *
   * @param most how many pages of 4 KiB are in memory at most; at least 1
   */
  public RecordLog(Scratch scratch, int most) {
    this.pages = new Pages(scratch, most);
  }

  /**
   * Adds a record and gives its place, which is greater than those of all before it.
   *
   * @throws StorageException where the scratch file fails
   */
  public long append(byte[] record) {
    long place = end;
    write(ByteBuffer.allocate(Integer.BYTES).putInt(0, record.length).array());
    write(record);
    return place;
  }

  /**
   * The record at a place that {@link #append} gave.
   *
   * @throws StorageException where the scratch file fails
   */
  public byte[] get(long place) {
    byte[] length = new byte[Integer.BYTES];
    read(place, length);
    byte[] record = new byte[ByteBuffer.wrap(length).getInt()];
    read(place + Integer.BYTES, record);
    return record;
  }

  /** The place behind a record that stands at a place: that of the next, where there is one. */
  static long after(long place, byte[] record) {
    return place + Integer.BYTES + record.length;
  }

  private void write(byte[] bytes) {
    int done = 0;
    while (done < bytes.length) {
      int at = (int) (end % Pages.SIZE);
      int part = Math.min(bytes.length - done, Pages.SIZE - at);
      pages.toWrite(end / Pages.SIZE).put(at, bytes, done, part);
      done += part;
      end += part;
    }
  }

  private void read(long place, byte[] bytes) {
    int done = 0;
    while (done < bytes.length) {
      long from = place + done;
      int at = (int) (from % Pages.SIZE);
      int part = Math.min(bytes.length - done, Pages.SIZE - at);
      pages.toRead(from / Pages.SIZE).get(at, bytes, done, part);
      done += part;
    }
  }

  /** Removes it, in memory and on the disk. */
  @Override
  public void close() {
    pages.close();
  }
}
