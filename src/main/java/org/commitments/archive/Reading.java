package org.commitments.archive;

import org.commitments.model.Diagnostic;
import org.commitments.model.Document;

/** What came of reading one input: a document, a fault, or nothing because it is not for us. */
public sealed interface Reading {

  /** The input's name. */
  String source();

  /** SHA-256 of the input's bytes in hexadecimal digits; empty where they were not read in full. */
  String digest();

  /**
   * A document.
   *
   * @param document the decoded words
   * @param digest of the bytes
   */
  record Read(Document document, String digest) implements Reading {
    @Override
    public String source() {
      return document.source();
    }
  }

  /**
   * An input that could not be read.
   *
   * @param diagnostic why, and the way out
   * @param digest of the bytes, or empty
   */
  record Failed(Diagnostic diagnostic, String digest) implements Reading {
    @Override
    public String source() {
      return diagnostic.source();
    }
  }

  /**
   * An input of which {@link KnownInputs} tells what came of it, or the same bytes as one before.
   *
   * @param source its name
   * @param digest of the bytes
   */
  record Known(String source, String digest) implements Reading {}

  /**
   * A file of a folder that is not an announcement: of another kind, excluded, or a link.
   *
   * @param source its name
   */
  record Skipped(String source) implements Reading {
    @Override
    public String digest() {
      return "";
    }
  }
}
