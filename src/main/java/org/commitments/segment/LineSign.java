package org.commitments.segment;

/** What the words of a line alone say of its place on a page. */
public enum LineSign {
  /** It may be of the page or of the announcement. */
  NONE,
  /** The packs know it for furniture. */
  FURNITURE,
  /** It names a place, a body or an office, and may be signed by these. */
  NAME,
  /** It may be part of an announcement: a heading, an undertaking, a time, a number of things. */
  CONTENT,
  /** It tells of the announcement, or ends it: its date, number or byline, "Other news". */
  PAGE
}
