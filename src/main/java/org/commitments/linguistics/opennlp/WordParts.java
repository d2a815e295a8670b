package org.commitments.linguistics.opennlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a tagger sees of a word by itself, whatever stands around it.
 *
 * @param word the word with each digit as 0
 * @param lower that in small letters
 * @param ambiguity the tags that the word had in training, or {@link KnownTags#UNKNOWN}
 * @param lowerAmbiguity those of the word in small letters
 * @param shape capitals, small letters, digits and marks: "Good-Paying" is "Xx-Xx"
 * @param ending the last two letters
 * @param affixes endings and beginnings, with the mark of each kind before them
 * @param sure its only tag, or null
 */
record WordParts(
    Part word,
    Part lower,
    Part ambiguity,
    Part lowerAmbiguity,
    Part shape,
    Part ending,
    List<Part> affixes,
    @Nullable Part sure) {

  private static final int LONGEST_SUFFIX = 4;
  private static final int LONGEST_PREFIX = 3;
  private static final Part EDGE_PART = Part.of("<>");

  /** What stands before the first and behind the last word. */
  static final WordParts EDGE =
      new WordParts(
          EDGE_PART, EDGE_PART, EDGE_PART, EDGE_PART, EDGE_PART, EDGE_PART, List.of(), null);

  /** The parts of a word. */
  static WordParts of(String written, KnownTags known) {
    String word = digits(written);
    String lower = word.toLowerCase(Locale.ROOT);
    String ambiguity = known.ambiguity(written);
    String sure = KnownTags.sure(ambiguity);
    return new WordParts(
        Part.of(word),
        Part.of(lower),
        Part.of(ambiguity),
        Part.of(known.ambiguity(lower)),
        Part.of(shape(written)),
        Part.of(lower.substring(Math.max(0, lower.length() - 2))),
        affixes(lower),
        sure == null ? null : Part.of(sure));
  }

  /** Whether the word has a capital. */
  boolean hasCapital() {
    return !word.text().equals(lower.text());
  }

  private static List<Part> affixes(String word) {
    List<Part> affixes = new ArrayList<>();
    int length = word.length();
    for (int n = 1; n <= LONGEST_SUFFIX && n < length; n++) {
      affixes.add(Part.of("s" + word.substring(length - n)));
    }
    for (int n = 1; n <= LONGEST_PREFIX && n < length; n++) {
      affixes.add(Part.of("p" + word.substring(0, n)));
    }
    return List.copyOf(affixes);
  }

  /** The word with each digit as 0. */
  private static String digits(String word) {
    StringBuilder changed = null;
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i)) && word.charAt(i) != '0') {
        if (changed == null) {
          changed = new StringBuilder(word);
        }
        changed.setCharAt(i, '0');
      }
    }
    return changed == null ? word : changed.toString();
  }

  /** "Good-Paying" is "Xx-Xx". */
  private static String shape(String word) {
    StringBuilder shape = new StringBuilder();
    char previous = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char kind = c;
      if (Character.isUpperCase(c)) {
        kind = 'X';
      } else if (Character.isLetter(c)) {
        kind = 'x';
      } else if (Character.isDigit(c)) {
        kind = '0';
      }
      if (kind != previous) {
        shape.append(kind);
      }
      previous = kind;
    }
    return shape.toString();
  }
}
