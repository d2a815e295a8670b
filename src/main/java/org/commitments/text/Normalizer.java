package org.commitments.text;

import java.text.Normalizer.Form;

/** Makes one form of the many in which the same words are typed; done once, at the door. */
public final class Normalizer {

  private Normalizer() {}

  /**
   * NFC, LF line ends, plain blanks for the other horizontal white space, and no characters that
   * cannot be seen (byte order mark, soft hyphen, zero width, direction marks, controls).
   */
  public static String normalize(String raw) {
    String nfc =
        java.text.Normalizer.isNormalized(raw, Form.NFC)
            ? raw
            : java.text.Normalizer.normalize(raw, Form.NFC);
    StringBuilder out = new StringBuilder(nfc.length());
    for (int i = 0; i < nfc.length(); i++) {
      char c = nfc.charAt(i);
      if (c == '\r') {
        if (i + 1 >= nfc.length() || nfc.charAt(i + 1) != '\n') {
          out.append('\n');
        }
      } else if (c == '\n' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f') {
        out.append('\n');
      } else if (c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR) {
        out.append(' ');
      } else if (Character.isSurrogate(c)) {
        i = appendSurrogate(nfc, i, out);
      } else if (!isInvisible(c)) {
        out.append(c);
      }
    }
    // Taking a character out can bring a letter and its mark together.
    String clean = out.toString();
    return java.text.Normalizer.isNormalized(clean, Form.NFC)
        ? clean
        : java.text.Normalizer.normalize(clean, Form.NFC);
  }

  private static int appendSurrogate(String text, int at, StringBuilder out) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1))) {
      out.append(c).append(text.charAt(at + 1));
      return at + 1;
    }
    out.append('\uFFFD');
    return at;
  }

  private static boolean isInvisible(char c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT;
  }
}
