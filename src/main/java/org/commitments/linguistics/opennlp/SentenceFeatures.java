package org.commitments.linguistics.opennlp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the model is told of each word of one sentence. */
final class SentenceFeatures {

  /** Takes the features of a word one by one, in their order. */
  interface Sink {

    /** A feature that all words have. */
    void add(char mark);

    /** The mark of a kind of features, and a piece. */
    void add(char mark, Part part);

    /** The mark and two pieces, with a space between them. */
    void add(char mark, Part first, Part second);

    /** The mark and three pieces, with spaces between them. */
    void add(char mark, Part first, Part second, Part third);

    /** A feature of one piece that holds its mark. */
    void add(Part whole);
  }

  private final List<WordParts> words;

  /** Takes the words of a sentence, and what tells what is known of each. */
  SentenceFeatures(List<String> sentence, Function<String, WordParts> parts) {
    this(sentence.stream().map(parts).toList());
  }

  /** Takes what is known of the words of a sentence. */
  SentenceFeatures(List<WordParts> words) {
    this.words = words;
  }

  /** What is known of a word by itself; of no word, the edge. */
  WordParts word(int at) {
    return at < 0 || at >= words.size() ? WordParts.EDGE : words.get(at);
  }

  /**
   * The features of a word.
   *
   * @param before the tag of the word before it, empty at the start
   * @param beforeThat the tag of the word before that
   */
  void of(int at, Part before, Part beforeThat, Sink sink) {
    ofWord(word(at), sink);
    ofContext(at, before, beforeThat, sink);
  }

  /** The features that a word has wherever it stands. */
  static void ofWord(WordParts here, Sink sink) {
    sink.add('b');
    sink.add('w', here.word());
    sink.add('c', here.ambiguity());
    sink.add('h', here.shape(), here.ending());
    if (here.hasCapital()) {
      sink.add('l', here.lower());
      sink.add('a', here.lowerAmbiguity(), here.shape());
    }
    for (Part affix : here.affixes()) {
      sink.add(affix);
    }
  }

  /** The features of a word that depend on what stands around it. */
  void ofContext(int at, Part before, Part beforeThat, Sink sink) {
    WordParts here = word(at);
    WordParts last = word(at - 1);
    WordParts next = word(at + 1);
    WordParts afterNext = word(at + 2);
    Part ambiguity = here.ambiguity();
    sink.add('m', here.shape(), next.shape());
    sink.add('n', last.shape(), here.shape());
    if (here.hasCapital()) {
      sink.add('g', here.lowerAmbiguity(), before);
    }
    sink.add('-', last.lower());
    sink.add('=', word(at - 2).lower());
    sink.add('+', next.lower());
    sink.add('#', afterNext.lower());
    sink.add('d', next.ambiguity());
    sink.add('e', next.ambiguity(), afterNext.ambiguity());
    sink.add('f', ambiguity, next.ambiguity());
    sink.add('i', last.lower(), here.lower());
    sink.add('j', here.lower(), next.lower());
    sink.add('k', last.lower(), next.lower());
    sink.add('t', before);
    sink.add('u', before, beforeThat);
    sink.add('v', before, here.lower());
    sink.add('x', before, ambiguity, next.ambiguity());
    sink.add('y', before, beforeThat, ambiguity);
    sink.add('z', before, next.lower());
  }

  /** The features of a word, written out. */
  List<String> written(int at, Part before, Part beforeThat) {
    Written written = new Written(new ArrayList<>(32));
    of(at, before, beforeThat, written);
    return written.features();
  }

  /** Writes the features out. */
  private record Written(List<String> features) implements Sink {

    @Override
    public void add(char mark) {
      features.add(String.valueOf(mark));
    }

    @Override
    public void add(char mark, Part part) {
      features.add(mark + part.text());
    }

    @Override
    public void add(char mark, Part first, Part second) {
      features.add(mark + first.text() + ' ' + second.text());
    }

    @Override
    public void add(char mark, Part first, Part second, Part third) {
      features.add(mark + first.text() + ' ' + second.text() + ' ' + third.text());
    }

    @Override
    public void add(Part whole) {
      features.add(whole.text());
    }
  }
}
