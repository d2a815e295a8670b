package org.commitments.duplicate;

import java.util.Arrays;
import java.util.BitSet;
import org.commitments.text.Folding;

/**
 * The words of a text as hashes, in their order, and which of them are facts: names and numbers.
 *
 * <p>A word is a run of letters, marks and digits; case, marks, apostrophes, quotes and dashes do
 * not count, nor do the separators within a number ("5.000", "5,000"). A name is a word with a
 * capital and small letters that does not open a sentence or a line; a number is a word that begins
 * with a digit and does not open one (there it may be that of a list) or is a year.
 *
 * <p>Of a text of more than {@value #MOST} words those after them are only counted and hashed, so
 * that the memory has a bound.
 */
final class Wording {

  private static final int MOST = 1 << 17;
  private static final String ENDS = ".!?…:\"“”";

  private final BitSet names = new BitSet();
  private final BitSet numbers = new BitSet();
  private final BitSet years = new BitSet();
  private long[] hashes = new long[256];
  private int size;
  private int count;
  private long all = 1;
  private boolean opening = true;

  private Wording() {}

  static Wording of(String text) {
    Wording wording = new Wording();
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (Character.isLetterOrDigit(c)) {
        int end = end(text, at);
        wording.add(text.substring(at, end), c);
        at = end;
      } else {
        wording.opening |= c == '\n' || ENDS.indexOf(c) >= 0;
        at += Character.charCount(c);
      }
    }
    return wording;
  }

  private static int end(String text, int start) {
    int at = start;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!isPart(c) && !joins(text, at)) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean isPart(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Whether this is an apostrophe within a word, or a separator within a number. */
  private static boolean joins(String text, int at) {
    char c = text.charAt(at);
    if (at + 1 >= text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    if (c == '\'' || c == '’') {
      return isPart(before) && Character.isLetter(after);
    }
    return (c == '.' || c == ',') && Character.isDigit(before) && Character.isDigit(after);
  }

  private void add(String word, int first) {
    long hash = hash(Folding.fold(word));
    count++;
    all = Mixing.mix(all ^ hash);
    if (size == MOST) {
      return;
    }
    boolean year = isYear(word);
    years.set(size, year);
    numbers.set(size, year || (!opening && Character.isDigit(first)));
    names.set(size, !opening && Character.isUpperCase(first) && !isAllCapitals(word));
    opening = false;
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size++] = hash;
  }

  private static boolean isYear(String word) {
    return word.length() == 4
        && (word.startsWith("19") || word.startsWith("20"))
        && Character.isDigit(word.charAt(2))
        && Character.isDigit(word.charAt(3));
  }

  private static boolean isAllCapitals(String word) {
    return word.codePoints().noneMatch(Character::isLowerCase);
  }

  private static long hash(String word) {
    long hash = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        hash = Mixing.mix(hash + c);
      }
    }
    return hash;
  }

  /** All words, as many as there are. */
  Sketch.Words all() {
    return new Sketch.Words(count, all);
  }

  /** The number of words that are kept. */
  int size() {
    return size;
  }

  long hash(int word) {
    return hashes[word];
  }

  boolean isName(int word) {
    return names.get(word);
  }

  boolean isNumber(int word) {
    return numbers.get(word);
  }

  boolean isYear(int word) {
    return years.get(word);
  }
}
