package org.commitments.decision;

import java.util.Locale;

/** What is decided. */
public enum Decision {
  /** Whether a candidate is a record, of whatever kind. */
  CLAUSE,
  /** Whether a record is a proposal. */
  PROPOSAL,
  /** Whether a coordinated verb opens a record of its own. */
  SPLIT,
  /** Whether some parties in sight are those that act. */
  PARTY,
  /** Whether a code is one of a record's sectors. */
  SECTOR;

  /** The name of its model: {@code clause}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
