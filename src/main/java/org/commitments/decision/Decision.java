package org.commitments.decision;

import java.util.Locale;

/** What is decided. */
public enum Decision {
  /** Whether a candidate is an undertaking or a proposal at all. */
  CLAUSE,
  /** Whether a coordinated verb opens a record of its own. */
  SPLIT,
  /** Whether a code is one of a record's sectors. */
  SECTOR,
  /** Whether a record is right: how likely it is becomes the confidence in it. */
  RECORD;

  /** The name of its model: {@code clause}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
