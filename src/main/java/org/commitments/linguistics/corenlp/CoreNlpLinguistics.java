package org.commitments.linguistics.corenlp;

import edu.stanford.nlp.process.Morphology;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commitments.linguistics.Linguistics;
import org.commitments.linguistics.Remembered;
import org.commitments.linguistics.Tagger;
import org.commitments.model.Token;
import org.commitments.model.WordClass;
import org.commitments.text.Span;
import org.commitments.text.Text;

/**
 * English sentences, words and lemmas by CoreNLP, and word classes by the Penn tags of a tagger.
 */
final class CoreNlpLinguistics implements Linguistics {

  /**
   * "REAFFIRM our commitment": a word in capitals that opens a sentence, longer than acronyms are.
   */
  private static final java.util.regex.Pattern SHOUTED =
      org.commitments.text.Patterns.exact("\\p{Lu}{6,}");

  private static final Set<String> BE = Set.of("is", "are");
  private static final Set<String> JOINTS = Set.of("CC", ",", ":");
  private static final Set<String> FINITE = Set.of("VBD", "VBP", "VBZ");
  private static final Set<String> ADVERBIAL = Set.of("RB", "RBR", "RBS", "RP");

  /** So many lemmas are remembered, and up to twice as many: a megabyte. */
  private static final int MOST_LEMMAS = 4096;

  private static final int LONGEST_REMEMBERED = 24;

  private record TaggedWord(String word, String tag) {}

  private final Remembered<TaggedWord, String> lemmas = new Remembered<>(MOST_LEMMAS);

  /** Each holds 50 kB of buffers, and is for one thread. */
  @SuppressWarnings("ThreadLocalUsage") // there are as few of these as packs, as long-lived
  private final ThreadLocal<Morphology> morphology = ThreadLocal.withInitial(Morphology::new);

  private final PennWords penn;
  private final Tagger tagger;

  CoreNlpLinguistics(PennWords penn, Tagger tagger) {
    this.penn = penn;
    this.tagger = tagger;
  }

  /** Words and their tags. */
  private record Tagged(List<String> words, List<String> tags) {
    int size() {
      return words.size();
    }

    String word(int at) {
      return words.get(at);
    }

    String tag(int at) {
      return tags.get(at);
    }
  }

  @Override
  public List<Span> sentences(Text text, Span block) {
    return penn.sentences(text, block);
  }

  @Override
  public List<Token> tokens(Text text, Span sentence) {
    return tokensAfter("", text, sentence);
  }

  @Override
  public List<Token> tokensAfter(String before, Text text, Span sentence) {
    List<String> words = new ArrayList<>();
    if (!before.isEmpty()) {
      words.addAll(PennWords.forms(before));
    }
    int skipped = words.size();
    List<Span> places = penn.places(text, sentence);
    List<Span> spans = penn.words(text, sentence, places);
    for (Span span : spans) {
      String form = PennWords.form(text, span);
      boolean continued = skipped > 0 && words.size() == skipped;
      boolean shouted = words.size() - skipped < 2 && SHOUTED.matcher(form).matches();
      words.add(shouted ? form.toLowerCase(Locale.ROOT) : continued ? decapitalized(form) : form);
    }
    Tagged tagged = new Tagged(words, TagMender.mended(words, tagger.tags(words)));
    List<Token> tokens = new ArrayList<>(spans.size());
    for (int i = 0; i < spans.size(); i++) {
      String word = text.slice(spans.get(i));
      String tag = tagged.tag(skipped + i);
      // "the Maldives" is a name, whatever its form.
      boolean place =
          word.indexOf(' ') > 0 || (tag.startsWith("NN") && places.contains(spans.get(i)));
      String lemma = place ? word.toLowerCase(Locale.ROOT) : lemma(word, tag);
      tokens.add(
          new Token(
              spans.get(i), word, lemma, place ? WordClass.NAME : wordClass(tagged, skipped + i)));
    }
    return tokens;
  }

  private String lemma(String word, String tag) {
    TaggedWord key = new TaggedWord(word, tag);
    String known = lemmas.get(key);
    if (known == null) {
      known = morphology.get().lemma(word, tag).toLowerCase(Locale.ROOT);
      if (word.length() <= LONGEST_REMEMBERED) {
        lemmas.put(key, known);
      }
    }
    return known;
  }

  /** A list item's first word as it would stand after its lead-in; acronyms stay. */
  private static String decapitalized(String word) {
    boolean acronym = word.length() > 1 && Character.isUpperCase(word.charAt(1));
    return acronym ? word : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }

  private static WordClass wordClass(Tagged tagged, int at) {
    String tag = tagged.tag(at);
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
      case "NN", "NNS" -> acronym(tagged.word(at)) ? WordClass.NAME : WordClass.NOUN;
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
      default -> other(tagged.word(at));
    };
  }

  /**
   * "will partner", "and train 150 guides", "; name a contact": no noun stands right after a modal,
   * nor after a coordinator before a number or an article.
   */
  private static boolean mistakenVerb(Tagged tagged, int at) {
    if (at == 0 || at + 1 >= tagged.size()) {
      return false;
    }
    int modal = at - 1;
    while (modal > 0 && ADVERBIAL.contains(tagged.tag(modal))) {
      modal--;
    }
    boolean lowerCase = Character.isLowerCase(tagged.word(at).codePointAt(0));
    if (tagged.tag(modal).equals("MD") && lowerCase) {
      return true;
    }
    boolean isTo = at > 1 && tagged.tag(at - 1).equals("TO");
    if (isTo && lowerCase && BE.contains(tagged.word(at - 2))) {
      return true;
    }
    String before = tagged.tag(at - 1);
    String after = tagged.tag(at + 1);
    boolean joined = JOINTS.contains(before);
    boolean object = after.equals("DT") || after.equals("PRP$") || after.equals("CD");
    boolean semicolon = before.equals("CC") && at > 1 && tagged.word(at - 2).equals(";");
    return lowerCase
        && ((joined && object)
            || (before.equals("CC") && after.equals("JJ") && afterBase(tagged, at))
            || (semicolon && after.startsWith("NN")));
  }

  /** Whether the nearest verb before is a base form, as after a modal. */
  private static boolean afterBase(Tagged tagged, int at) {
    return at > 0 && continuesBase(tagged, at);
  }

  /** "will repair the dam and fully support": after a coordinator, the form of the verb before. */
  private static boolean continuesBase(Tagged tagged, int at) {
    int joint = at - 1;
    while (joint >= 0 && tagged.tag(joint).equals("RB")) {
      joint--;
    }
    if (joint < 0 || !JOINTS.contains(tagged.tag(joint))) {
      return false;
    }
    for (int i = joint; i >= 0; i--) {
      String tag = tagged.tag(i);
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
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isUpperCase(word.charAt(i))) {
        return false;
      }
    }
    return word.length() > 1;
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

  private static boolean infinitive(Tagged tagged, int to) {
    int next = to + 1;
    while (next < tagged.size() && ADVERBIAL.contains(tagged.tag(next))) {
      next++;
    }
    return next < tagged.size() && tagged.tag(next).equals("VB");
  }
}
