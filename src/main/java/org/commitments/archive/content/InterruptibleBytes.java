package org.commitments.archive.content;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.commitments.text.GivenUp;

/** Hands PDFBox the bytes of a document, and none once its thread was interrupted. */
final class InterruptibleBytes extends RandomAccessReadBuffer {

  private final byte[] bytes;

  InterruptibleBytes(byte[] bytes) {
    super(bytes);
    this.bytes = bytes;
  }

  @Override
  public int read() throws IOException {
    GivenUp.ifInterrupted();
    return super.read();
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    GivenUp.ifInterrupted();
    return super.read(into, offset, length);
  }

  @Override
  public void seek(long position) throws IOException {
    GivenUp.ifInterrupted();
    super.seek(position);
  }

  /** With a position of its own. */
  @Override
  public RandomAccessReadView createView(long start, long length) throws IOException {
    return new RandomAccessReadView(new InterruptibleBytes(bytes), start, length, true);
  }
}
