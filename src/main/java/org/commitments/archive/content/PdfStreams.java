package org.commitments.archive.content;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.commitments.text.GivenUp;

/** Measures what comes out of the compressed streams of a PDF before a library unpacks them. */
final class PdfStreams {

  private static final String STREAM = "stream";
  private static final long FREE = 128L << 20;
  private static final int RATIO = 30;

  private PdfStreams() {}

  /**
   * Reads all streams and keeps nothing.
   *
   * @throws UnreadableContent where too much comes out of them
   */
  static void check(byte[] bytes) throws UnreadableContent {
    long most = FREE + (long) RATIO * bytes.length;
    long all = 0;
    byte[] out = new byte[1 << 16];
    Inflater inflater = new Inflater();
    try {
      for (int at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
        inflater.reset();
        inflater.setInput(bytes, at, bytes.length - at);
        int n = inflate(inflater, out);
        while (n > 0 && all <= most) {
          GivenUp.ifInterrupted();
          all += n;
          n = inflate(inflater, out);
        }
        at += (int) inflater.getBytesRead();
        if (all > most) {
          throw new UnreadableContent(
              "bomb",
              "more than " + most + " bytes come out of its streams; print it to a new PDF");
        }
      }
    } finally {
      inflater.end();
    }
  }

  private static int inflate(Inflater inflater, byte[] out) {
    try {
      return inflater.inflate(out);
    } catch (DataFormatException e) {
      // It is packed in another way, or encrypted.
      return 0;
    }
  }

  /** Where the next stream begins, or -1. */
  private static int next(byte[] bytes, int from) {
    for (int i = from; i + STREAM.length() + 2 < bytes.length; i++) {
      // Not the "stream" of "endstream".
      if (bytes[i] == 's' && isStream(bytes, i) && (i == 0 || bytes[i - 1] != 'd')) {
        int end = i + STREAM.length();
        return end + (bytes[end] == '\r' && bytes[end + 1] == '\n' ? 2 : 1);
      }
    }
    return -1;
  }

  private static boolean isStream(byte[] bytes, int at) {
    for (int i = 0; i < STREAM.length(); i++) {
      if (bytes[at + i] != STREAM.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
