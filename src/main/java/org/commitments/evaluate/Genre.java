package org.commitments.evaluate;

import java.util.Locale;

/** What kind of announcement a text is; in a report they stand in this order. */
public enum Genre {
  /** A joint statement, declaration or communiqué. */
  STATEMENT,
  FACT_SHEET,
  /** The text of a memorandum, treaty or other agreement. */
  AGREEMENT,
  /** What a cabinet, government or council decided. */
  DECISION,
  /** A law, decree or proclamation. */
  LAW,
  /** A speech, an interview, a message, or a statement of one speaker. */
  SPEECH,
  /** News of a meeting, a visit or a signing. */
  NEWS,
  /** What a company or another institution announces of itself. */
  RELEASE,
  /** Where neither title nor lead tells. */
  OTHER;

  /** Its name in reports: {@code fact-sheet}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
