package org.commitments.cli;

/** What the process says to its caller. */
public final class ExitStatus {

  /** All inputs were read. */
  public static final int OK = 0;

  /** A fault of the program, of a language pack, or a figure below its floor. */
  public static final int FAULT = 1;

  /** The command line is not right. */
  public static final int USAGE = 2;

  /** Finished; some inputs failed, each with its reason in errors.jsonl. */
  public static final int SOME_FAILED = 3;

  /** Stopped, since more inputs failed than {@code --max-errors} allows. */
  public static final int TOO_MANY_FAILED = 4;

  /** There is nothing to read. */
  public static final int NO_INPUT = 5;

  /** The output cannot be written. */
  public static final int NO_OUTPUT = 6;

  private ExitStatus() {}
}
