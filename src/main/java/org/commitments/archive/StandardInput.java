package org.commitments.archive;

import java.io.FilterInputStream;
import java.io.InputStream;

/** The standard input of the process, of any format; to be read once. */
record StandardInput() implements Source {

  @Override
  public String name() {
    return "stdin";
  }

  @Override
  public String fileName() {
    return "";
  }

  @Override
  public boolean named() {
    return true;
  }

  @Override
  public InputStream open() {
    return new FilterInputStream(System.in) {
      @Override
      public void close() {
        // It is not ours to close.
      }
    };
  }
}
