package org.commitments.train;

/** What is needed for training cannot be read; the message says which file and why. */
public final class TrainingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Takes what is wrong, with the file and what is expected. */
  public TrainingException(String message) {
    super(message);
  }

  /** Takes what is wrong, with the file, and the cause. */
  public TrainingException(String message, Exception cause) {
    super(message, cause);
  }
}
