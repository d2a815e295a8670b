package org.commitments.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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

  private static final int FILTER_BITS = 16;

  /** What may follow some words, and what those stand for by themselves. */
  private static final class Node<V> {
    private @Nullable WordTable<Node<V>> next;
    private @Nullable V value;

    @Nullable Node<V> next(WordPlaces words, int number) {
      return next == null || number >= words.size() ? null : next.get(words, number);
    }

    Node<V> nextOrNew(WordPlaces words, int number) {
      if (next == null) {
        next = new WordTable<>();
      }
      Node<V> node = next.get(words, number);
      if (node == null) {
        node = new Node<>();
        next.put(words.word(number), node);
      }
      return node;
    }
  }

  private final Node<V> root = new Node<>();

  /** Most words of a text open no phrase: a filter of the hashes of first words. */
  private final BitSet firstWords = new BitSet(1 << FILTER_BITS);

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
    WordPlaces words = words(phrase);
    if (words.size() == 0) {
      return;
    }
    firstWords.set(slot(words.hash(0)));
    Node<V> node = root;
    for (int i = 0; i < words.size(); i++) {
      node = node.nextOrNew(words, i);
    }
    if (node.value == null) {
      node.value = value;
    }
  }

  /** Whether nothing is in it. */
  public boolean isEmpty() {
    return root.next == null;
  }

  /** The value of exactly these words, or null. */
  public @Nullable V get(String phrase) {
    WordPlaces words = words(phrase);
    Node<V> node = root;
    for (int i = 0; node != null && i < words.size(); i++) {
      node = node.next(words, i);
    }
    return node == null ? null : node.value;
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
      int taken = firstWords.get(slot(words.hash(i))) ? at(words, i, allowed, found) : 0;
      i += Math.max(1, taken);
    }
    return found;
  }

  /** Adds the longest phrase that may stand here, and tells how many words it has. */
  private int at(WordPlaces words, int at, Predicate<Match<V>> allowed, List<Match<V>> found) {
    Node<V> node = root.next(words, at);
    if (node == null) {
      return 0;
    }
    List<Node<V>> path = new ArrayList<>();
    while (node != null) {
      path.add(node);
      node = node.next(words, at + path.size());
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

  private static WordPlaces words(String phrase) {
    return WordPlaces.of(phrase, new Span(0, phrase.length()));
  }

  private static int slot(int hash) {
    return (hash * 0x9E3779B1) >>> (Integer.SIZE - FILTER_BITS);
  }
}
