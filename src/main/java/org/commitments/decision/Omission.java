package org.commitments.decision;

import java.util.Locale;

/** Why words never became a candidate of which anything was asked. */
public enum Omission {
  /** No cue stands in the sentence, and it tells no contents of an agreement. */
  NO_CUE,
  /** A veto rules out the whole sentence or its paragraph. */
  VETO,
  /** The cue has no verb or noun that completes it. */
  NO_VERB,
  /** The cue opens a list and says nothing by itself. */
  OPENS_LIST,
  /** Nothing stands between the verb and the end of its clause. */
  NO_WORDS,
  /** A doubtful candidate within the action of another. */
  WITHIN_ACTION,
  /** The lead-in of the item undertakes nothing, or its items are things. */
  LEAD_IN,
  /** The item is a sentence of its own, or no task. */
  NO_TASK;

  /** Its name as it is printed: {@code no-cue}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
