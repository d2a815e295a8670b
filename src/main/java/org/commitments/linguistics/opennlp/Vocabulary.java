package org.commitments.linguistics.opennlp;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commitments.text.Folding;
import org.jspecify.annotations.Nullable;

/** Words of one or more syllables, each with a note, and the longest of them in a row of parts. */
final class Vocabulary {

  private final Map<String, String> words = new HashMap<>();
  private final Map<String, Integer> longest = new HashMap<>();

  /** Adds a word; of two notes the first stays. */
  void add(String word, String note) {
    String key = Folding.lower(word);
    if (key.isEmpty()) {
      return;
    }
    words.putIfAbsent(key, note);
    int blank = key.indexOf(' ');
    String first = blank < 0 ? key : key.substring(0, blank);
    longest.merge(first, 1 + (int) key.chars().filter(c -> c == ' ').count(), Math::max);
  }

  /** Adds words with one note. */
  void addAll(Collection<String> more, String note) {
    more.forEach(word -> add(word, note));
  }

  /** The note of a word in lower case, or null. */
  @Nullable String get(String word) {
    return words.get(word);
  }

  boolean has(String word) {
    return words.containsKey(word);
  }

  /** The number of parts of the longest word that starts here; 1 where none does. */
  int longestAt(List<String> parts, int at) {
    int most = Math.min(longest.getOrDefault(parts.get(at), 0), parts.size() - at);
    for (int n = most; n > 1; n--) {
      if (words.containsKey(String.join(" ", parts.subList(at, at + n)))) {
        return n;
      }
    }
    return 1;
  }

  /** Words and notes, sorted. */
  Map<String, String> entries() {
    return new TreeMap<>(words);
  }
}
