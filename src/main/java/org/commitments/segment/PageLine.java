package org.commitments.segment;

import org.jspecify.annotations.Nullable;

/**
 * A line and what it is to the page.
 *
 * @param line the line
 * @param role what it is
 * @param stamp the date that it gives, or null
 * @param byline the name that signs it, or null
 */
record PageLine(Line line, Role role, @Nullable Stamp stamp, @Nullable String byline) {

  /** What a line is to the page. */
  enum Role {
    /** Words of an article. */
    TEXT,
    /** Words with a date behind them: a title, or a link to another article. */
    DATED,
    /** A date alone. */
    DATE,
    /** Who wrote the article. */
    BYLINE,
    /** A rule between parts. */
    SEPARATOR,
    /** Something else of the page. */
    FURNITURE,
    /** The end of the article. */
    TAIL
  }

  String text() {
    return line.text();
  }

  boolean is(Role wanted) {
    return role == wanted;
  }

  boolean isRunningText() {
    return role == Role.TEXT && line.isRunning();
  }
}
