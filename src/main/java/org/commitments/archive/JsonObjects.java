package org.commitments.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a JSON text that has objects one after another, or in an array, into the bytes of each,
 * without decoding them: in UTF-8 and in the old charsets the marks that part them are the same
 * bytes, and these bytes are nothing else.
 */
final class JsonObjects {

  private final InputStream in;
  private final int longest;

  /**
   * Takes the bytes.
   *
   * @param longest of a longer object only so many bytes and one are given
   */
  JsonObjects(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /**
   * The bytes of the next object, of what is no object the first byte, or null where nothing is
   * left. An object that is not closed ends with the text.
   *
   * @throws IOException where the text cannot be read
   */
  byte @Nullable [] next() throws IOException {
    int b = in.read();
    while (b >= 0 && isBetween(b)) {
      b = in.read();
    }
    if (b < 0) {
      return null;
    }
    return b == '{' ? object() : new byte[] {(byte) b};
  }

  /** White space, a byte order mark, and the marks of arrays. */
  private static boolean isBetween(int b) {
    return b <= ' ' || b == ',' || b == '[' || b == ']' || b == 0xEF || b == 0xBB || b == 0xBF;
  }

  private byte[] object() throws IOException {
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    long depth = 0;
    boolean quoted = false;
    boolean escaped = false;
    for (int b = '{'; b >= 0; b = in.read()) {
      if (object.size() <= longest) {
        object.write(b);
      }
      if (quoted) {
        quoted = escaped || b != '"';
        escaped = !escaped && b == '\\';
      } else if (b == '"') {
        quoted = true;
      } else if (b == '{') {
        depth++;
      } else if (b == '}') {
        depth--;
        if (depth == 0) {
          break;
        }
      }
    }
    return object.toByteArray();
  }
}
