package org.commitments.language;

import java.util.List;

/** A language pack has faults; the message lists every one with file, line and what is allowed. */
public final class PackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final List<String> faults;

  /** Takes the faults of one pack, at least one. */
  public PackException(String pack, List<String> faults) {
    super(
        "language pack '"
            + pack
            + "' has "
            + faults.size()
            + " fault(s):\n  "
            + String.join("\n  ", faults));
    this.faults = List.copyOf(faults);
  }

  /** The faults, each {@code file:line: what}. */
  public List<String> faults() {
    return faults;
  }
}
