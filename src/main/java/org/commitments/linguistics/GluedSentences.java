package org.commitments.linguistics;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.commitments.model.Token;
import org.commitments.text.Span;
import org.commitments.text.Text;

/**
 * Parts sentences between which the page lost the blank ("… with the bank.The fund will …"): where
 * a full stop stands between a word in small letters that has a vowel, as abbreviations have hardly
 * any, and a word with a capital; not in addresses, which have more than one stop.
 */
final class GluedSentences implements Linguistics {

  private static final String ENDS = ".!?";
  private static final String VOWELS = "aeiouy";
  private static final int SHORTEST = 2;

  private final Linguistics linguistics;

  GluedSentences(Linguistics linguistics) {
    this.linguistics = linguistics;
  }

  @Override
  public List<Span> sentences(Text text, Span block) {
    List<Span> sentences = new ArrayList<>();
    for (Span sentence : linguistics.sentences(text, block)) {
      int start = sentence.start();
      for (int at = start + SHORTEST; at < sentence.end() - SHORTEST; at++) {
        if (glued(text.value(), at, sentence)) {
          sentences.add(new Span(start, at + 1));
          start = at + 1;
        }
      }
      sentences.add(new Span(start, sentence.end()));
    }
    return sentences;
  }

  /** Whether a character ends a sentence and the next begins another. */
  private static boolean glued(String value, int at, Span sentence) {
    if (ENDS.indexOf(value.charAt(at)) < 0
        || !Character.isUpperCase(value.charAt(at + 1))
        || !Character.isLowerCase(value.charAt(at - 1))) {
      return false;
    }
    int from = at;
    while (from > sentence.start() && Character.isLetter(value.charAt(from - 1))) {
      from--;
    }
    int to = at + 1;
    while (to < sentence.end() && Character.isLetter(value.charAt(to))) {
      to++;
    }
    String word = value.substring(from, at);
    boolean opens = from == sentence.start() || isBoundary(value.charAt(from - 1));
    boolean closes = to == sentence.end() || isBoundary(value.charAt(to));
    return opens
        && closes
        && word.length() >= SHORTEST
        && word.chars().allMatch(Character::isLowerCase)
        && hasVowel(word);
  }

  private static boolean isBoundary(char c) {
    return Character.isWhitespace(c) || ",;:()\"“”'’".indexOf(c) >= 0;
  }

  private static boolean hasVowel(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .chars()
        .anyMatch(c -> VOWELS.indexOf(c) >= 0);
  }

  @Override
  public List<Token> tokens(Text text, Span sentence) {
    return linguistics.tokens(text, sentence);
  }

  @Override
  public List<Token> tokensAfter(String before, Text text, Span sentence) {
    return linguistics.tokensAfter(before, text, sentence);
  }
}
