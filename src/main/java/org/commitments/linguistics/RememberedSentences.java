package org.commitments.linguistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.commitments.model.Token;
import org.commitments.text.LastResult;
import org.commitments.text.Span;
import org.commitments.text.Text;

/**
 * Remembers the sentences and words of the text that a thread asked about last: several stages ask
 * for the same. What is remembered is let go with the next text.
 */
final class RememberedSentences implements Linguistics {

  private final Linguistics linguistics;
  private final LastResult<Text, Memory> memory = new LastResult<>(text -> new Memory());

  RememberedSentences(Linguistics linguistics) {
    this.linguistics = linguistics;
  }

  /** What is known of one text. */
  private record Memory(Map<Span, List<Span>> sentences, Map<Span, List<Token>> tokens) {
    Memory() {
      this(new HashMap<>(), new HashMap<>());
    }
  }

  @Override
  public List<Span> sentences(Text text, Span block) {
    return remembered(memory.of(text).sentences(), block, () -> linguistics.sentences(text, block));
  }

  @Override
  public List<Token> tokens(Text text, Span sentence) {
    return remembered(memory.of(text).tokens(), sentence, () -> linguistics.tokens(text, sentence));
  }

  @Override
  public List<Token> tokensAfter(String before, Text text, Span sentence) {
    return before.isEmpty()
        ? tokens(text, sentence)
        : linguistics.tokensAfter(before, text, sentence);
  }

  private static <T> List<T> remembered(
      Map<Span, List<T>> known, Span place, Supplier<List<T>> work) {
    List<T> found = known.get(place);
    if (found == null) {
      found = List.copyOf(work.get());
      known.put(place, found);
    }
    return found;
  }
}
