package org.commitments.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;
import org.commitments.text.Span;

/**
 * Finds the phrases of a table in running text: whole words, any case, the longest first, no two
 * overlapping. Words are runs of letters and digits, so "U.S." and "U. S." are found alike.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseIndex<V> {

  private static final Pattern WORD = Patterns.exact("[\\p{L}\\p{M}\\p{N}]+|[%;&]");

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
    Matcher matcher = WORD.matcher(text).region(within.start(), within.end());
    while (matcher.find()) {
      spans.add(new Span(matcher.start(), matcher.end()));
      words.add(Folding.lower(matcher.group()));
    }
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
    Matcher matcher = WORD.matcher(phrase);
    while (matcher.find()) {
      words.add(Folding.lower(matcher.group()));
    }
    return words;
  }
}
