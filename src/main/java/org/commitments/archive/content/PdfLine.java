package org.commitments.archive.content;

import org.commitments.text.Patterns;

/**
 * A line of a page and its place, in points from the upper left corner.
 *
 * @param words its words, not blank
 * @param page the page's number, from 0 on
 * @param box where it stands
 * @param firstWord how wide its first word is
 */
record PdfLine(String words, int page, Box box, float firstWord) {

  private static final java.util.regex.Pattern MARKED =
      Patterns.exact("(?:[-–—−+*•●▪■□◦○·‣\uF0B7]|\\(?(?:\\p{L}|\\d{1,2}|[IVXivx]{1,5})[.)])\\s.*");
  private static final float INDENT = 0.8f;
  private static final float GAP = 1.9f;
  private static final float SIZES = 0.15f;

  /**
   * The place of a line.
   *
   * @param left its left edge
   * @param right its right edge
   * @param bottom its base line
   * @param size the size of its letters
   */
  record Box(float left, float right, float bottom, float size) {}

  /** Whether it opens with a bullet or a number. */
  boolean isMarked() {
    return MARKED.matcher(words).matches();
  }

  /**
   * Whether the next line goes on where this one was full.
   *
   * @param edge the right edge of the lines around
   */
  boolean goesOn(PdfLine next, float edge) {
    float size = box.size();
    boolean fits = box.right() + size / 4 + next.firstWord < edge - size / 10;
    if ((fits && !isDivided(next))
        || next.isMarked()
        || Math.abs(next.box.size() - size) > SIZES * size) {
      return false;
    }
    if (next.page != page) {
      return !isClosed();
    }
    float down = next.box.bottom() - box.bottom();
    if (down < 0) {
      // The next column, or a part that was set earlier.
      return !isClosed();
    }
    boolean indented = next.box.left() > box.left() + INDENT * size && !isMarked();
    return down <= GAP * size && !indented;
  }

  /** Whether its last word goes on in the next line. */
  private boolean isDivided(PdfLine next) {
    int end = words.length() - 1;
    return end > 0
        && "-\u2010\u00AD".indexOf(words.charAt(end)) >= 0
        && Character.isLetter(words.charAt(end - 1))
        && Character.isLowerCase(next.words.charAt(0));
  }

  /** Whether it ends as a paragraph does. */
  private boolean isClosed() {
    return ".!?:;”\"".indexOf(words.charAt(words.length() - 1)) >= 0;
  }
}
