package org.commitments.linguistics.opennlp;

/** Something in the data of a training is not as it must be; the message says what and where. */
public final class TrainingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With what is wrong, and what is needed. */
  public TrainingException(String message) {
    super(message);
  }

  /** With what is wrong, the file, and the cause. */
  public TrainingException(String message, Exception cause) {
    super(message, cause);
  }
}
