package org.commitments.linguistics;

import java.util.ArrayList;
import java.util.List;
import org.commitments.model.Token;
import org.commitments.text.GivenUp;
import org.commitments.text.Span;
import org.commitments.text.Text;

/**
 * Cuts what would be a sentence of more than {@value #LONGEST} UTF-16 units, at its last blank
 * before that, into several: the work on a sentence may grow faster than its length. A block of
 * more than {@value #LONGEST_BLOCK}, which no announcement has, is handed on in pieces. No words
 * are left out. Ends where the thread was interrupted.
 */
final class BoundedSentences implements Linguistics {

  /** Some 700 words; the sentences of announcements have fewer than 500. */
  static final int LONGEST = 4000;

  /** A library may hold all words of a block at once. */
  static final int LONGEST_BLOCK = 50_000;

  private static final String ENDS = ".!?…";

  private final Linguistics linguistics;

  BoundedSentences(Linguistics linguistics) {
    this.linguistics = linguistics;
  }

  @Override
  public List<Span> sentences(Text text, Span block) {
    List<Span> sentences = new ArrayList<>();
    Span rest = block;
    while (rest.length() > LONGEST_BLOCK) {
      int cut = cutOfBlock(text.value(), rest.start(), rest.start() + LONGEST_BLOCK);
      sentences(text, new Span(rest.start(), cut), sentences);
      rest = new Span(cut, rest.end());
    }
    sentences(text, rest, sentences);
    return sentences;
  }

  private void sentences(Text text, Span block, List<Span> sentences) {
    GivenUp.ifInterrupted();
    for (Span sentence : linguistics.sentences(text, block)) {
      Span rest = sentence;
      while (rest.length() > LONGEST) {
        int cut = cut(text.value(), rest.start(), rest.start() + LONGEST);
        add(text, new Span(rest.start(), cut), sentences);
        rest = new Span(cut, rest.end());
      }
      add(text, rest, sentences);
    }
  }

  /** Behind the last sentence that seems to end before an end, else as of a sentence. */
  private static int cutOfBlock(String value, int start, int end) {
    for (int at = end; at > start + LONGEST_BLOCK / 2; at--) {
      if (Character.isWhitespace(value.charAt(at - 1)) && ENDS.indexOf(value.charAt(at - 2)) >= 0) {
        return at;
      }
    }
    return cut(value, start, end);
  }

  private static void add(Text text, Span span, List<Span> sentences) {
    Span words = text.trim(span);
    if (!words.isEmpty()) {
      sentences.add(words);
    }
  }

  /**
   * Behind the last blank before an end, or at the end where there is none; inside no character.
   */
  private static int cut(String value, int start, int end) {
    for (int at = end; at > (start + end) / 2; at--) {
      if (Character.isWhitespace(value.charAt(at - 1))) {
        return at;
      }
    }
    return Character.isLowSurrogate(value.charAt(end)) ? end - 1 : end;
  }

  @Override
  public List<Token> tokens(Text text, Span sentence) {
    GivenUp.ifInterrupted();
    return linguistics.tokens(text, sentence);
  }

  @Override
  public List<Token> tokensAfter(String before, Text text, Span sentence) {
    GivenUp.ifInterrupted();
    return linguistics.tokensAfter(before, text, sentence);
  }
}
