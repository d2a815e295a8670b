package org.commitments.linguistics;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.Entry;
import org.commitments.language.LanguagePack;
import org.commitments.language.PhraseIndex;
import org.commitments.language.Table;
import org.commitments.model.Token;
import org.commitments.model.WordClass;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.commitments.text.Text;

/**
 * Sentences by the JDK's {@link BreakIterator}, mended by the pack's abbreviations; words by the
 * longest match in the pack's lexicon and places. For languages without a trained tagger.
 */
final class LexiconLinguistics implements Linguistics {

  private static final Pattern PART =
      Patterns.exact(
          "[\\p{L}\\p{M}]++(?:[&'’][\\p{L}\\p{M}]++)*+|\\p{N}++(?:[.,/:-]\\p{N}++)*+%?|\\S");

  private static final Pattern MARKS = Patterns.exact("\\s{0,20}+[,;:.!?()\"“”]\\s{0,20}+");

  /** "… cho dân. 2 đơn vị sẽ …": the full stop of a word before a number that counts things. */
  private static final Pattern NUMBER =
      Patterns.exact("(?<=\\p{Ll}\\p{Ll}|\\p{Ll}\\p{M}|[)”])\\.(?=\\s{1,4}\\d{1,3}\\s\\p{Ll}{2})");

  private final Locale locale;
  private final Abbreviations abbreviations;
  private final Pattern syllable;
  private final PhraseIndex<WordClass> lexicon;
  private final PhraseIndex<WordClass> names = new PhraseIndex<>();

  LexiconLinguistics(LanguagePack pack) {
    this.locale = Locale.forLanguageTag(pack.property("locale", "und"));
    this.abbreviations = new Abbreviations(pack);
    // What cannot be a word of the language is a name, even where a sentence opens with it.
    this.syllable = Patterns.ignoringCase(pack.property("syllable", ".*"));
    this.lexicon =
        PhraseIndex.of(
            pack.entries(Table.LEXICON), entry -> WordClass.valueOf(entry.attribute("class")));
    for (Entry entry : pack.entries(Table.PLACES)) {
      names.add(entry.attribute("name"), WordClass.NAME);
      for (String alias : entry.attribute("aliases").split("\\|", -1)) {
        names.add(alias, WordClass.NAME);
      }
    }
  }

  @Override
  public List<Span> sentences(Text text, Span block) {
    String words = text.slice(block);
    BreakIterator iterator = BreakIterator.getSentenceInstance(locale);
    iterator.setText(words);
    List<Span> spans = new ArrayList<>();
    int start = 0;
    for (int end = iterator.first(); end != BreakIterator.DONE; end = iterator.next()) {
      if (end > start && (end == words.length() || !goesOn(words, end))) {
        start = beforeNumbers(text, block, start, end, spans);
        add(text, new Span(block.start() + start, block.start() + end), spans);
        start = end;
      }
    }
    return spans;
  }

  /** Adds the sentences of a stretch that end before a number; where the rest of it begins. */
  private int beforeNumbers(Text text, Span block, int from, int to, List<Span> spans) {
    String value = text.value();
    int start = from;
    Matcher matcher = NUMBER.matcher(value).region(block.start() + from, block.start() + to);
    while (matcher.find()) {
      int end = matcher.end() - block.start();
      String before = value.substring(Math.max(block.start(), matcher.end() - 30), matcher.end());
      if (!abbreviations.end(before)) {
        add(text, new Span(block.start() + start, block.start() + end), spans);
        start = end;
      }
    }
    return start;
  }

  private static void add(Text text, Span sentence, List<Span> spans) {
    Span span = text.trim(sentence);
    if (!span.isEmpty()) {
      spans.add(span);
    }
  }

