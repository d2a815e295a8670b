package org.commitments.text;

/**
 * Code points in the coarser form in which strings are sought before patterns are: without case, 0
 * for each digit, one kind of white space. Kept in a table for the scripts of Europe, and worked
 * out for the rest.
 */
final class FoldedLetters {

  /** The only one, since it depends on nothing. */
  static final FoldedLetters TABLE = new FoldedLetters();

  /** Latin with all its marks, Greek and Cyrillic, and the marks of punctuation behind them. */
  private static final int SIZE = 0x2100;

  private final char[] forms = new char[SIZE];

  private FoldedLetters() {
    for (int point = 0; point < SIZE; point++) {
      forms[point] = (char) folded(point);
    }
  }

  /** The form of a code point. */
  int of(int point) {
    return point < SIZE ? forms[point] : folded(point);
  }

  private static int folded(int point) {
    if (Character.isDigit(point)) {
      return '0';
    }
    if (isSpace(point)) {
      return ' ';
    }
    // As java.util.regex compares letters that it is to take without case.
    return Character.toLowerCase(Character.toUpperCase(point));
  }

  /** White space as Unicode defines it, which is what \s means under UNICODE_CHARACTER_CLASS. */
  private static boolean isSpace(int point) {
    return point <= ' '
        ? point == ' ' || (point >= '\t' && point <= '\r')
        : point == 0x85 || Character.isSpaceChar(point);
  }
}
