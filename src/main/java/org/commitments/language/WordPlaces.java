package org.commitments.language;

import java.util.Arrays;
import org.commitments.text.Folding;
import org.commitments.text.Span;

/**
 * The words of a stretch of text: runs of letters, marks and digits; the signs %, ; and & are
 * words, too. They are cut out of the text only when they are asked for.
 */
final class WordPlaces {

  private static final int ASCII = 128;

  /** For so many words there is room at first. */
  private static final int MOST_ROOM = 32;

  private final String text;
  private int[] starts;
  private int[] ends;

  /** Those of the folded words, as {@link String#hashCode} gives them. */
  private int[] hashes;

  private int size;

  private WordPlaces(String text, int room) {
    this.text = text;
    this.starts = new int[room];
    this.ends = new int[room];
    this.hashes = new int[room];
  }

  static WordPlaces of(String text, Span within) {
    WordPlaces words = new WordPlaces(text, Math.min(MOST_ROOM, within.length() / 2 + 1));
    int start = -1;
    int at = within.start();
    while (at < within.end()) {
      int point = text.codePointAt(at);
      if (!isOfWord(point)) {
        if (start >= 0) {
          words.add(start, at);
          start = -1;
        }
        if (point == '%' || point == ';' || point == '&') {
          words.add(at, at + 1);
        }
      } else if (start < 0) {
        start = at;
      }
      at += Character.charCount(point);
    }
    if (start >= 0) {
      words.add(start, within.end());
    }
    return words;
  }

  private void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    starts[size] = start;
    ends[size] = end;
    hashes[size++] = hash(start, end);
  }

  private int hash(int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!Folding.isPlain(c)) {
        return Folding.lower(text.substring(start, end)).hashCode();
      }
      hash = 31 * hash + Character.toLowerCase(c);
    }
    return hash;
  }

  int size() {
    return size;
  }

  int start(int number) {
    return starts[number];
  }

  int end(int number) {
    return ends[number];
  }

  /** The hash of a word as it is folded. */
  int hash(int number) {
    return hashes[number];
  }

  /** Whether a word is this one as it is folded. */
  boolean is(int number, String folded) {
    int start = starts[number];
    int length = ends[number] - start;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(start + i);
      if (!Folding.isPlain(c)) {
        return word(number).equals(folded);
      }
      if (i >= folded.length() || Character.toLowerCase(c) != folded.charAt(i)) {
        return false;
      }
    }
    return length == folded.length();
  }

  /** A word, folded as phrases are. */
  String word(int number) {
    return Folding.lower(text.substring(starts[number], ends[number]));
  }

  private static boolean isOfWord(int point) {
    if (point < ASCII) {
      return (point >= 'a' && point <= 'z')
          || (point >= 'A' && point <= 'Z')
          || (point >= '0' && point <= '9');
    }
    return switch (Character.getType(point)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }
}
