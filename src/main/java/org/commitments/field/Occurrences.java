package org.commitments.field;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commitments.model.Party;
import org.commitments.text.LastResult;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

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

  /** Of some parties the one whose name begins last in a stretch of a text, or null. */
  @Nullable Party nearest(Text text, Span stretch, List<Party> named) {
    Party nearest = null;
    int at = stretch.start() - 1;
    for (Party party : named) {
      int found = last(text, party.name(), stretch.end() - 1);
      if (found > at) {
        at = found;
        nearest = party;
      }
    }
    return nearest;
  }

  private static List<Integer> places(String value, String words) {
    List<Integer> places = new ArrayList<>();
    for (int at = value.indexOf(words); at >= 0; at = value.indexOf(words, at + 1)) {
      places.add(at);
    }
    return places;
  }
}
