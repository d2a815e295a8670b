package org.commitments.segment;

import java.util.regex.Pattern;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;

/**
 * A line of a page after hard wraps were undone: a paragraph, a title, an item, or furniture.
 *
 * @param text its words, without white space at the ends, not empty
 * @param gap whether a blank line stands before it
 */
record Line(String text, boolean gap) {

  private static final int RUNNING_WORDS = 6;
  private static final int RUNNING_LENGTH = 200;
  private static final int TITLE_LENGTH = 200;
  private static final int DATED_TITLE_LENGTH = 320;
  private static final int SENTENCES_LENGTH = 120;
  private static final String CLOSERS = ")]\"'”’»*";
  private static final Pattern INNER_STOP = Patterns.exact("\\p{Ll}[.!?…] +[\"“]?\\p{Lu}");

  /** The last character that is no closing quote or bracket; 0 where there is none. */
  char lastMark() {
    int end = text.length();
    while (end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end == 0 ? 0 : text.charAt(end - 1);
  }

  /** Whether it closes like a sentence or like the opening of a list. */
  boolean endsSentence() {
    return ".!?…:;".indexOf(lastMark()) >= 0;
  }

  /** The number of stretches between blanks. */
  int words() {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = text.charAt(i) == ' ';
      if (!blank && !inside) {
        words++;
      }
      inside = !blank;
    }
    return words;
  }

  /** The number of letters. */
  int letters() {
    return letters(text);
  }

  /** The number of letters of some text. */
  static int letters(CharSequence text) {
    int letters = 0;
    for (int i = 0; i < text.length(); ) {
      int point = Character.codePointAt(text, i);
      letters += Character.isLetter(point) ? 1 : 0;
      i += Character.charCount(point);
    }
    return letters;
  }

  /** Whether fewer than a third of its letters are lower case. */
  boolean isCapitals() {
    int letters = 0;
    int lower = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      letters += Character.isLetter(point) ? 1 : 0;
      lower += Character.isLowerCase(point) ? 1 : 0;
      i += Character.charCount(point);
    }
    return 3 * lower < letters;
  }

  /** Whether it reads as running text and not as a heading or label. */
  boolean isRunning() {
    return !isCapitals()
        && (text.length() >= RUNNING_LENGTH || (words() >= RUNNING_WORDS && endsSentence()));
  }

  /**
   * Whether it may be a title.
   *
   * @param dated whether a line with a date follows, which excuses length and a full stop
   */
  boolean isTitleLike(boolean dated) {
    if (text.length() > (dated ? DATED_TITLE_LENGTH : TITLE_LENGTH)
        || letters() < 3
        || !ListMarker.of(text).isNone()) {
      return false;
    }
    char last = lastMark();
    boolean trails = text.endsWith("…") || text.endsWith("...");
    if (last == ';' || last == ',' || last == ':' || (last == '.' && !trails && !dated)) {
      return false;
    }
    return dated || text.length() <= SENTENCES_LENGTH || !INNER_STOP.matcher(text).find();
  }

  /** Its words without case, marks at the ends and runs of blanks: the key of a repetition. */
  static String bare(String text) {
    String lower = Folding.lower(text);
    int start = 0;
    int end = lower.length();
    while (end > start && !Character.isLetterOrDigit(lower.charAt(end - 1))) {
      end--;
    }
    while (start < end && !Character.isLetterOrDigit(lower.charAt(start))) {
      start++;
    }
    return lower.substring(start, end);
  }
}
