package org.commitments.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** A source cannot be read, and why. */
final class Fault extends IOException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String reason;

  /**
   * Takes what is wrong.
   *
   * @param code a stable word
   * @param reason what is wrong, and the way out
   */
  Fault(String code, String reason) {
    super(reason);
    this.code = code;
    this.reason = reason;
  }

  String code() {
    return code;
  }

  String reason() {
    return reason;
  }

  /** The fault that an exception of a library tells of. */
  static Fault of(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Fault fault) {
        return fault;
      }
    }
    if (e instanceof NoSuchFileException) {
      return new Fault("unreadable", "there is no such file or folder; check the name");
    }
    if (e instanceof AccessDeniedException) {
      return new Fault("unreadable", "no permission to read it; check its owner and mode");
    }
    if (e instanceof CharacterCodingException) {
      return new Fault("encoding", "not UTF-8; convert it, e.g. with iconv -t UTF-8");
    }
    if (e instanceof EOFException || String.valueOf(e.getMessage()).contains("runcated")) {
      return new Fault(
          "truncated",
          "it ends too early, what stands before was read; get it again (" + message(e) + ")");
    }
    return new Fault("unreadable", "cannot be read: " + message(e));
  }

  /** Without the line ends and the length that a message of a library may have. */
  private static String message(Throwable e) {
    String words = (e + "").replaceAll("[\\p{Cntrl}\\s]+", " ");
    return words.length() > 300 ? words.substring(0, 300) + "…" : words;
  }
}
