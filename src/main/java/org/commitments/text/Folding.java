package org.commitments.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Keys under which spellings of one name meet. */
public final class Folding {

  private static final Pattern SPACE = Patterns.exact("[ \\t\\n\\x0B\\f\\r]+");

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
    String lower = words.toLowerCase(Locale.ROOT);
    if (!Normalizer.isNormalized(lower, Normalizer.Form.NFC)) {
      lower = Normalizer.normalize(lower, Normalizer.Form.NFC);
    }
    return hasSpace(lower) ? SPACE.matcher(lower.strip()).replaceAll(" ") : lower;
  }

  private static boolean hasSpace(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c <= ' ' || Character.isWhitespace(c)) {
        return true;
      }
    }
    return false;
  }

  /** As {@link #lower(String)}, with straight apostrophes: the key of a gazetteer. */
  public static String name(String words) {
    return lower(words.replace('’', '\''));
  }
}
