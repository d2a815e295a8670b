package org.commitments.text;

import java.text.Normalizer;
import java.util.Locale;

/** Keys under which spellings of one name meet. */
public final class Folding {

  private Folding() {}

  /** Lower case without marks: "Hà Tĩnh" and "HA TINH" both give "ha tinh". */
  public static String fold(String words) {
    String decomposed =
        Normalizer.normalize(words.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Lower case and NFC, every run of white space one blank; marks stay. */
  public static String lower(String words) {
    return Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
        .strip()
        .replaceAll("\\s+", " ");
  }

  /** As {@link #lower(String)}, with straight apostrophes: the key of a gazetteer. */
  public static String name(String words) {
    return lower(words.replace('’', '\''));
  }
}
