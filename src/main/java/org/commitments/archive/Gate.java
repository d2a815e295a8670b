package org.commitments.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets through only so many bytes of an archive as a library may take at once. */
final class Gate extends FilterInputStream {

  /** The record that ends a zip archive, and the most bytes that it may have. */
  private static final int END_OF_ZIP = 0x504B0506;

  private static final int LONGEST_END = 65_557;

  private long allowed = Long.MAX_VALUE;
  private long read;
  private long endOfZip = -LONGEST_END;
  private int last;

  Gate(InputStream in) {
    super(in);
  }

  /** Lets everything through. */
  void open() {
    allowed = Long.MAX_VALUE;
  }

  /** Lets through so many more bytes. */
  void allow(long bytes) {
    allowed = bytes;
  }

  /** Whether what was read last is the end of a zip archive. */
  boolean endsZip() {
    return read - endOfZip <= LONGEST_END;
  }

  private void count(int n) throws IOException {
    allowed -= n;
    if (allowed < 0) {
      // As a cause: the archive cannot go on after it.
      throw new IOException(
          new Fault(
              "too-large",
              "a part of the archive that must be held in memory is larger than a document may be;"
                  + " pack it anew, or allow more with --max-document-size"));
    }
  }

  private void look(int b) {
    read++;
    last = last << 8 | (b & 0xFF);
    if (last == END_OF_ZIP) {
      endOfZip = read;
    }
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) {
      look(b);
      count(1);
    }
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = super.read(bytes, offset, length);
    for (int i = 0; i < n; i++) {
      look(bytes[offset + i]);
    }
    count(Math.max(0, n));
    return n;
  }

  @Override
  public long skip(long wanted) throws IOException {
    byte[] bytes = new byte[(int) Math.min(8192, Math.max(0, wanted))];
    return Math.max(0, read(bytes, 0, bytes.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
