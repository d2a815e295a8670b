package org.commitments.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands for some folded words, found for a word of a text without cutting it out. Shared by
 * threads once it is filled.
 */
final class WordTable<V> {

  private static final int LEAST = 4;

  private record Known<V>(String word, int hash, V value) {}

  /** A power of two of places, at most half of them taken. */
  private List<@Nullable Known<V>> places = free(LEAST);

  private int size;

  private static <V> List<@Nullable Known<V>> free(int size) {
    return new ArrayList<>(Collections.<@Nullable Known<V>>nCopies(size, null));
  }

  /** Adds a word that is not there yet. */
  void put(String word, V value) {
    size++;
    if (2 * size > places.size()) {
      List<@Nullable Known<V>> before = places;
      places = free(2 * before.size());
      for (Known<V> known : before) {
        if (known != null) {
          add(known);
        }
      }
    }
    add(new Known<>(word, word.hashCode(), value));
  }

  private void add(Known<V> known) {
    int place = first(known.hash());
    while (places.get(place) != null) {
      place = (place + 1) & (places.size() - 1);
    }
    places.set(place, known);
  }

  /** What stands for a word, or null. */
  @Nullable V get(WordPlaces words, int number) {
    int hash = words.hash(number);
    int place = first(hash);
    Known<V> known = places.get(place);
    while (known != null) {
      if (known.hash() == hash && words.is(number, known.word())) {
        return known.value();
      }
      place = (place + 1) & (places.size() - 1);
      known = places.get(place);
    }
    return null;
  }

  private int first(int hash) {
    return ((hash * 0x9E3779B1) >>> 16) & (places.size() - 1);
  }
}
