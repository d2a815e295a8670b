package org.commitments.archive;

import java.util.Locale;
import org.commitments.archive.content.UnreadableContent;

/**
 * How much an input may ask for. What is over a limit is a {@link Reading.Failed}; nothing that is
 * within them is held in memory as a whole but one document.
 *
 * @param document the most bytes of a document, from 1 to {@link #LARGEST_DOCUMENT}
 * @param characters the most UTF-16 units of a document's words, on which the memory for it
 *     depends; at least 1
 * @param member the most bytes of a member of an archive, unpacked; at least 1
 * @param ratio how many times as large as a file what comes out of it may be, where that is more
 *     than {@value #FREE} bytes; at least 1
 * @param entries the most members of a file, those of archives within it among them; at least 1
 * @param depth how many archives may lie within one another; at least 1
 * @param seconds how long the reading of a document may take; at least 1
 */
public record Limits(
    int document, int characters, long member, int ratio, int entries, int depth, int seconds) {

  /** The most that {@code document} may be: 1 GiB. */
  public static final int LARGEST_DOCUMENT = 1 << 30;

  /** What comes out of a file at any ratio: 64 MiB. */
  static final int FREE = 64 << 20;

  private static final Limits DEFAULTS =
      new Limits(64 << 20, 4 << 20, 4L << 30, 200, 1_000_000, 3, 60);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException where a value is out of its range
   */
  public Limits {
    if (document < 1 || document > LARGEST_DOCUMENT) {
      throw new IllegalArgumentException(
          "a largest document of " + document + " bytes; allowed: 1 to " + LARGEST_DOCUMENT);
    }
    if (characters < 1 || member < 1 || ratio < 1 || entries < 1 || depth < 1 || seconds < 1) {
      throw new IllegalArgumentException(
          "limits of a document of "
              + characters
              + " characters, a member of "
              + member
              + " bytes, a ratio of "
              + ratio
              + ", "
              + entries
              + " entries, a depth of "
              + depth
              + " and "
              + seconds
              + " seconds; allowed: 1 and more");
    }
  }

  /**
   * Documents of 64 MiB and 4 Mi characters, members of 4 GiB, a ratio of 200, a million entries, a
   * depth of 3, a minute.
   */
  public static Limits defaults() {
    return DEFAULTS;
  }

  /**
   * Holds the words of a document to their largest number.
   *
   * @throws UnreadableContent where there are more
   */
  void check(String words) throws UnreadableContent {
    if (words.length() > characters) {
      throw new UnreadableContent(
          "too-large",
          String.format(
              Locale.ROOT,
              "its text has %,d characters, more than %,d; split it, or allow more with"
                  + " --max-characters (and memory: COMMITMENTS_JAVA_OPTS=-Xmx8g)",
              words.length(),
              characters));
    }
  }
}
