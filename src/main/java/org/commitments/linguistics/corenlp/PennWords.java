package org.commitments.linguistics.corenlp;

import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.process.WordTokenFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.linguistics.Abbreviations;
import org.commitments.text.Folding;
import org.commitments.text.LastResult;
import org.commitments.text.Span;
import org.commitments.text.Text;

/**
 * Sentences and words as the Penn Treebank cuts them, by CoreNLP; the name of a place of the pack
 * is one word. Safe for use by many threads.
 */
final class PennWords {

  // splitHyphenated must come last: a later ptb3Escaping turns it on again.
  private static final String OPTIONS = "invertible=false,ptb3Escaping=false,splitHyphenated=false";

  /** A shorter word before a full stop may be an abbreviation to the tokenizer. */
  private static final int LEAST_BEFORE_STOP = 3;

  private final Gazetteer gazetteer;
  private final WordToSentenceProcessor<Word> splitter = new WordToSentenceProcessor<>();
  private final Set<String> abbreviations;

  /** The words of the sentences of the text in work: cutting it into sentences has found them. */
  private final LastResult<Text, Map<Span, List<Span>>> cut =
      new LastResult<>(text -> new HashMap<>());

  /** Takes the places of a pack. */
  PennWords(LanguagePack pack) {
    this.gazetteer = Gazetteer.of(pack);
    this.abbreviations = new Abbreviations(pack).words();
  }

  /** The sentences of a block, in order, without white space at their ends. */
  List<Span> sentences(Text text, Span block) {
    List<Word> words = tokenize(text.slice(block));
    List<Span> spans = new ArrayList<>();
    for (List<Word> sentence : joined(splitter.process(words))) {
      if (!sentence.isEmpty()) {
        int start = block.start() + sentence.get(0).beginPosition();
        int end = block.start() + sentence.get(sentence.size() - 1).endPosition();
        Span span = text.trim(new Span(start, end));
        spans.add(span);
        if (span.start() == start && span.end() == end && endsAlone(sentence)) {
          cut.of(text)
              .put(span, sentence.stream().map(word -> place(block.start(), word)).toList());
        }
      }
    }
    return spans;
  }

  /** "paid Ksh. 40 million": the tokenizer does not know all words that a full stop shortens. */
  private List<List<Word>> joined(List<List<Word>> sentences) {
    List<List<Word>> joined = new ArrayList<>();
    for (List<Word> sentence : sentences) {
      boolean goesOn = !joined.isEmpty() && isShortened(joined.get(joined.size() - 1));
      if (goesOn) {
        joined.get(joined.size() - 1).addAll(sentence);
      } else {
        joined.add(new ArrayList<>(sentence));
      }
    }
    return joined;
  }

  private boolean isShortened(List<Word> sentence) {
    int last = sentence.size() - 1;
    return last > 0
        && sentence.get(last).word().equals(".")
        && sentence.get(last).beginPosition() == sentence.get(last - 1).endPosition()
        && abbreviations.contains(Folding.lower(sentence.get(last - 1).word()));
  }

  /**
   * Whether the words are the same where nothing follows the sentence. The tokenizer takes a full
   * stop for two words, or for none of its own, where it may close an abbreviation; for which it
   * looks at what follows.
   */
  private static boolean endsAlone(List<Word> sentence) {
    if (sentence.size() < 2) {
      return false;
    }
    Word last = sentence.get(sentence.size() - 1);
    Word before = sentence.get(sentence.size() - 2);
    return last.endPosition() - last.beginPosition() == 1
        && before.word().indexOf('.') < 0
        && before.endPosition() - before.beginPosition() >= LEAST_BEFORE_STOP;
  }

  private static Span place(int offset, Word word) {
    return new Span(offset + word.beginPosition(), offset + word.endPosition());
  }

  /** The names of places in a sentence. */
  List<Span> places(Text text, Span sentence) {
    return gazetteer.mentions(text.value(), sentence, null).stream()
        .map(Gazetteer.Mention::span)
        .toList();
  }

  /** The words of a sentence; a name of several words among these places is one word. */
  List<Span> words(Text text, Span sentence, List<Span> places) {
    List<Span> known = cut.of(text).get(sentence);
    List<Span> bare = known == null ? bareWords(text, sentence) : known;
    List<Span> names = places.stream().filter(place -> text.slice(place).indexOf(' ') > 0).toList();
    if (names.isEmpty()) {
      return bare;
    }
    List<Span> spans = new ArrayList<>();
    int name = 0;
    for (Span span : bare) {
      while (name < names.size() && names.get(name).end() <= span.start()) {
        name++;
      }
      if (name < names.size() && names.get(name).overlaps(span)) {
        Span whole = names.get(name).cover(span);
        if (!spans.isEmpty() && spans.get(spans.size() - 1).overlaps(whole)) {
          spans.set(spans.size() - 1, spans.get(spans.size() - 1).cover(whole));
        } else {
          spans.add(whole);
        }
      } else {
        spans.add(span);
      }
    }
    return spans;
  }

  private static List<Span> bareWords(Text text, Span sentence) {
    return tokenize(text.slice(sentence)).stream()
        .map(word -> place(sentence.start(), word))
        .toList();
  }

  /** The words of some text without the places in it, in the form that a tagger reads. */
  static List<String> forms(String text) {
    return tokenize(text).stream().map(Word::word).toList();
  }

  /** A tagger takes "CanTho" for the name it is, and "Can Tho" for a modal with its verb. */
  static String form(Text text, Span word) {
    return text.slice(word).replace(" ", "");
  }

  private static List<Word> tokenize(String words) {
    return new PTBTokenizer<>(new StringReader(words), new WordTokenFactory(), OPTIONS).tokenize();
  }
}
