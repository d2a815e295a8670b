package org.commitments.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Keys under which spellings of one name meet. */
public final class Folding {

  private static final Pattern SPACE = Patterns.exact("[ \\t\\n\\x0B\\f\\r]+");

  private static final int COMBINING = 0x300;
  private static final int CAPITAL_DOTTED_I = 0x130;
  private static final int ADDITIONAL_FROM = 0x1EA0;
  private static final int ADDITIONAL_TO = 0x1EFF;

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
    if (!isPlain(words) && !Normalizer.isNormalized(lower, Normalizer.Form.NFC)) {
      lower = Normalizer.normalize(lower, Normalizer.Form.NFC);
    }
    return hasSpace(lower) ? SPACE.matcher(lower.strip()).replaceAll(" ") : lower;
  }

  private static boolean isPlain(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (!isPlain(words.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the small form of a character depends on it alone and is in NFC whatever stands beside
   * it: Latin without combining marks.
   */
  public static boolean isPlain(char c) {
    return (c < COMBINING && c != CAPITAL_DOTTED_I) || (c >= ADDITIONAL_FROM && c <= ADDITIONAL_TO);
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
