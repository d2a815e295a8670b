package org.commitments.batch;

/** An outcome with its stored form. */
final class Kept {

  private final Outcome outcome;
  private final byte[] body;
  private final boolean earlier;

  /**
   * Takes both.
   *
   * @param body the stored form, which nobody changes; empty where nothing is stored
   * @param earlier whether an earlier run found the outcome
   */
  Kept(Outcome outcome, byte[] body, boolean earlier) {
    this.outcome = outcome;
    this.body = body;
    this.earlier = earlier;
  }

  Outcome outcome() {
    return outcome;
  }

  byte[] body() {
    return body;
  }

  boolean earlier() {
    return earlier;
  }
}
