package org.commitments.evaluate;

/**
 * Gold or a dataset cannot be read, or a floor cannot be checked; the message says which and why.
 */
public final class GoldException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Takes what is wrong, with the file and the way out. */
  public GoldException(String message) {
    super(message);
  }

  /** Takes what is wrong, with the file, and the cause. */
  public GoldException(String message, Exception cause) {
    super(message, cause);
  }
}
