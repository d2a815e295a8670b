package org.commitments.linguistics.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.HasWord;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.ling.Word;
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
import org.commitments.language.Gazetteer;
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

  private final Gazetteer gazetteer;

  CoreNlpLinguistics(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * "REAFFIRM our commitment": a word in capitals that opens a sentence, longer than acronyms are.
   */
  private static final java.util.regex.Pattern SHOUTED =
      org.commitments.text.Patterns.exact("\\p{Lu}{6,}");

  private static final Set<String> BE = Set.of("is", "are");
  private static final Set<String> JOINTS = Set.of("CC", ",", ":");
  private static final Set<String> FINITE = Set.of("VBD", "VBP", "VBZ");
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
    List<Span> spans = spans(text, sentence);
    for (Span span : spans) {
      // The tagger takes "CanTho" for the name it is, and "Can Tho" for a modal with its verb.
      String word = text.slice(span).replace(" ", "");
      boolean continued = skipped > 0 && words.size() == skipped;
      boolean shouted = words.size() - skipped < 2 && SHOUTED.matcher(word).matches();
      words.add(
          new Word(
              shouted ? word.toLowerCase(Locale.ROOT) : continued ? decapitalized(word) : word));
    }
    List<TaggedWord> tagged = Tagger.INSTANCE.tagSentence(words);
    Morphology morphology = new Morphology();
    List<Token> tokens = new ArrayList<>(spans.size());
    for (int i = 0; i < spans.size(); i++) {
      String word = text.slice(spans.get(i));
      String tag = tagged.get(skipped + i).tag();
      boolean place = word.indexOf(' ') > 0;
      String lemma = place ? word : morphology.lemma(word, tag);
      tokens.add(
          new Token(
              spans.get(i),
              word,
              lemma.toLowerCase(Locale.ROOT),
              place ? WordClass.NAME : wordClass(tagged, skipped + i)));
    }
    return tokens;
  }

  /** A list item's first word as it would stand after its lead-in; acronyms stay. */
  private static String decapitalized(String word) {
    boolean acronym = word.length() > 1 && Character.isUpperCase(word.charAt(1));
    return acronym ? word : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }

  /** The words of a sentence; the name of a place is one word. */
  private List<Span> spans(Text text, Span sentence) {
    List<Span> names = new ArrayList<>();
    for (Gazetteer.Mention mention : gazetteer.mentions(text.value(), sentence, null)) {
      if (text.slice(mention.span()).indexOf(' ') > 0) {
        names.add(mention.span());
      }
    }
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

  private static List<CoreLabel> tokenize(String words) {
    return new PTBTokenizer<>(new StringReader(words), new CoreLabelTokenFactory(), OPTIONS)
        .tokenize();
  }

  private static WordClass wordClass(List<TaggedWord> tagged, int at) {
    String tag = tagged.get(at).tag();
    if (tag.equals("TO")) {
      return infinitive(tagged, at) ? WordClass.INFINITIVE : WordClass.PREPOSITION;
    }
    boolean base =
        (tag.equals("NN") && mistakenVerb(tagged, at))
            || (tag.equals("VBP") && continuesBase(tagged, at));
    if (base) {
      return WordClass.VERB;
    }
    return switch (tag) {
      case "VB" -> WordClass.VERB;
      case "VBG" -> WordClass.GERUND;
      case "VBN" -> WordClass.PARTICIPLE;
      case "VBD", "VBP", "VBZ" -> WordClass.FINITE;
      case "MD" -> WordClass.MODAL;
      case "NN", "NNS" -> acronym(tagged.get(at).word()) ? WordClass.NAME : WordClass.NOUN;
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

  /**
   * "will partner", "and train 150 guides", "; name a contact": no noun stands right after a modal,
   * nor after a coordinator before a number or an article.
   */
  private static boolean mistakenVerb(List<TaggedWord> tagged, int at) {
    if (at == 0 || at + 1 >= tagged.size()) {
      return false;
    }
    int modal = at - 1;
    while (modal > 0 && ADVERBIAL.contains(tagged.get(modal).tag())) {
      modal--;
    }
    boolean lowerCase = Character.isLowerCase(tagged.get(at).word().codePointAt(0));
    if (tagged.get(modal).tag().equals("MD") && lowerCase) {
      return true;
    }
    boolean isTo = at > 1 && tagged.get(at - 1).tag().equals("TO");
    if (isTo && lowerCase && BE.contains(tagged.get(at - 2).word())) {
      return true;
    }
    String before = tagged.get(at - 1).tag();
    String after = tagged.get(at + 1).tag();
    boolean joined = JOINTS.contains(before);
    boolean object = after.equals("DT") || after.equals("PRP$") || after.equals("CD");
    boolean semicolon = before.equals("CC") && at > 1 && tagged.get(at - 2).word().equals(";");
    return lowerCase
        && ((joined && object)
            || (before.equals("CC") && after.equals("JJ") && afterBase(tagged, at))
            || (semicolon && after.startsWith("NN")));
  }

  /** Whether the nearest verb before is a base form, as after a modal. */
  private static boolean afterBase(List<TaggedWord> tagged, int at) {
    return at > 0 && continuesBase(tagged, at);
  }

  /** "will repair the dam, dredge the river": after a coordinator, the form of the verb before. */
  private static boolean continuesBase(List<TaggedWord> tagged, int at) {
    if (at == 0 || !JOINTS.contains(tagged.get(at - 1).tag())) {
      return false;
    }
    for (int i = at - 1; i >= 0; i--) {
      String tag = tagged.get(i).tag();
      if (FINITE.contains(tag)) {
        return false;
      }
      if (tag.equals("VB")) {
        return true;
      }
    }
    return false;
  }

  private static boolean acronym(String word) {
    return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
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
