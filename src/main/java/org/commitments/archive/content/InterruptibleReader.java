package org.commitments.archive.content;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.commitments.text.GivenUp;

/** Hands a library its characters piece by piece, and none once its thread was interrupted. */
final class InterruptibleReader extends FilterReader {

  private static final int PIECE = 1 << 12;

  InterruptibleReader(Reader in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    GivenUp.ifInterrupted();
    return super.read();
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    GivenUp.ifInterrupted();
    return super.read(chars, offset, Math.min(PIECE, length));
  }
}
