package org.commitments.linguistics.opennlp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;
import org.commitments.text.Span;

/** The parts of which words are made: a syllable, a number or a mark each. */
final class Parts {

  private static final Pattern PART =
      Patterns.exact(
          "[\\p{L}\\p{M}]++(?:[&'’][\\p{L}\\p{M}]++)*+|\\p{N}++(?:[.,/:-]\\p{N}++)*+%?|\\S");

  private Parts() {}

  /** The places of the parts within a stretch. */
  static List<Span> spans(String text, Span within) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = PART.matcher(text).region(within.start(), within.end());
    while (matcher.find()) {
      spans.add(new Span(matcher.start(), matcher.end()));
    }
    return spans;
  }

  /** The parts of a word as it is written. */
  static List<String> of(String word) {
    return spans(word, new Span(0, word.length())).stream()
        .map(span -> word.substring(span.start(), span.end()))
        .toList();
  }

  /** The part in lower case, a number by its form. */
  static String key(String part) {
    return Character.isDigit(part.codePointAt(0))
        ? part.replaceAll("\\p{N}", "0")
        : Folding.lower(part);
  }

  /** What kind of part it is: small, Capital, UPPER, number or mark. */
  static char shape(String part) {
    int first = part.codePointAt(0);
    if (Character.isDigit(first)) {
      return 'd';
    }
    if (!Character.isLetter(first)) {
      return 'p';
    }
    if (!Character.isUpperCase(first)) {
      return 'l';
    }
    return part.length() > 1 && part.chars().noneMatch(Character::isLowerCase) ? 'U' : 'C';
  }
}
