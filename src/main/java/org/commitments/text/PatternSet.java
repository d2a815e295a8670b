package org.commitments.text;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.text.RequiredLiterals.Needs;

/**
 * Many patterns of which a text is asked at once. One pass of an automaton (Aho and Corasick, 1975)
 * over the text tells which of them can match at all, and of most also where, since they need words
 * that are mostly not there; only at these places are the patterns tried. The matches are those
 * that {@link Matcher#find} would give. Immutable; shared by threads.
 */
public final class PatternSet {

  /** Takes the matches. */
  public interface Visitor {

    /**
     * Takes a match.
     *
     * @param pattern the place of the pattern in the list that the set was made of
     * @param matcher the match; only to be read
     */
    void matched(int pattern, Matcher matcher);
  }

  /** The patterns that a string is needed by, and those whose matches can begin with it. */
  private record Use(BitSet within, BitSet atStart) {
    Use() {
      this(new BitSet(), new BitSet());
    }
  }

  private final List<Pattern> patterns;
  private final boolean anchoring;
  private final BitSet always = new BitSet();
  private final BitSet placed = new BitSet();
  private final AhoCorasickDoubleArrayTrie<Use> literals = new AhoCorasickDoubleArrayTrie<>();
  private final boolean hasLiterals;

  /**
   * Takes the patterns, which are named by their places in the list from then on.
   *
   * @param anchoring whether the end of the stretch that is searched counts as the end of a line
   *     ({@link Matcher#useAnchoringBounds})
   */
  public PatternSet(List<Pattern> patterns, boolean anchoring) {
    this.patterns = List.copyOf(patterns);
    this.anchoring = anchoring;
    TreeMap<String, Use> uses = new TreeMap<>();
    for (int i = 0; i < patterns.size(); i++) {
      Needs needs = RequiredLiterals.of(patterns.get(i));
      if (needs.within().isEmpty()) {
        always.set(i);
      }
      for (String literal : needs.within()) {
        uses.computeIfAbsent(literal, key -> new Use()).within().set(i);
      }
      placed.set(i, !needs.atStart().isEmpty());
      for (String literal : needs.atStart()) {
        uses.computeIfAbsent(literal, key -> new Use()).atStart().set(i);
      }
    }
    hasLiterals = !uses.isEmpty();
    if (hasLiterals) {
      literals.build(uses);
    }
  }

  /**
   * The patterns that may match within a stretch of a text.
   *
   * @return places in the list of patterns; no other pattern matches there
   */
  public BitSet possible(CharSequence text, int from, int to) {
    BitSet possible = (BitSet) always.clone();
    if (hasLiterals && from < to) {
      AhoCorasickDoubleArrayTrie.IHit<Use> hit = (begin, end, use) -> possible.or(use.within());
      literals.parseText(new Shape(text, from, to), hit);
    }
    return possible;
  }

  /**
   * All matches within a stretch of a text, by pattern and by place; those of one pattern do not
   * overlap. Looks ahead and behind see the whole text.
   */
  public void find(CharSequence text, Span within, Visitor visitor) {
    BitSet possible = (BitSet) always.clone();
    List<Place> places = new ArrayList<>();
    if (hasLiterals && within.length() > 0) {
      Shape shape = new Shape(text, within.start(), within.end());
      AhoCorasickDoubleArrayTrie.IHit<Use> hit =
          (begin, end, use) -> {
            possible.or(use.within());
            if (!use.atStart().isEmpty()) {
              places.add(new Place(shape.place(begin), use.atStart()));
            }
          };
      literals.parseText(shape, hit);
    }
    for (int i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
      if (placed.get(i)) {
        int[] starts = starts(places, i);
        if (starts.length > 0) {
          findAt(starts, i, matcher(i, text, within), visitor);
        }
      } else {
        Matcher matcher = matcher(i, text, within);
        while (matcher.find()) {
          visitor.matched(i, matcher);
        }
      }
    }
  }

  private Matcher matcher(int pattern, CharSequence text, Span within) {
    return patterns
        .get(pattern)
        .matcher(text)
        .region(within.start(), within.end())
        .useTransparentBounds(true)
        .useAnchoringBounds(anchoring);
  }

  /** Where a match of some patterns may begin. */
  private record Place(int at, BitSet patterns) {}

  private static int[] starts(List<Place> places, int pattern) {
    int count = 0;
    for (Place place : places) {
      count += place.patterns().get(pattern) ? 1 : 0;
    }
    int[] starts = new int[count];
    for (int i = places.size() - 1; count > 0; i--) {
      if (places.get(i).patterns().get(pattern)) {
        starts[--count] = places.get(i).at();
      }
    }
    Arrays.sort(starts);
    return starts;
  }

  private static void findAt(int[] starts, int pattern, Matcher matcher, Visitor visitor) {
    int end = matcher.regionEnd();
    int next = matcher.regionStart();
    for (int start : starts) {
      if (start >= next) {
        matcher.region(start, end);
        next = start + 1;
        if (matcher.lookingAt()) {
          next = matcher.end();
          visitor.matched(pattern, matcher);
        }
      }
    }
  }
}
