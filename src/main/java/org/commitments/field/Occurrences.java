package org.commitments.field;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commitments.text.LastResult;
import org.commitments.text.Text;

/**
 * Where strings stand in the text in work, each sought once: a text asks for the same few names at
 * every clause. Safe for use by many threads.
 */
final class Occurrences {

  private final LastResult<Text, Map<String, List<Integer>>> known =
      new LastResult<>(text -> new HashMap<>());

  /**
   * Where a string that is not empty begins last in a text, at a place or before it; as {@link
   * String#lastIndexOf(String, int)}.
   */
  int last(Text text, String words, int at) {
    List<Integer> places =
        known.of(text).computeIfAbsent(words, key -> places(text.value(), words));
    int place = Collections.binarySearch(places, at);
    int before = place >= 0 ? place : -place - 2;
    return before < 0 ? -1 : places.get(before);
  }

  private static List<Integer> places(String value, String words) {
    List<Integer> places = new ArrayList<>();
    for (int at = value.indexOf(words); at >= 0; at = value.indexOf(words, at + 1)) {
      places.add(at);
    }
    return places;
  }
}
