package org.commitments.archive.content;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.Map;

/** Types words as they were typed with fonts from before Unicode. */
public final class OldTyping {

  private static final Charset LATIN = Charset.forName("windows-1252");

  private final Map<String, Character> typed = new HashMap<>();

  /** A charset of {@code charsets.tsv}: TCVN3 or VNI. */
  public OldTyping(String charset) {
    for (String line : Resource.lines("charsets.tsv")) {
      String[] parts = line.split("\t", 2);
      if (parts[0].equals(charset)) {
        for (String each : parts[1].split(" ", -1)) {
          StringBuilder words = new StringBuilder();
          for (String point : each.substring(3).split("\\+", -1)) {
            words.appendCodePoint(Integer.parseInt(point, 16));
          }
          byte b = (byte) Integer.parseInt(each.substring(0, 2), 16);
          typed.put(words.toString(), new String(new byte[] {b}, LATIN).charAt(0));
        }
      }
    }
  }

  /** The characters of windows-1252 that stand for the words. */
  public String of(String words) {
    StringBuilder out = new StringBuilder();
    for (char c : Normalizer.normalize(words, Form.NFC).toCharArray()) {
      out.append(c < 0x80 ? String.valueOf(c) : of(c));
    }
    return out.toString();
  }

  private String of(char c) {
    Character whole = typed.get(String.valueOf(c));
    if (whole != null) {
      return String.valueOf(whole);
    }
    // The letter with its horn, if it has one, and then the marks as one character.
    String parts = Normalizer.normalize(String.valueOf(c), Form.NFD);
    boolean horn = parts.indexOf('\u031B') >= 0;
    String letter =
        horn ? Normalizer.normalize(parts.charAt(0) + "\u031B", Form.NFC) : parts.substring(0, 1);
    String marks = parts.substring(1).replace("\u031B", "");
    Character mark = typed.get(marks);
    if (mark == null && marks.length() == 2) {
      mark = typed.get("" + marks.charAt(1) + marks.charAt(0));
    }
    if (mark == null) {
      throw new IllegalArgumentException("no such letter: " + c);
    }
    return (horn ? String.valueOf(typed.get(letter)) : letter) + mark;
  }
}
