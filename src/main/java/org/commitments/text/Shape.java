package org.commitments.text;

/**
 * A coarser copy of a text in which strings are sought before patterns are: without case, with 0
 * for each digit and one space for each run of white space. What a pattern of {@link Patterns}
 * matches has its folded form in the folded text.
 */
final class Shape {

  private final StringBuilder folded;
  private final int[] places;

  /** Folds a stretch of a text. */
  Shape(CharSequence text, int from, int to) {
    folded = new StringBuilder(to - from);
    places = new int[2 * (to - from)];
    boolean isAfterSpace = false;
    int at = from;
    while (at < to) {
      int point = Character.codePointAt(text, at);
      int form = folded(point);
      if (form != ' ' || !isAfterSpace) {
        int begin = folded.length();
        folded.appendCodePoint(form);
        for (int i = begin; i < folded.length(); i++) {
          places[i] = at;
        }
      }
      isAfterSpace = form == ' ';
      at += Character.charCount(point);
    }
  }

  /** The folded text. */
  CharSequence folded() {
    return folded;
  }

  /** Where in the text something stands that begins at an index of the folded text. */
  int place(int index) {
    return places[index];
  }

  /** The folded form of a code point. */
  static String fold(int point) {
    return Character.toString(folded(point));
  }

  private static int folded(int point) {
    if (point >= 'a' && point <= 'z') {
      return point;
    }
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
