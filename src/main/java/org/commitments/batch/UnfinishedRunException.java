package org.commitments.batch;

/** A folder holds a run that is not finished, and it was not said what to do with it. */
public final class UnfinishedRunException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnfinishedRunException(String message) {
    super(message);
  }
}
