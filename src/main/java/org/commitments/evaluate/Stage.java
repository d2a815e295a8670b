package org.commitments.evaluate;

import java.util.Locale;

/** Where a record that is not right was lost, or which of its fields is wrong. */
enum Stage {
  /** The words of the action are in no article that was read. */
  SEGMENT,
  /** No candidate holds the larger part of the action. */
  CANDIDATE,
  /** The candidate was taken for no undertaking, or what is none for one. */
  CLAUSE,
  /** The action overlaps one of the other side, but too little: joined, cut or begun elsewhere. */
  SPLIT,
  /** A commitment taken for a proposal, or the other way round. */
  KIND,
  /** The same action was found a second time, or was taken for a repetition of another. */
  DUPLICATE,
  /** The action of a pair agrees by less than a record needs to be right. */
  ACTION,
  /** The parties of a pair differ. */
  PARTY,
  /** The codes of a pair have none in common. */
  SECTOR,
  /** The codes of a pair differ, but some are the same. */
  CODES,
  /** The periods of a pair differ. */
  PERIOD,
  /** Nothing is known of how the record was made: a dataset was evaluated, no texts. */
  UNTRACED;

  /** Its name as it is printed. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
