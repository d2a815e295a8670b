package org.commitments.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a part of a pattern, in {@link Shape folded} strings.
 *
 * @param exact all that it can match, or null where that cannot be told
 * @param starts strings with one of which each match begins, the empty one where a match may be
 *     empty; null where that cannot be told
 * @param needed strings of which a match holds at least one, or null where there is no such set
 */
record Known(
    @Nullable Set<String> exact, @Nullable Set<String> starts, @Nullable Set<String> needed) {

  /** Matches nothing but the empty string. */
  static final Known NOTHING = exactly(Set.of(""));

  /** May match any string. */
  static final Known ANYTHING = new Known(null, null, null);

  /** More strings than this are not spelled out. */
  private static final int MOST_STRINGS = 600;

  /** The product of two sets is spelled out up to this size. */
  private static final int MOST_PRODUCTS = 48;

  /** Longer strings are cut to their beginning, which every match holds as well. */
  private static final int LONGEST = 12;

  /** A part that matches these strings and no others. */
  static Known exactly(Set<String> strings) {
    return new Known(strings, strings, null);
  }

  /** Matches the empty string where a part follows. */
  static Known ahead(Known part) {
    return new Known(null, Set.of(""), part.best());
  }

  /** The better of what it needs and of what it is, or null. */
  @Nullable Set<String> best() {
    return exact == null ? needed : better(needed, useful(exact));
  }

  /** One part or another. */
  Known or(Known other) {
    Set<String> both = union(exact, other.exact);
    return both != null
        ? exactly(both)
        : new Known(null, union(starts, other.starts), union(best(), other.best()));
  }

  /** Parts one behind the other. */
  static Known inOrder(List<Known> parts) {
    Set<String> needed = null;
    Set<String> starts = Set.of("");
    // What the parts since the last unknown one match together.
    Set<String> run = Set.of("");
    boolean isWhole = true;
    for (Known part : parts) {
      Set<String> exact = part.exact;
      Set<String> product = exact == null ? null : product(run, exact);
      if (product != null) {
        run = product;
        continue;
      }
      isWhole = false;
      needed = better(better(needed, useful(run)), part.needed);
      starts = extended(starts, run);
      if (exact == null) {
        starts = extended(starts, part.starts);
        run = Set.of("");
      } else {
        run = exact;
      }
    }
    return isWhole
        ? exactly(run)
        : new Known(null, extended(starts, run), better(needed, useful(run)));
  }

  /** The part that often, one behind the other. */
  Known times(int least, int most) {
    boolean isSpace = Set.of(" ").equals(exact);
    if (isSpace && least > 0) {
      return this;
    }
    if (least == most && least > 0 && exact != null) {
      Set<String> all = exact;
      for (int i = 1; i < least && all != null; i++) {
        all = product(all, exact);
      }
      if (all != null) {
        return exactly(all);
      }
    }
    if (least > 0) {
      return new Known(null, starts, best());
    }
    Set<String> orNothing = union(isSpace || most == 1 ? exact : null, Set.of(""));
    return orNothing != null
        ? exactly(orNothing)
        : new Known(null, union(starts, Set.of("")), null);
  }

  /** A set as a need: shortened, or null where it would let everything pass. */
  static @Nullable Set<String> useful(Set<String> strings) {
    Set<String> cut = new LinkedHashSet<>();
    for (String string : strings) {
      if (string.isBlank()) {
        return null;
      }
      cut.add(string.length() > LONGEST ? string.substring(0, LONGEST) : string);
    }
    return cut;
  }

  /**
   * The beginnings of a sequence that goes on with a part: those that may still be empty go on with
   * the part's, the others stay as they are.
   */
  private static @Nullable Set<String> extended(
      @Nullable Set<String> starts, @Nullable Set<String> part) {
    if (starts == null || !starts.contains("")) {
      return starts;
    }
    if (part == null) {
      return null;
    }
    Set<String> extended = new LinkedHashSet<>(starts);
    extended.remove("");
    extended.addAll(part);
    return extended.size() > MOST_STRINGS ? null : extended;
  }

  private static @Nullable Set<String> union(
      @Nullable Set<String> one, @Nullable Set<String> other) {
    if (one == null || other == null) {
      return null;
    }
    Set<String> union = new LinkedHashSet<>(one);
    union.addAll(other);
    return union.size() > MOST_STRINGS ? null : union;
  }

  private static @Nullable Set<String> product(Set<String> heads, Set<String> tails) {
    if (heads.size() * tails.size() > MOST_PRODUCTS && heads.size() > 1 && tails.size() > 1) {
      return null;
    }
    Set<String> product = new LinkedHashSet<>();
    for (String head : heads) {
      for (String tail : tails) {
        // A run of white space is folded into one space.
        product.add(
            head.endsWith(" ") && tail.startsWith(" ") ? head + tail.substring(1) : head + tail);
      }
    }
    return product;
  }

  private static @Nullable Set<String> better(
      @Nullable Set<String> one, @Nullable Set<String> other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    int first = shortest(one);
    int second = shortest(other);
    if (first != second) {
      return first > second ? one : other;
    }
    return one.size() <= other.size() ? one : other;
  }

  private static int shortest(Set<String> strings) {
    return strings.stream().mapToInt(String::length).min().orElse(0);
  }
}
