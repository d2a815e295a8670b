package org.commitments.linguistics.opennlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commitments.language.Entry;
import org.commitments.language.LanguagePack;
import org.commitments.language.Table;
import org.commitments.linguistics.Linguistics;
import org.commitments.model.Token;
import org.commitments.model.WordClass;
import org.commitments.text.Folding;
import org.commitments.text.Span;
import org.commitments.text.Text;

/**
 * Sentences, words and tags by trained models.
 *
 * <p>{@code opennlp_tokens} of pack.properties says what the models decide: {@code all} (the
 * default) takes words and classes from them alone; {@code unknown} leaves words to the pack's
 * lexicon and asks the models only for what it lacks; {@code none} asks them nothing. {@code
 * opennlp_sentences=no} leaves sentences to the lexicon engine.
 */
final class OpenNlpLinguistics implements Linguistics {

  private final Linguistics lexicon;
  private final Models models;
  private final Vocabulary known = new Vocabulary();
  private final boolean trainedSentences;
  private final String choice;

  OpenNlpLinguistics(LanguagePack pack, Linguistics lexicon) {
    this.lexicon = lexicon;
    this.models = new Models(pack);
    this.trainedSentences = !pack.property("opennlp_sentences", "yes").equals("no");
    this.choice = choice(pack);
    for (Entry entry : pack.entries(Table.LEXICON)) {
      known.add(entry.phrase(), entry.attribute("class"));
    }
  }

  private static String choice(LanguagePack pack) {
    String value = pack.property("opennlp_tokens", "all");
    if (!Set.of("all", "unknown", "none").contains(value)) {
      throw new IllegalArgumentException(
          "language pack '"
              + pack.id()
              + "': opennlp_tokens is '"
              + value
              + "'; allowed: all, none, unknown");
    }
    return value;
  }

  @Override
  public List<Span> sentences(Text text, Span block) {
    return trainedSentences
        ? models.sentences().split(text, block)
        : lexicon.sentences(text, block);
  }

  @Override
  public List<Token> tokens(Text text, Span sentence) {
    return switch (choice) {
      case "all" -> trained(text, sentence);
      case "unknown" -> completed(text, sentence);
      default -> lexicon.tokens(text, sentence);
    };
  }

  private List<Token> trained(Text text, Span sentence) {
    List<Span> spans = words(text, sentence);
    List<String> words = spans.stream().map(span -> word(text, span)).toList();
    List<String> tags = models.tags().label(words);
    List<Token> tokens = new ArrayList<>(spans.size());
    for (int i = 0; i < spans.size(); i++) {
      tokens.add(token(text, spans.get(i), wordClass(tags.get(i), words.get(i))));
    }
    return tokens;
  }

  private List<Span> words(Text text, Span sentence) {
    List<Span> parts = Parts.spans(text.value(), sentence);
    List<String> labels = models.words().label(parts.stream().map(text::slice).toList());
    List<Span> words = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (labels.get(i).equals(SequenceModel.BEGIN)) {
        words.add(parts.get(i));
      } else {
        int last = words.size() - 1;
        words.set(last, words.get(last).cover(parts.get(i)));
      }
    }
    return words;
  }

  /** The lexicon's words; where it knows none, the class that the tagger gives. */
  private List<Token> completed(Text text, Span sentence) {
    List<Token> tokens = lexicon.tokens(text, sentence);
    if (tokens.stream().noneMatch(this::isGuess)) {
      return tokens;
    }
    List<Token> trained = trained(text, sentence);
    List<Token> all = new ArrayList<>(tokens.size());
    int at = 0;
    for (Token token : tokens) {
      while (at < trained.size() - 1 && trained.get(at).span().end() <= token.span().start()) {
        at++;
      }
      boolean ask = isGuess(token) && trained.get(at).span().overlaps(token.span());
      all.add(ask ? token(text, token.span(), trained.get(at).wordClass()) : token);
    }
    return all;
  }

  /** Whether the lexicon engine called a word a noun only for want of better knowledge. */
  private boolean isGuess(Token token) {
    return token.is(WordClass.NOUN) && !known.has(Folding.lower(token.word()));
  }

  private WordClass wordClass(String tag, String word) {
    return switch (tag) {
      case "VERB" -> verb(word);
      case "AUX" ->
          "MODAL".equals(known.get(Folding.lower(word))) ? WordClass.MODAL : WordClass.OTHER;
      case "NOUN" -> WordClass.NOUN;
      case "PROPN" -> WordClass.NAME;
      case "PRON" -> WordClass.PRONOUN;
      case "DET" -> WordClass.DETERMINER;
      case "ADJ" -> WordClass.ADJECTIVE;
      case "ADV" ->
          "MODAL".equals(known.get(Folding.lower(word))) ? WordClass.MODAL : WordClass.ADVERB;
      case "ADP" -> WordClass.PREPOSITION;
      case "CCONJ", "SCONJ" -> WordClass.CONJUNCTION;
      case "NUM" -> WordClass.NUMBER;
      case "PUNCT", "SYM" -> mark(word);
      default -> WordClass.OTHER;
    };
  }

  /**
   * The pack knows verbs of speech and modals; the treebank's tags do not tell them from others.
   */
  private WordClass verb(String word) {
    String note = known.get(Folding.lower(word));
    if (note == null) {
      return WordClass.VERB;
    }
    return switch (note) {
      case "MODAL" -> WordClass.MODAL;
      case "FINITE" -> WordClass.FINITE;
      default -> WordClass.VERB;
    };
  }

  private static WordClass mark(String word) {
    return Character.isLetterOrDigit(word.codePointAt(0)) ? WordClass.OTHER : WordClass.PUNCTUATION;
  }

  private static String word(Text text, Span span) {
    return text.slice(span).replaceAll("\\s+", " ");
  }

  private static Token token(Text text, Span span, WordClass wordClass) {
    String word = text.slice(span);
    return new Token(span, word, Folding.lower(word), wordClass);
  }
}
