package org.commitments.archive;

import java.io.Closeable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.commitments.model.Diagnostic;
import org.commitments.storage.RecordSort;
import org.jspecify.annotations.Nullable;

/**
 * What lies in the inputs, in the order of the names' code points; a bounded part of it is in
 * memory. For one thread at a time, and to be closed when nothing is read from it any more.
 */
public final class Listing implements Iterable<Listing.Entry>, Closeable {

  private final Iterable<Entry> entries;
  private final long size;
  private final boolean empty;
  private final RecordSort.@Nullable Sorted kept;

  private Listing(
      Iterable<Entry> entries, long size, boolean empty, RecordSort.@Nullable Sorted kept) {
    this.entries = entries;
    this.size = size;
    this.empty = empty;
    this.kept = kept;
  }

  /** A listing of one entry. */
  static Listing of(Entry entry) {
    return new Listing(List.of(entry), 1, !(entry instanceof ToRead), null);
  }

  /**
   * A listing of files.
   *
   * @param files their names in UTF-8 to what {@link #stored} made; closed with the listing
   * @param empty whether none of them is to be read
   */
  static Listing of(RecordSort.Sorted files, boolean empty) {
    return new Listing(() -> read(files.iterator()), files.size(), empty, files);
  }

  /** What is to become of a file. */
  enum Fate {
    NAMED,
    READ,
    SKIP,
    FAIL,
    STANDARD_INPUT;

    private static final List<Fate> ALL = List.of(values());

    /** Its place among them, by which it is kept. */
    byte number() {
      return (byte) ALL.indexOf(this);
    }

    /** The one of a number. */
    static Fate of(byte number) {
      return ALL.get(number);
    }
  }

  /**
   * A file as it is kept beside its name.
   *
   * @param place where it lies, as {@link StoredPath} tells
   * @param message why it failed, or empty
   */
  static byte[] stored(Fate fate, byte[] place, String message) {
    byte[] words = message.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(1 + Integer.BYTES + place.length + words.length);
    return bytes.put(fate.number()).putInt(place.length).put(place).put(words).array();
  }

  private static Iterator<Entry> read(Iterator<RecordSort.Entry> files) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return files.hasNext();
      }

      @Override
      public Entry next() {
        return entry(files.next());
      }
    };
  }

  private static Entry entry(RecordSort.Entry file) {
    String name = new String(file.key(), StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.wrap(file.value());
    Fate fate = Fate.of(bytes.get());
    byte[] place = new byte[bytes.getInt()];
    bytes.get(place);
    return switch (fate) {
      case NAMED -> toRead(name, StoredPath.of(place), true);
      case READ -> toRead(name, StoredPath.of(place), false);
      case SKIP -> new Settled(new Reading.Skipped(name));
      case FAIL -> {
        String message = StandardCharsets.UTF_8.decode(bytes).toString();
        yield new Settled(
            new Reading.Failed(new Diagnostic(name, "read", "unreadable", message), ""));
      }
      case STANDARD_INPUT -> new ToRead(new StandardInput());
    };
  }

  private static Entry toRead(String name, Path path, boolean named) {
    return new ToRead(new FileSource(name, path, named));
  }

  /** Something found: a source to read, or what is known of it without reading. */
  sealed interface Entry {
    String name();
  }

  /** To be read. */
  record ToRead(Source source) implements Entry {
    @Override
    public String name() {
      return source.name();
    }
  }

  /** Already settled. */
  record Settled(Reading reading) implements Entry {
    @Override
    public String name() {
      return reading.source();
    }
  }

  /** Goes through the entries in their order. */
  @Override
  public Iterator<Entry> iterator() {
    return entries.iterator();
  }

  /** The number of files found, those skipped among them. */
  public long size() {
    return size;
  }

  /** Whether no file is there to be read. */
  public boolean isEmpty() {
    return empty;
  }

  /** Removes what was put aside. */
  @Override
  public void close() {
    if (kept != null) {
      kept.close();
    }
  }
}
