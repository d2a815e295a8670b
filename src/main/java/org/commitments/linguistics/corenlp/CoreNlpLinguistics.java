package org.commitments.linguistics.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.HasWord;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commitments.linguistics.Linguistics;
import org.commitments.model.Token;
import org.commitments.model.WordClass;
import org.commitments.text.Span;
import org.commitments.text.Text;

/**
 * English sentences, words, Penn tags and lemmas by CoreNLP.
 *
 * <p>The tagger (13 MB, about a second of CPU) is loaded when the first sentence is tagged.
 */
final class CoreNlpLinguistics implements Linguistics {

  private static final String MODEL =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";

  // splitHyphenated must come last: a later ptb3Escaping turns it on again.
  private static final String OPTIONS = "ptb3Escaping=false,invertible=true,splitHyphenated=false";

  private static final Set<String> ADVERBIAL = Set.of("RB", "RBR", "RBS", "RP");

  /** Holds the tagger; the class loader makes it once, and only when it is needed. */
  private static final class Tagger {
    static final MaxentTagger INSTANCE = load();

    private static MaxentTagger load() {
      return new MaxentTagger(MODEL, new java.util.Properties(), false);
    }
  }

  @Override
  public List<Span> sentences(Text text, Span block) {
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

  @Override
  public List<Token> tokens(Text text, Span sentence) {
    return tokensAfter("", text, sentence);
  }

  @Override
  public List<Token> tokensAfter(String before, Text text, Span sentence) {
    List<HasWord> words = new ArrayList<>();
    if (!before.isEmpty()) {
      words.addAll(tokenize(before));
    }
    int skipped = words.size();
    List<CoreLabel> labels = tokenize(text.slice(sentence));
    words.addAll(labels);
    List<TaggedWord> tagged = Tagger.INSTANCE.tagSentence(words);
    Morphology morphology = new Morphology();
    List<Token> tokens = new ArrayList<>(labels.size());
    for (int i = 0; i < labels.size(); i++) {
      CoreLabel label = labels.get(i);
      Span span =
          new Span(
              sentence.start() + label.beginPosition(), sentence.start() + label.endPosition());
      String word = text.slice(span);
      String tag = tagged.get(skipped + i).tag();
      String lemma = morphology.lemma(word, tag).toLowerCase(Locale.ROOT);
      tokens.add(new Token(span, word, lemma, wordClass(tagged, skipped + i)));
    }
    return tokens;
  }

  private static List<CoreLabel> tokenize(String words) {
    return new PTBTokenizer<>(new StringReader(words), new CoreLabelTokenFactory(), OPTIONS)
        .tokenize();
  }

  private static WordClass wordClass(List<TaggedWord> tagged, int at) {
    String tag = tagged.get(at).tag();
    if (tag.equals("TO")) {
      return infinitive(tagged, at) ? WordClass.INFINITIVE : WordClass.PREPOSITION;
    }
    return switch (tag) {
      case "VB" -> WordClass.VERB;
      case "VBG" -> WordClass.GERUND;
      case "VBN" -> WordClass.PARTICIPLE;
      case "VBD", "VBP", "VBZ" -> WordClass.FINITE;
      case "MD" -> WordClass.MODAL;
      case "NN", "NNS" -> WordClass.NOUN;
      case "NNP", "NNPS" -> WordClass.NAME;
      case "PRP", "EX" -> WordClass.PRONOUN;
      case "DT", "PDT", "PRP$" -> WordClass.DETERMINER;
      case "JJ", "JJR", "JJS" -> WordClass.ADJECTIVE;
      case "RB", "RBR", "RBS", "RP" -> WordClass.ADVERB;
      case "IN" -> WordClass.PREPOSITION;
      case "CC" -> WordClass.CONJUNCTION;
      case "WDT", "WP", "WP$", "WRB" -> WordClass.RELATIVE;
      case "POS" -> WordClass.POSSESSIVE;
      case "CD" -> WordClass.NUMBER;
      default -> other(tagged.get(at).word());
    };
  }

  private static WordClass other(String word) {
    int first = word.codePointAt(0);
    if (Character.isUpperCase(first)) {
      return WordClass.NAME;
    }
    return Character.isLetterOrDigit(first) || first == '$' || first == '%'
        ? WordClass.OTHER
        : WordClass.PUNCTUATION;
  }

  private static boolean infinitive(List<TaggedWord> tagged, int to) {
    int next = to + 1;
    while (next < tagged.size() && ADVERBIAL.contains(tagged.get(next).tag())) {
      next++;
    }
    return next < tagged.size() && tagged.get(next).tag().equals("VB");
  }
}
