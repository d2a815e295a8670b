package org.commitments.archive.content;

import org.jsoup.nodes.Element;

/**
 * A line of a page.
 *
 * @param words its words, white space collapsed, not empty
 * @param marker the bullet or number that opens it, with a blank behind, or an empty string
 * @param linked how many of the characters are those of links
 * @param gap whether it begins a block and does not only follow a line break
 * @param block the element that it stands in
 */
record HtmlLine(String words, String marker, int linked, boolean gap, Element block) {

  private static final int LONG = 80;
  private static final int SENTENCE = 40;
  private static final int HEADING = 300;

  /** Whether most of it is links. */
  boolean isLinked() {
    return 10 * linked > 7 * words.length();
  }

  /** Whether it reads like running text. */
  boolean isGood() {
    return 10 * linked < 3 * words.length()
        && (words.length() >= LONG || (words.length() >= SENTENCE && closes()));
  }

  private boolean closes() {
    return ".!?…:;\"”".indexOf(words.charAt(words.length() - 1)) >= 0;
  }

  /** Whether it may stand between a title and the text: a date, a name, a summary. */
  boolean isHeadLike() {
    return words.length() <= HEADING && !isLinked();
  }
}
