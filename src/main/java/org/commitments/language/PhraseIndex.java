package org.commitments.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.commitments.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the phrases of a table in running text: whole words, any case, the longest first, no two
 * overlapping. Words are runs of letters and digits, so "U.S." and "U. S." are found alike.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseIndex<V> {

  /** What may follow some words, and what those stand for by themselves. */
  private static final class Node<V> {
    private final Map<String, Node<V>> next = new HashMap<>();
    private @Nullable V value;
  }

  private final Node<V> root = new Node<>();
  private final FirstWords firstWords = new FirstWords();

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
    firstWords.add(words.get(0));
    Node<V> node = root;
    for (String word : words) {
      node = node.next.computeIfAbsent(word, key -> new Node<>());
    }
    if (node.value == null) {
      node.value = value;
    }
  }

  /** Whether nothing is in it. */
  public boolean isEmpty() {
    return root.next.isEmpty();
  }

  /** The value of exactly these words, or null. */
  public @Nullable V get(String phrase) {
    Node<V> node = root;
    for (String word : words(phrase)) {
      node = node.next.get(word);
      if (node == null) {
        return null;
      }
    }
    return node.value;
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
    WordPlaces words = WordPlaces.of(text, within);
    List<Match<V>> found = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      int taken =
          firstWords.mayHold(text, words.start(i), words.end(i)) ? at(words, i, allowed, found) : 0;
      i += Math.max(1, taken);
    }
    return found;
  }

  /** Adds the longest phrase that may stand here, and tells how many words it has. */
  private int at(WordPlaces words, int at, Predicate<Match<V>> allowed, List<Match<V>> found) {
    List<Node<V>> path = new ArrayList<>();
    Node<V> node = root.next.get(words.word(at));
    while (node != null) {
      path.add(node);
      int next = at + path.size();
      node = next < words.size() && !node.next.isEmpty() ? node.next.get(words.word(next)) : null;
    }
    for (int n = path.size(); n > 0; n--) {
      V value = path.get(n - 1).value;
      if (value != null) {
        Match<V> match = new Match<>(new Span(words.start(at), words.end(at + n - 1)), value);
        if (allowed.test(match)) {
          found.add(match);
          return n;
        }
      }
    }
    return 0;
  }

  private static List<String> words(String phrase) {
    WordPlaces places = WordPlaces.of(phrase, new Span(0, phrase.length()));
    List<String> words = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      words.add(places.word(i));
    }
    return words;
  }
}
