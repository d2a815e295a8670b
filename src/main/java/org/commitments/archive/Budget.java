package org.commitments.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.commitments.storage.Scratch;
import org.jspecify.annotations.Nullable;

/** What one file has asked for with all that lies within it, held to the limits. */
final class Budget {

  private final Limits limits;
  private final Scratch scratch;
  private long raw;
  private long expanded;
  private int entries;
  private @Nullable Fault exceeded;

  Budget(Limits limits, Scratch scratch) {
    this.limits = limits;
    this.scratch = scratch;
  }

  /** Where to put aside what is too much for memory. */
  Scratch scratch() {
    return scratch;
  }

  Limits limits() {
    return limits;
  }

  /** Why nothing more of the file is read, or null. */
  @Nullable Fault exceeded() {
    return exceeded;
  }

  /**
   * Counts a member of an archive.
   *
   * @throws Fault where it is one too many
   */
  void enter() throws Fault {
    entries++;
    if (entries > limits.entries()) {
      throw exceed(
          new Fault(
              "entries",
              "more than "
                  + limits.entries()
                  + " members in one file; split it, or allow more with --max-entries"));
    }
  }

  /**
   * Counts what came out of something compressed.
   *
   * @throws Fault where it is too much for the file's size
   */
  void expand(long bytes) throws Fault {
    expanded += bytes;
    if (expanded > Limits.FREE && expanded / limits.ratio() > raw) {
      throw exceed(
          new Fault(
              "bomb",
              "what comes out is more than "
                  + limits.ratio()
                  + " times as large as the file; if it is no bomb, allow more with --max-ratio"));
    }
  }

  private Fault exceed(Fault fault) {
    exceeded = fault;
    return fault;
  }

  /** The bytes of the file itself, counted. */
  InputStream ofFile(InputStream in) {
    return new Counting(in) {
      @Override
      void count(long bytes) {
        raw += bytes;
      }
    };
  }

  /**
   * The bytes of a member of an archive, held to the largest size of one.
   *
   * @param in the archive's stream, which stays open when the member is closed
   * @param expands whether they come out of something compressed
   */
  InputStream ofMember(InputStream in, boolean expands) {
    return new Sized(in, expands) {
      @Override
      public void close() {
        // The archive goes on.
      }
    };
  }

  /** What comes out of a compressed file or member, held to the largest size of a member. */
  InputStream ofPacked(InputStream in) {
    return new Sized(in, true);
  }

  private class Sized extends Counting {

    private final boolean expands;
    private long size;

    Sized(InputStream in, boolean expands) {
      super(in);
      this.expands = expands;
    }

    @Override
    void count(long bytes) throws IOException {
      size += bytes;
      if (expands) {
        expand(bytes);
      }
      if (size > limits.member()) {
        throw new Fault(
            "too-large",
            "a member of more than "
                + limits.member()
                + " bytes; unpack it, or allow more with --max-member-size");
      }
    }
  }

  /** Counts what is read; marks are not kept, since they would count twice. */
  private abstract static class Counting extends FilterInputStream {

    Counting(InputStream in) {
      super(in);
    }

    abstract void count(long bytes) throws IOException;

    @Override
    public int read() throws IOException {
      int b = super.read();
      if (b >= 0) {
        count(1);
      }
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = super.read(bytes, offset, length);
      if (n > 0) {
        count(n);
      }
      return n;
    }

    @Override
    public long skip(long wanted) throws IOException {
      long n = super.skip(wanted);
      count(n);
      return n;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
