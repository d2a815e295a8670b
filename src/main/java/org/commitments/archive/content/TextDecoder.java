package org.commitments.archive.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Bytes into words: UTF-8, with or without byte order mark, UTF-16 with one, and older charsets
 * where they make words of the bytes.
 */
public final class TextDecoder {

  /** The share of control characters from which content is no text. */
  private static final double MOST_CONTROLS = 0.1;

  private static final int PIECE = 1 << 13;

  /** So many characters there are to a mark in text that has them by chance only. */
  private static final int MOST_TO_A_MARK = 50;

  private TextDecoder() {}

  /**
   * The words, without the byte order mark.
   *
   * @throws UnreadableContent where they are none
   */
  public static String decode(byte[] bytes) throws UnreadableContent {
    Charset charset = StandardCharsets.UTF_8;
    int start = 0;
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      start = 3;
    } else if (startsWith(bytes, 0xFE, 0xFF)) {
      charset = StandardCharsets.UTF_16BE;
      start = 2;
    } else if (startsWith(bytes, 0xFF, 0xFE)) {
      charset = StandardCharsets.UTF_16LE;
      start = 2;
    } else {
      refuseNul(bytes);
    }
    String words = start == 0 ? withoutMark(bytes) : decode(bytes, start, charset);
    check(words);
    return words;
  }

  /**
   * The words of a part of a file, such as a row: UTF-8, or an older charset that makes words of
   * the bytes. Whether they are words at all is not asked.
   *
   * @throws UnreadableContent where no charset makes words of the bytes
   */
  public static String decodePart(byte[] bytes) throws UnreadableContent {
    try {
      return withoutMark(bytes);
    } catch (UnreadableContent e) {
      throw new UnreadableContent(
          e.code(),
          "not UTF-8, and no older charset makes words of it; convert the file, e.g. with iconv -f"
              + " WINDOWS-1252 -t UTF-8 (Vietnamese: WINDOWS-1258)");
    }
  }

  /** UTF-8, or an older charset that makes words of the bytes. */
  private static String withoutMark(byte[] bytes) throws UnreadableContent {
    try {
      return repaired(decode(bytes, 0, StandardCharsets.UTF_8));
    } catch (UnreadableContent e) {
      String words = OldCharsets.decode(bytes);
      if (words == null) {
        throw e;
      }
      return words;
    }
  }

  /**
   * The words, or what they said before UTF-8 was encoded as such a second time, or what a font
   * from before Unicode showed where they were typed.
   */
  public static String repaired(String words) {
    String repaired = OldCharsets.repair(words);
    if (repaired == null && hasMarks(words)) {
      OldCharsets.Typed typed = OldCharsets.typed(words, null);
      repaired = typed == null ? null : typed.decode(words);
    }
    return repaired == null ? words : repaired;
  }

  /** Whether a good part of the letters have marks that old fonts use, and none is of Unicode's. */
  private static boolean hasMarks(String words) {
    int marks = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c > 0xFF && c < 0x2000) {
        return false;
      }
      marks += c > 0xA0 && c <= 0xFF ? 1 : 0;
    }
    return marks > words.length() / MOST_TO_A_MARK;
  }

  /**
   * Checks words that were decoded elsewhere.
   *
   * @throws UnreadableContent where they are empty, or no words
   */
  public static void check(String words) throws UnreadableContent {
    refuseControls(words);
    if (words.codePoints().allMatch(TextDecoder::isBlank)) {
      throw new UnreadableContent(
          "empty", words.isEmpty() ? "it has 0 bytes" : "it holds white space only");
    }
  }

  /** Whether the bytes are UTF-8 from beginning to end. */
  public static boolean isUtf8(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(PIECE);
    CoderResult result = decoder.decode(in, out, true);
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
    }
    return !result.isError();
  }

  /**
   * The words in a charset that was declared.
   *
   * @throws UnreadableContent where a byte does not belong to it
   */
  static String decode(byte[] bytes, Charset charset) throws UnreadableContent {
    String words = decode(bytes, 0, charset);
    refuseControls(words);
    return words;
  }

  /** Also the blanks that Java does not count as white space, and what cannot be seen. */
  private static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static void refuseNul(byte[] bytes) throws UnreadableContent {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw new UnreadableContent(
            "binary",
            "not text: a NUL byte at offset "
                + i
                + "; give a text file, or, where it is UTF-16 without a byte order mark, convert it"
                + " (iconv -f UTF-16LE -t UTF-8)");
      }
    }
  }

  private static String decode(byte[] bytes, int start, Charset charset) throws UnreadableContent {
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    // No charset of ours makes more than one character of a byte.
    CharBuffer out = CharBuffer.allocate(bytes.length - start);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    if (result.isError()) {
      int at = in.position();
      throw new UnreadableContent(
          "encoding",
          String.format(
              Locale.ROOT,
              "not %s: byte 0x%02X at offset %d; save the file as UTF-8, e.g. with iconv -f"
                  + " WINDOWS-1252 -t UTF-8 (Vietnamese: WINDOWS-1258)",
              charset.name(),
              bytes[at] & 0xFF,
              at));
    }
    if (result.isOverflow()) {
      throw new IllegalStateException(charset + " made more characters than it was given bytes");
    }
    return out.flip().toString();
  }

  private static void refuseControls(String words) throws UnreadableContent {
    long controls = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == 0) {
        throw new UnreadableContent("binary", "not text: U+0000 as character " + i);
      }
      if (Character.getType(c) == Character.CONTROL && !Character.isWhitespace(c)) {
        controls++;
      }
    }
    if (controls > words.length() * MOST_CONTROLS) {
      throw new UnreadableContent(
          "binary", "not text: " + controls + " of " + words.length() + " characters are controls");
    }
  }
}