  /** Whether the sentence goes on after a break that the iterator saw. */
  private boolean goesOn(String words, int at) {
    String before = words.substring(Math.max(0, at - 30), at);
    if (abbreviations.end(before)) {
      return true;
    }
    int next = at;
    while (next < words.length() && Character.isWhitespace(words.charAt(next))) {
      next++;
    }
    // What opens with a small letter goes on, but for a list after a semicolon or a new line.
    return next < words.length()
        && Character.isLowerCase(words.codePointAt(next))
        && !before.stripTrailing().endsWith("?")
        && !before.stripTrailing().endsWith("!");
  }

  @Override
  public List<Token> tokens(Text text, Span sentence) {
    String value = text.value();
    List<Token> tokens = new ArrayList<>();
    List<PhraseIndex.Match<WordClass>> known = merge(value, sentence);
    int at = sentence.start();
    for (PhraseIndex.Match<WordClass> match : known) {
      unknown(value, at, match.span().start(), sentence.start(), tokens);
      tokens.add(token(value, match.span(), match.value()));
      at = match.span().end();
    }
    unknown(value, at, sentence.end(), sentence.start(), tokens);
    return tokens;
  }

  /** Names before lexicon words; a name must open with a capital in the text. */
  private List<PhraseIndex.Match<WordClass>> merge(String value, Span sentence) {
    List<PhraseIndex.Match<WordClass>> found = new ArrayList<>();
    for (PhraseIndex.Match<WordClass> match : names.find(value, sentence)) {
      if (Character.isUpperCase(value.codePointAt(match.span().start()))) {
        found.add(match);
      }
    }
    Predicate<PhraseIndex.Match<WordClass>> free =
        word -> found.stream().noneMatch(name -> name.span().overlaps(word.span()));
    List<PhraseIndex.Match<WordClass>> all = new ArrayList<>(found);
    for (PhraseIndex.Match<WordClass> match :
        lexicon.find(value, sentence, free.and(word -> isWhole(value, word)))) {
      boolean capital = Character.isUpperCase(value.codePointAt(match.span().start()));
      boolean opens = match.span().start() == sentence.start();
      if (capital && !opens && match.value() == WordClass.VERB) {
        // "Bộ Kế hoạch và Đầu tư": a verb with a capital inside a sentence is part of a name.
        match = new PhraseIndex.Match<>(match.span(), WordClass.NAME);
      }
      all.add(match);
    }
    all.sort((a, b) -> a.span().compareTo(b.span()));
    return all;
  }

  /**
   * Whether no mark stands in a word; a comma may where it joins two words of the class of the
   * whole ("sửa đổi, bổ sung") or two known words of one syllable ("phòng, chống").
   */
  private boolean isWhole(String value, PhraseIndex.Match<WordClass> word) {
    String[] parts = MARKS.split(value.substring(word.span().start(), word.span().end()), -1);
    if (parts.length == 1) {
      return true;
    }
    int comma = value.indexOf(',', word.span().start());
    if (parts.length > 2 || comma < 0 || comma >= word.span().end()) {
      return false;
    }
    WordClass first = lexicon.get(parts[0]);
    WordClass second = lexicon.get(parts[1]);
    boolean same = first == word.value() && second == word.value();
    boolean syllables = !parts[0].contains(" ") && !parts[1].contains(" ");
    return same || (syllables && first != null && second != null);
  }

  private void unknown(String value, int from, int to, int first, List<Token> tokens) {
    Matcher matcher = PART.matcher(value).region(from, to);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      int c = value.codePointAt(span.start());
      WordClass wordClass;
      if (Character.isDigit(c)) {
        wordClass = WordClass.NUMBER;
      } else if (!Character.isLetter(c)) {
        wordClass = WordClass.PUNCTUATION;
      } else if (Character.isUpperCase(c)
          && (span.start() != first || !syllable.matcher(matcher.group()).matches())) {
        wordClass = WordClass.NAME;
      } else {
        wordClass = WordClass.NOUN;
      }
      tokens.add(token(value, span, wordClass));
    }
  }

  private static Token token(String value, Span span, WordClass wordClass) {
    String word = value.substring(span.start(), span.end());
    return new Token(span, word, Folding.lower(word), wordClass);
  }
}
