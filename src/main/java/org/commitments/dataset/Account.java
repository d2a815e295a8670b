package org.commitments.dataset;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the inputs of a run.
 *
 * @param inputs their number, each counted in one of processed, duplicate, failed and skipped
 * @param found what was found in them, by language
 * @param warnings faults of inputs that were read all the same
 * @param complete false where the run stopped before the last input
 * @param inputDigest SHA-256 of the names and contents of the inputs
 */
public record Account(
    Inputs inputs, Map<String, Found> found, int warnings, boolean complete, String inputDigest) {

  /** Copies the map, sorted by language. */
  public Account {
    found = Collections.unmodifiableMap(new TreeMap<>(found));
  }

  /**
   * Numbers of inputs.
   *
   * @param inputs all that were met
   * @param processed read, and written where they held something
   * @param duplicate with the same bytes as one before, or with nothing but copies of announcements
   *     before
   * @param failed of which errors.jsonl tells why
   * @param skipped files of folders that are not for the program
   */
  public record Inputs(int inputs, int processed, int duplicate, int failed, int skipped) {

    /**
     * Checks the sum.
     *
     * @throws IllegalArgumentException where an input is lost or counted twice
     */
    public Inputs {
      if (inputs != processed + duplicate + failed + skipped) {
        throw new IllegalArgumentException(
            inputs
                + " inputs are not "
                + processed
                + " processed + "
                + duplicate
                + " duplicate + "
                + failed
                + " failed + "
                + skipped
                + " skipped");
      }
    }
  }

  /**
   * Numbers of what was found.
   *
   * @param articles announcements
   * @param copies how many of them are copies of others
   * @param commitments undertakings
   * @param proposals what was asked or suggested
   * @param leftOut records of which the program was less sure than was asked for
   */
  public record Found(int articles, int copies, int commitments, int proposals, int leftOut) {

    /** Nothing. */
    public static final Found NOTHING = new Found(0, 0, 0, 0, 0);

    /** Both together. */
    public Found plus(Found other) {
      return new Found(
          articles + other.articles,
          copies + other.copies,
          commitments + other.commitments,
          proposals + other.proposals,
          leftOut + other.leftOut);
    }
  }

  /** What was found in all languages. */
  public Found total() {
    return found.values().stream().reduce(Found.NOTHING, Found::plus);
  }
}
