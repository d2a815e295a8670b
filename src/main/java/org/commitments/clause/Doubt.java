package org.commitments.clause;

/** Why the rules take a candidate for no undertaking. */
enum Doubt {
  /** The cue is a noun or part of a noun phrase: "their shared commitments". */
  NOMINAL,
  /** The cue completes the action before it: "will request agencies to …". */
  EMBEDDED,
  /** A bare verb before a modal of the same clause: "Các trường dạy thử sách sẽ …". */
  INSIDE_SUBJECT,
  /** The clause depends on a word before it: "which will", "if X will". */
  SUBORDINATE,
  /** A bare verb that no mark and no conjunction sets off. */
  NOT_SET_OFF,
  /** "would" and its like outside reported speech. */
  UNREPORTED,
  /** A modal that completes the cue before it: "proposed that the sides should …". */
  INNER,
  /** Words before the cue rule it out. */
  WORDS_BEFORE,
  /** Words of the action rule it out. */
  WORDS_OF_ACTION,
  /** Words of the subject rule it out. */
  WORDS_OF_SUBJECT,
  /** A bare verb in an article that reports no agreement. */
  NO_AGREEMENT,
  /** The cue needs a subject, and there is none. */
  NO_SUBJECT,
  /** The cue needs a subject that can act. */
  NO_AGENT,
  /** What is said to be done happens by itself. */
  EVENT,
  /** An effect of something, no deed. */
  EFFECT,
  /** A state. */
  STATE
}
