package org.commitments.duplicate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What is kept of a document that is no copy.
 *
 * @param id its id
 * @param sketch of its text
 */
record Original(String id, Sketch sketch) {

  /** As bytes: the sketch, then the id. */
  byte[] bytes() {
    byte[] name = id.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(sketch.size() + name.length);
    sketch.write(bytes);
    return bytes.put(name).array();
  }

  /** What {@link #bytes} gave. */
  static Original of(byte[] bytes) {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    Sketch sketch = Sketch.read(rest);
    String id = new String(bytes, rest.position(), rest.remaining(), StandardCharsets.UTF_8);
    return new Original(id, sketch);
  }
}
