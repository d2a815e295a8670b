package org.commitments.batch;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32C;
import org.commitments.archive.Sha256;
import org.commitments.storage.LongTable;
import org.commitments.storage.Scratch;
import org.jspecify.annotations.Nullable;

/**
 * A file to which bodies are only added, each with its length and checksum, so that whatever a
 * killed process or a full disk leaves at its end is known for what it is and cut off. Hashes of
 * the names, and places, stand in an index, of which a bounded part is in memory.
 *
 * <p>One thread adds; others may look up and read bodies meanwhile.
 */
final class OutcomeStore implements Closeable {

  /**
   * What was added is brought to the disk after so many bodies and a second. What the process has
   * added outlives the process in any case; this is for where the machine stops.
   */
  private static final int BATCH = 64;

  private static final long SECOND = 1_000_000_000L;

  private static final int FRAME = 8;
  private static final int USUAL_HEAD = 1 << 12;
  private static final int PAGES = 64;

  // Not a FileChannel: interrupting a thread that reads would close it for all.
  private final RandomAccessFile file;
  private final LongTable index;
  private Map<String, String> header = Map.of();
  private long outcomes;
  private long end;
  private int unforced;
  private long forced = System.nanoTime();

  private OutcomeStore(Path path, String mode, Scratch scratch) throws IOException {
    this.file = new RandomAccessFile(path.toFile(), mode);
    this.index = new LongTable(scratch, PAGES);
  }

  /**
   * Begins a file, over one that is there.
   *
   * @param header with what the outcomes are made
   * @param scratch for the index
   */
  static OutcomeStore create(Path path, Map<String, String> header, Scratch scratch)
      throws IOException {
    OutcomeStore store = new OutcomeStore(path, "rw", scratch);
    try {
      store.file.setLength(0);
      store.header = Map.copyOf(header);
      store.append(StoredBody.of(header));
      store.force();
      return store;
    } catch (IOException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /**
   * Opens a file as far as it is whole; null where there is none, or nothing of it is whole.
   *
   * @param toAdd whether to add to it; what is not whole is cut off then
   * @param scratch for the index
   */
  static @Nullable OutcomeStore open(Path path, boolean toAdd, Scratch scratch) throws IOException {
    if (!Files.isRegularFile(path)) {
      return null;
    }
    OutcomeStore store = new OutcomeStore(path, toAdd ? "rw" : "r", scratch);
    boolean whole = false;
    try {
      whole = store.scan(path);
      if (whole && toAdd) {
        store.file.setLength(store.end);
      }
    } finally {
      if (!whole) {
        store.close();
      }
    }
    return whole ? store : null;
  }

  private boolean scan(Path path) throws IOException {
    long size = Files.size(path);
    byte[] body = new byte[0];
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
      while (size - end >= FRAME) {
        int length = in.readInt();
        int sum = in.readInt();
        if (length < 0 || length > size - end - FRAME) {
          break;
        }
        body = in.readNBytes(length);
        if (body.length < length || sum(body) != sum || !take(body)) {
          break;
        }
        end += FRAME + length;
      }
    }
    return end > 0;
  }

  /** Takes the next body of a file; false where it is none of ours. */
  private boolean take(byte[] body) {
    try {
      if (end == 0) {
        header = Map.copyOf(StoredBody.values(body));
      } else {
        enter(StoredBody.head(body), end);
      }
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private static int sum(byte[] body) {
    CRC32C crc = new CRC32C();
    crc.update(body);
    return (int) crc.getValue();
  }

  private void enter(StoredBody.Head head, long at) {
    boolean isFile = head.kind() == StoredBody.Kind.FILE;
    outcomes += isFile ? 0 : 1;
    // Not the lock of the file, which is held while the disk is waited for.
    synchronized (index) {
      if (head.found()) {
        index.put(hash(isFile, head.source(), head.digest()), at);
      }
      if (isFile) {
        index.put(hash(true, head.source(), ""), at);
      }
    }
  }

  private static long hash(boolean isFile, String source, String digest) {
    String key = (isFile ? "file\n" : "input\n") + source + "\n" + digest;
    return Sha256.first(key);
  }

  /** With what the outcomes were made. */
  Map<String, String> header() {
    return header;
  }

  /** The number of outcomes. */
  long outcomes() {
    return outcomes;
  }

  /** The place behind the last body. */
  long end() {
    return end;
  }

  /** The place of the first body behind the header. */
  long begin() throws IOException {
    return after(0);
  }

  /** The place of the body behind the one at a place. */
  long after(long at) throws IOException {
    return at + FRAME + length(at);
  }

  /** The place of what came of an input, or {@link LongTable#NONE}. */
  long find(String source, String digest) throws IOException {
    return check(place(hash(false, source, digest)), source, digest);
  }

  /** The place of the inputs of a file, or {@link LongTable#NONE}. */
  long findFile(String source, String digest) throws IOException {
    return check(place(hash(true, source, digest)), source, digest);
  }

  /** Whether the inputs of a file of this name are known, whatever its digest was. */
  boolean hasFile(String source) {
    return place(hash(true, source, "")) != LongTable.NONE;
  }

  private long place(long hash) {
    synchronized (index) {
      return index.get(hash);
    }
  }

  /** Two names may have one hash. */
  private long check(long at, String source, String digest) throws IOException {
    if (at == LongTable.NONE) {
      return at;
    }
    StoredBody.Head head = head(at);
    return head.source().equals(source) && head.digest().equals(digest) ? at : LongTable.NONE;
  }

  /** Adds a body and gives its place. */
  synchronized long append(byte[] body) throws IOException {
    long at = end;
    ByteBuffer frame = ByteBuffer.allocate(FRAME + body.length);
    frame.putInt(body.length).putInt(sum(body)).put(body);
    file.seek(at);
    file.write(frame.array());
    end += frame.capacity();
    if (at > 0) {
      enter(StoredBody.head(body), at);
    }
    unforced++;
    if (unforced >= BATCH && System.nanoTime() - forced > SECOND) {
      force();
    }
    return at;
  }

  /** Brings what was added to the disk. */
  synchronized void force() throws IOException {
    file.getFD().sync();
    unforced = 0;
    forced = System.nanoTime();
  }

  /** The body at a place. */
  byte[] body(long at) throws IOException {
    return bytes(at + FRAME, length(at));
  }

  /** The head of the body at a place. */
  StoredBody.Head head(long at) throws IOException {
    int length = length(at);
    if (length > USUAL_HEAD) {
      try {
        return StoredBody.head(bytes(at + FRAME, USUAL_HEAD));
      } catch (IOException e) {
        // Its names are long.
        return StoredBody.head(body(at));
      }
    }
    return StoredBody.head(body(at));
  }

  private int length(long at) throws IOException {
    return ByteBuffer.wrap(bytes(at, Integer.BYTES)).getInt();
  }

  private synchronized byte[] bytes(long at, int length) throws IOException {
    byte[] bytes = new byte[length];
    file.seek(at);
    file.readFully(bytes);
    return bytes;
  }

  @Override
  public synchronized void close() throws IOException {
    try (index) {
      file.close();
    }
  }
}
