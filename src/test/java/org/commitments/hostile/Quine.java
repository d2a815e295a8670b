package org.commitments.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Compressed files that hold themselves.
 *
 * <p>Deflate has an instruction that copies bytes from the stream (a stored block, L) and one that
 * repeats what came out (a match, R). A head P and a tail S that the format asks for come out of
 * {@code L[P L] R L[R] L[L] L[R L L L] R L[R L R L] R L[R L0 L0 L] R L0 L0 L[R S] R}, and all that
 * stands there comes out too. The checksum of the whole stands in the whole: as it is linear, one
 * that fits is the solution of 32 equations with 32 unknowns.
 */
@SuppressWarnings("ByteBufferBackingArray") // all of them are allocated here
public final class Quine {

  /** A stored block's head and each of the matches but the last have so many bytes. */
  private static final int UNIT = 5;

  private static final int DEFLATED = 8;
  private static final String NAME = "quine-of-thirty-letters-aa.zip";

  private Quine() {}

  /** A gzip file that unpacks to itself. */
  public static byte[] gzip() {
    for (char name = 'a'; name <= 'z'; name++) {
      byte[] head = {0x1F, (byte) 0x8B, DEFLATED, 8, 0, 0, 0, 0, 0, (byte) 255, (byte) name, 0};
      byte[] twenty = match(UNIT + head.length, new int[] {10, UNIT + head.length - 10}, 0);
      byte[] tail = new byte[UNIT + 8];
      tail[0] = 1;
      tail[3] = tail[4] = (byte) 0xFF;
      byte[] repeat = match(UNIT + tail.length, new int[] {10, UNIT + tail.length - 10}, 0);
      Parts parts = new Parts(head, tail, twenty, repeat);
      int size = parts.file().length;
      ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).putInt(UNIT + 4, size);
      byte @Nullable [] solved = parts.solved(new int[0], new int[] {UNIT});
      if (solved != null) {
        return solved;
      }
    }
    throw new IllegalStateException("no checksum fits");
  }

  /** A zip archive whose one member is the archive. */
  public static byte[] zip() {
    for (int comment = 20; comment < 36; comment++) {
      byte[] name = NAME.getBytes(StandardCharsets.US_ASCII);
      ByteBuffer head = little(30 + name.length);
      head.putInt(0x04034B50).putShort((short) 20).putShort((short) 0).putShort((short) DEFLATED);
      head.putInt(0).putInt(0).putInt(0).putInt(0).putShort((short) name.length);
      head.putShort((short) 0).put(name);
      ByteBuffer tail = little(UNIT + 46 + name.length + 22 + comment);
      tail.put((byte) 1).putShort((short) 0).putShort((short) 0xFFFF);
      tail.putInt(0x02014B50).putShort((short) 20).putShort((short) 20).putShort((short) 0);
      tail.putShort((short) DEFLATED).putInt(0).putInt(0).putInt(0).putInt(0);
      tail.putShort((short) name.length).putShort((short) 0).putShort((short) 0);
      tail.putShort((short) 0).putShort((short) 0).putInt(0).putInt(0).put(name);
      int end = tail.position();
      tail.putInt(0x06054B50).putInt(0).putShort((short) 1).putShort((short) 1);
      tail.putInt(46 + name.length).putInt(0).putShort((short) comment);
      int whole = UNIT + head.capacity();
      byte[] first = match(whole, new int[] {whole}, 1);
      // Nine bytes, so that the repeat is as long as the tail and itself.
      int last = 9 + tail.capacity();
      byte[] repeat = match(last, new int[] {last - 32, 32}, 2);
      Parts parts = new Parts(head.array(), tail.array(), first, repeat);
      int size = parts.file().length;
      int packed = size - head.capacity() - (tail.capacity() - UNIT);
      head.putInt(18, packed).putInt(22, size);
      tail.putInt(UNIT + 20, packed).putInt(UNIT + 24, size);
      tail.putInt(end + 16, size - (tail.capacity() - UNIT));
      byte @Nullable [] solved = parts.solved(new int[] {14}, new int[] {UNIT + 16});
      if (solved != null) {
        return solved;
      }
    }
    throw new IllegalStateException("no checksum fits");
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** What the instructions are made of. */
  private static final class Parts {

    private final byte[] head;
    private final byte[] tail;
    private final byte[] repeatHead;
    private final byte[] repeatTail;

    Parts(byte[] head, byte[] tail, byte[] repeatHead, byte[] repeatTail) {
      this.head = head;
      this.tail = tail;
      this.repeatHead = repeatHead;
      this.repeatTail = repeatTail;
    }

    byte[] file() {
      byte[] none = stored(0);
      byte[] one = stored(UNIT);
      byte[] four = stored(4 * UNIT);
      byte[] repeatFour = match(4 * UNIT, new int[] {10, 10}, 0);
      byte[] withHead = stored(head.length + UNIT);
      byte[] withTail = stored(tail.length + repeatTail.length);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[][] all = {
        head,
        withHead,
        head,
        withHead,
        repeatHead,
        one,
        repeatHead,
        one,
        one,
        four,
        repeatHead,
        one,
        one,
        four,
        repeatFour,
        four,
        repeatFour,
        four,
        repeatFour,
        four,
        repeatFour,
        four,
        repeatFour,
        none,
        none,
        withTail,
        repeatFour,
        none,
        none,
        withTail,
        repeatTail,
        tail,
        repeatTail,
        tail
      };
      for (byte[] each : all) {
        out.writeBytes(each);
      }
      return out.toByteArray();
    }

    /** With the checksum of all of it at these places of head and tail, or null. */
    byte @Nullable [] solved(int[] inHead, int[] inTail) {
      int constant = checksum(0, inHead, inTail);
      // Row i: the unknown checksum's bits that its bit i is the sum of, and the constant above.
      long[] rows = new long[32];
      for (int bit = 0; bit < 32; bit++) {
        int column = checksum(1 << bit, inHead, inTail) ^ constant;
        for (int row = 0; row < 32; row++) {
          rows[row] |= (long) (column >>> row & 1) << bit;
        }
      }
      for (int row = 0; row < 32; row++) {
        rows[row] ^= 1L << row;
        rows[row] |= (long) (constant >>> row & 1) << 32;
      }
      for (int bit = 0; bit < 32; bit++) {
        int pivot = bit;
        while (pivot < 32 && (rows[pivot] >>> bit & 1) == 0) {
          pivot++;
        }
        if (pivot == 32) {
          return null;
        }
        long row = rows[pivot];
        rows[pivot] = rows[bit];
        rows[bit] = row;
        for (int other = 0; other < 32; other++) {
          rows[other] ^= other != bit && (rows[other] >>> bit & 1) == 1 ? row : 0;
        }
      }
      int solution = 0;
      for (int bit = 0; bit < 32; bit++) {
        solution |= (int) (rows[bit] >>> 32 & 1) << bit;
      }
      return checksum(solution, inHead, inTail) == solution ? file() : null;
    }

    private int checksum(int value, int[] inHead, int[] inTail) {
      Arrays.stream(inHead)
          .forEach(at -> ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value));
      Arrays.stream(inTail)
          .forEach(at -> ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value));
      CRC32 crc = new CRC32();
      crc.update(file());
      return (int) crc.getValue();
    }
  }

  private static byte[] stored(int length) {
    ByteBuffer out = little(UNIT);
    out.put((byte) 0).putShort((short) length).putShort((short) ~length);
    return out.array();
  }

  /** A block of matches with one distance, whole bytes long, behind so many empty ones. */
  private static byte[] match(int distance, int[] lengths, int empty) {
    Bits bits = new Bits();
    for (int i = 0; i <= empty; i++) {
      bits.add(0b010, 3); // not the last, fixed codes
      for (int length : i < empty ? new int[0] : lengths) {
        bits.length(length);
        bits.distance(distance);
      }
      bits.code(0, 7);
    }
    return bits.bytes();
  }

  /** Bits as deflate puts them: numbers from their low end on, codes from their high end on. */
  private static final class Bits {

    private final StringBuilder bits = new StringBuilder();

    void add(int value, int count) {
      for (int i = 0; i < count; i++) {
        bits.append(value >>> i & 1);
      }
    }

    void code(int value, int count) {
      for (int i = count - 1; i >= 0; i--) {
        bits.append(value >>> i & 1);
      }
    }

    void length(int length) {
      int base = 3;
      int symbol = 257;
      int extra = 0;
      while (length >= base + (1 << extra)) {
        base += 1 << extra;
        symbol++;
        extra = symbol < 265 ? 0 : (symbol - 261) / 4;
      }
      if (symbol < 280) {
        code(symbol - 256, 7);
      } else {
        code(symbol - 280 + 0xC0, 8);
      }
      add(length - base, extra);
    }

    void distance(int distance) {
      int base = 1;
      int symbol = 0;
      int extra = 0;
      while (distance >= base + (1 << extra)) {
        base += 1 << extra;
        symbol++;
        extra = symbol < 4 ? 0 : symbol / 2 - 1;
      }
      code(symbol, 5);
      add(distance - base, extra);
    }

    byte[] bytes() {
      if (bits.length() % 8 != 0) {
        throw new IllegalStateException(bits.length() + " bits are no whole bytes");
      }
      byte[] out = new byte[bits.length() / 8];
      for (int i = 0; i < bits.length(); i++) {
        out[i / 8] |= (byte) (bits.charAt(i) == '1' ? 1 << i % 8 : 0);
      }
      return out;
    }
  }
}
