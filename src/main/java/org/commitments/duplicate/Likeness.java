package org.commitments.duplicate;

/**
 * How like two texts are.
 *
 * @param same whether all their words are the same
 * @param words the number of words of the shorter
 * @param resemblance the estimated share of shingles in common
 * @param facts names and numbers in common
 */
record Likeness(boolean same, int words, double resemblance, Shared facts) {

  /** Of texts with fewer words only the same are copies. */
  static final int LEAST_WORDS = 40;

  private static final double LEAST_RESEMBLANCE = 0.5;
  private static final double LEAST_NAMES = 0.8;
  private static final double LEAST_NUMBERS = 0.8;

  /**
   * What two texts have in common of their facts.
   *
   * @param names words of names
   * @param numbers numbers, years among them
   * @param years years
   */
  record Shared(Overlap names, Overlap numbers, Overlap years) {

    private static Shared of(Facts one, Facts other) {
      return new Shared(one.names(other), one.numbers(other), one.years(other));
    }

    private boolean areThose() {
      return years.missing() == 0
          && names.share() >= LEAST_NAMES
          && (numbers.missing() <= 1 || numbers.share() >= LEAST_NUMBERS);
    }
  }

  static Likeness of(Sketch one, Sketch other) {
    return new Likeness(
        one.words().equals(other.words()),
        Math.min(one.words().count(), other.words().count()),
        one.resemblance(other),
        Shared.of(one.facts(), other.facts()));
  }

  /**
   * Whether one is a copy of the other: most of the wording is the same, and the names and numbers
   * of the one that has fewer stand in the other, its years without exception: a figure may have
   * been corrected, while another year makes it next year's announcement. Announcements made from
   * one form have the first and lack the second. Of a few words only the same are a copy.
   */
  boolean isCopy() {
    return same || (words >= LEAST_WORDS && resemblance >= LEAST_RESEMBLANCE && facts.areThose());
  }

  /** Whether the other is less like. */
  boolean exceeds(Likeness other) {
    return same == other.same ? resemblance > other.resemblance : same;
  }
}
