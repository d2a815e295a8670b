package org.commitments.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.commitments.text.Folding;
import org.commitments.text.Span;

/**
 * Finds the phrases of a table in running text: whole words, any case, the longest first, no two
 * overlapping. Words are runs of letters and digits, so "U.S." and "U. S." are found alike.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseIndex<V> {

  private final Map<String, V> phrases = new HashMap<>();
  private final Map<String, Integer> longest = new HashMap<>();

  /**
   * A phrase found in a text.
   *
   * @param span its place
   * @param value what it stands for
   */
  public record Match<V>(Span span, V value) {}

  /** Indexes entries by their phrase; of two with the same words the earlier stays. */
  public static <V> PhraseIndex<V> of(List<Entry> entries, Function<Entry, V> value) {
    PhraseIndex<V> index = new PhraseIndex<>();
    for (Entry entry : entries) {
      index.add(entry.phrase(), value.apply(entry));
    }
    return index;
  }

  /** Adds a phrase where its words are not yet known. */
  public void add(String phrase, V value) {
    List<String> words = words(phrase);
    if (words.isEmpty()) {
      return;
    }
    phrases.putIfAbsent(String.join(" ", words), value);
    longest.merge(words.get(0), words.size(), Math::max);
  }

  /** Whether nothing is in it. */
  public boolean isEmpty() {
    return phrases.isEmpty();
  }

  /** The value of exactly these words, or null. */
  public @org.jspecify.annotations.Nullable V get(String phrase) {
    return phrases.get(String.join(" ", words(phrase)));
  }

  /** All phrases within a stretch of text, in order. */
  public List<Match<V>> find(String text, Span within) {
    return find(text, within, match -> true);
  }

  /**
   * The phrases within a stretch of text that may stand as they are written there, in order; where
   * the longest may not, a shorter or later one is looked for in its words.
   */
  public List<Match<V>> find(String text, Span within, Predicate<Match<V>> allowed) {
    List<Span> spans = new ArrayList<>();
    List<String> words = new ArrayList<>();
    eachWord(
        text,
        within,
        span -> {
          spans.add(span);
          words.add(Folding.lower(text.substring(span.start(), span.end())));
        });
    List<Match<V>> found = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      int taken = 0;
      int most = Math.min(longest.getOrDefault(words.get(i), 0), words.size() - i);
      for (int n = most; n > 0 && taken == 0; n--) {
        V value = phrases.get(String.join(" ", words.subList(i, i + n)));
        if (value == null) {
          continue;
        }
        Match<V> match =
            new Match<>(new Span(spans.get(i).start(), spans.get(i + n - 1).end()), value);
        if (allowed.test(match)) {
          found.add(match);
          taken = n;
        }
      }
      i += Math.max(1, taken);
    }
    return found;
  }

  private static List<String> words(String phrase) {
    List<String> words = new ArrayList<>();
    eachWord(
        phrase,
        new Span(0, phrase.length()),
        span -> words.add(Folding.lower(phrase.substring(span.start(), span.end()))));
    return words;
  }

  /** The runs of letters, marks and digits; the signs %, ; and & are words, too. */
  private static void eachWord(String text, Span within, Consumer<Span> words) {
    int start = -1;
    int at = within.start();
    while (at < within.end()) {
      int point = text.codePointAt(at);
      if (!isOfWord(point)) {
        if (start >= 0) {
          words.accept(new Span(start, at));
          start = -1;
        }
        if (point == '%' || point == ';' || point == '&') {
          words.accept(new Span(at, at + 1));
        }
      } else if (start < 0) {
        start = at;
      }
      at += Character.charCount(point);
    }
    if (start >= 0) {
      words.accept(new Span(start, within.end()));
    }
  }

  private static boolean isOfWord(int point) {
    return switch (Character.getType(point)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }
}
