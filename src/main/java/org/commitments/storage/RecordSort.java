package org.commitments.storage;

import java.io.Closeable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Puts records into the order of their keys, in bounded memory: what is more than a megabyte is
 * sorted in parts, which lie in scratch files and are merged. Records of one key stay in the order
 * in which they came. For one thread.
 */
public final class RecordSort implements Closeable {

  /** So many bytes are sorted at a time. */
  private static final int HELD = 1 << 20;

  /** About what a record takes beside its bytes. */
  private static final int OVERHEAD = 72;

  /** So many parts of about one size are merged into a larger one. */
  private static final int PARTS = 16;

  private static final int PAGES_OF_A_PART = 2;
  private static final int PAGES_OF_ALL = 64;

  private static final Comparator<Entry> ORDER = (a, b) -> Arrays.compareUnsigned(a.key(), b.key());

  private final Scratch scratch;
  private final List<Entry> held = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private int bytes;

  /** A record, whose bytes nobody changes. */
  public static final class Entry {

    private final byte[] key;
    private final byte[] value;

    private Entry(byte[] key, byte[] value) {
      this.key = key;
      this.value = value;
    }

    /** What it is sorted by, as unsigned bytes. */
    public byte[] key() {
      return key;
    }

    /** What comes with the key. */
    public byte[] value() {
      return value;
    }
  }

  /** Records that are in order; closing it removes them. For one thread. */
  public static final class Sorted implements Iterable<Entry>, Closeable {

    private final RecordLog log;
    private long size;

    private Sorted(Scratch scratch, int pages) {
      this.log = new RecordLog(scratch, pages);
    }

    private void append(Entry entry) {
      ByteBuffer record =
          ByteBuffer.allocate(Integer.BYTES + entry.key().length + entry.value().length);
      record.putInt(entry.key().length).put(entry.key()).put(entry.value());
      log.append(record.array());
      size++;
    }

    /** How many there are. */
    public long size() {
      return size;
    }

    /**
     * Goes through them from the first on.
     *
     * @throws StorageException where a scratch file fails, also later
     */
    @Override
    public Iterator<Entry> iterator() {
      return new Iterator<>() {
        private long place;
        private long left = size;

        @Override
        public boolean hasNext() {
          return left > 0;
        }

        @Override
        public Entry next() {
          if (left == 0) {
            throw new NoSuchElementException("no record is left");
          }
          left--;
          byte[] bytes = log.get(place);
          place = RecordLog.after(place, bytes);
          ByteBuffer record = ByteBuffer.wrap(bytes);
          byte[] key = new byte[record.getInt()];
          record.get(key);
          byte[] value = new byte[record.remaining()];
          record.get(value);
          return new Entry(key, value);
        }
      };
    }

    @Override
    public void close() {
      log.close();
    }
  }

  /** Some of the records, made of so many merges. */
  private record Part(Sorted records, int merges) {}

  /** One of the parts while they are merged. */
  private static final class Head {

    private final Iterator<Entry> rest;
    private final int number;
    private Entry next;

    Head(Iterator<Entry> records, int number) {
      this.rest = records;
      this.number = number;
      this.next = records.next();
    }
  }

  /** Begins with no record. */
  public RecordSort(Scratch scratch) {
    this.scratch = scratch;
  }

  /**
   * Adds a record.
   *
   * @throws StorageException where a scratch file fails
   */
  public void add(byte[] key, byte[] value) {
    held.add(new Entry(key, value));
    bytes += key.length + value.length + OVERHEAD;
    if (bytes > HELD) {
      parts.add(new Part(ofHeld(PAGES_OF_A_PART), 0));
      while (ofOneSize()) {
        List<Part> last = parts.subList(parts.size() - PARTS, parts.size());
        Part merged = new Part(merged(last, PAGES_OF_A_PART), last.get(0).merges() + 1);
        last.clear();
        parts.add(merged);
      }
    }
  }

  private boolean ofOneSize() {
    int from = parts.size() - PARTS;
    return from >= 0 && parts.get(from).merges() == parts.get(parts.size() - 1).merges();
  }

  private Sorted ofHeld(int pages) {
    held.sort(ORDER);
    Sorted sorted = new Sorted(scratch, pages);
    held.forEach(sorted::append);
    held.clear();
    bytes = 0;
    return sorted;
  }

  /** Merges parts, which are removed. */
  private Sorted merged(List<Part> some, int pages) {
    PriorityQueue<Head> heads =
        new PriorityQueue<>(
            Comparator.<Head, Entry>comparing(head -> head.next, ORDER)
                .thenComparingInt(head -> head.number));
    for (Part part : some) {
      heads.add(new Head(part.records().iterator(), heads.size()));
    }
    Sorted sorted = new Sorted(scratch, pages);
    for (Head head = heads.poll(); head != null; head = heads.poll()) {
      sorted.append(head.next);
      if (head.rest.hasNext()) {
        head.next = head.rest.next();
        heads.add(head);
      }
    }
    some.forEach(part -> part.records().close());
    return sorted;
  }

  /**
   * All records in order; nothing may be added afterwards, and this is to be closed all the same.
   *
   * @throws StorageException where a scratch file fails
   */
  public Sorted sorted() {
    if (parts.isEmpty()) {
      return ofHeld(PAGES_OF_ALL);
    }
    if (!held.isEmpty()) {
      parts.add(new Part(ofHeld(PAGES_OF_A_PART), 0));
    }
    Sorted all = merged(parts, PAGES_OF_ALL);
    parts.clear();
    return all;
  }

  /** Removes what was not taken. */
  @Override
  public void close() {
    held.clear();
    parts.forEach(part -> part.records().close());
    parts.clear();
  }
}
