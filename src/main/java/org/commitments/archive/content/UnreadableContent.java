package org.commitments.archive.content;

/** The bytes of a document are not what the program can read. */
public final class UnreadableContent extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String reason;

  /**
   * Takes the fault.
   *
   * @param code a stable word, such as {@code encoding}, {@code binary}, {@code empty}
   * @param reason what is wrong, and the way out
   */
  public UnreadableContent(String code, String reason) {
    super(reason);
    this.code = code;
    this.reason = reason;
  }

  /** A stable word for the kind of fault. */
  public String code() {
    return code;
  }

  /** What is wrong, and the way out. */
  public String reason() {
    return reason;
  }
}
