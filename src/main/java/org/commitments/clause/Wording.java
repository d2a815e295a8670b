package org.commitments.clause;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commitments.text.Span;

/**
 * The words of a stretch of a sentence as evidence, alone and in twos. A name would tell of one
 * text, and a figure tells nothing: of both only their place in a pair is told.
 */
final class Wording {

  private static final String NAME = "<name>";
  private static final String FIGURE = "<figure>";

  private Wording() {}

  /**
   * Features {@code name=word} and {@code name=word word}, each once, in the order of the text.
   *
   * @param tokens the numbers of the first token and of the one behind the last
   * @param pairs so many of the tokens stand in pairs, too
   */
  static List<String> of(String name, Words words, Span tokens, int pairs) {
    Set<String> features = new LinkedHashSet<>();
    String previous = "";
    for (int i = tokens.start(); i < tokens.end(); i++) {
      String word = plain(words.token(i).word(), i == 0);
      if (!word.equals(NAME) && !word.equals(FIGURE)) {
        features.add(name + "=" + word);
      }
      if (!previous.isEmpty() && i < tokens.start() + pairs) {
        features.add(name + "=" + previous + " " + word);
      }
      previous = word;
    }
    return new ArrayList<>(features);
  }

  /** A word in lower case, or what stands for it; the first of a sentence may have a capital. */
  private static String plain(String word, boolean first) {
    boolean capital = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isDigit(c)) {
        return FIGURE;
      }
      capital |= Character.isUpperCase(c);
    }
    return capital && !first ? NAME : word.toLowerCase(Locale.ROOT);
  }
}
