package org.commitments.text;

import org.jspecify.annotations.Nullable;

/**
 * A coarser copy of a text in which strings are sought before patterns are: without case, with 0
 * for each digit and one space for each run of white space. What a pattern of {@link Patterns}
 * matches has its folded form in the folded text.
 */
final class Shape implements CharSequence {

  private final char[] folded;
  private final int from;
  private int length;

  /** Where each unit stands in the text; null while they stand there in one row. */
  private int @Nullable [] places;

  /** Folds a stretch of a text. */
  Shape(CharSequence text, int from, int to) {
    this.from = from;
    this.folded = new char[to - from + 1]; // a pair of surrogates may reach over the end
    boolean isAfterSpace = false;
    int at = from;
    while (at < to) {
      int point = Character.codePointAt(text, at);
      int form = FoldedLetters.TABLE.of(point);
      if (form != ' ' || !isAfterSpace) {
        place(at, form);
        length += Character.toChars(form, folded, length);
      }
      isAfterSpace = form == ' ';
      at += Character.charCount(point);
    }
  }

  /** Notes where the next code point stands. */
  private void place(int at, int form) {
    if (places == null && at != from + length) {
      places = new int[folded.length];
      for (int i = 0; i < length; i++) {
        places[i] = from + i;
      }
    }
    if (places != null) {
      places[length] = at;
      places[length + Character.charCount(form) - 1] = at;
    }
  }

  /** Where in the text something stands that begins at an index of the folded text. */
  int place(int index) {
    return places == null ? from + index : places[index];
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return folded[index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return toString().subSequence(start, end);
  }

  @Override
  public String toString() {
    return new String(folded, 0, length);
  }

  /** The folded form of a code point. */
  static String fold(int point) {
    return Character.toString(FoldedLetters.TABLE.of(point));
  }
}
