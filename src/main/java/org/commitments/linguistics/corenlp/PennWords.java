package org.commitments.linguistics.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.text.Span;
import org.commitments.text.Text;

/**
 * Sentences and words as the Penn Treebank cuts them, by CoreNLP; the name of a place of the pack
 * is one word. Safe for use by many threads.
 */
final class PennWords {

  // splitHyphenated must come last: a later ptb3Escaping turns it on again.
  private static final String OPTIONS = "ptb3Escaping=false,invertible=true,splitHyphenated=false";

  private final Gazetteer gazetteer;

  /** Takes the places of a pack. */
  PennWords(LanguagePack pack) {
    this.gazetteer = new Gazetteer(pack);
  }

  /** The sentences of a block, in order, without white space at their ends. */
  List<Span> sentences(Text text, Span block) {
    List<CoreLabel> words = tokenize(text.slice(block));
    List<Span> spans = new ArrayList<>();
    for (List<CoreLabel> sentence : new WordToSentenceProcessor<CoreLabel>().process(words)) {
      if (!sentence.isEmpty()) {
        int start = block.start() + sentence.get(0).beginPosition();
        int end = block.start() + sentence.get(sentence.size() - 1).endPosition();
        spans.add(text.trim(new Span(start, end)));
      }
    }
    return spans;
  }

  /** The names of places in a sentence. */
  List<Span> places(Text text, Span sentence) {
    return gazetteer.mentions(text.value(), sentence, null).stream()
        .map(Gazetteer.Mention::span)
        .toList();
  }

  /** The words of a sentence; a name of several words among these places is one word. */
  static List<Span> words(Text text, Span sentence, List<Span> places) {
    List<Span> names = places.stream().filter(place -> text.slice(place).indexOf(' ') > 0).toList();
    List<Span> spans = new ArrayList<>();
    int name = 0;
    for (CoreLabel label : tokenize(text.slice(sentence))) {
      Span span =
          new Span(
              sentence.start() + label.beginPosition(), sentence.start() + label.endPosition());
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

  /** The words of some text without the places in it, in the form that a tagger reads. */
  static List<String> forms(String text) {
    return tokenize(text).stream().map(CoreLabel::word).toList();
  }

  /** A tagger takes "CanTho" for the name it is, and "Can Tho" for a modal with its verb. */
  static String form(Text text, Span word) {
    return text.slice(word).replace(" ", "");
  }

  private static List<CoreLabel> tokenize(String words) {
    return new PTBTokenizer<>(new StringReader(words), new CoreLabelTokenFactory(), OPTIONS)
        .tokenize();
  }
}
