package org.commitments.model;

/** What was found. */
public enum Kind {
  /** The party undertakes its own action. */
  COMMITMENT,
  /** The action is asked, hoped or urged of somebody. */
  PROPOSAL
}
