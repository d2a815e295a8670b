package org.commitments.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** A tar archive; links in it are only names. */
final class TarContainer implements Container {

  /** The most bytes of the headers before a member, long names among them. */
  private static final int LONGEST_HEADER = 4 << 20;

  private final Budget budget;
  private final Gate gate;
  private final Tar tar;
  private final MemberNames names;

  TarContainer(Source source, InputStream in, Budget budget) {
    this.budget = budget;
    this.gate = new Gate(in);
    this.tar = new Tar(gate);
    this.names = new MemberNames(source.name(), budget.scratch());
  }

  @Override
  public Listing.@Nullable Entry next() throws IOException {
    TarArchiveEntry entry = nextEntry();
    while (entry != null && entry.isDirectory()) {
      budget.enter();
      entry = nextEntry();
    }
    if (entry == null) {
      if (tar.cut) {
        throw new EOFException("no mark of the end");
      }
      return null;
    }
    budget.enter();
    String name = names.of(entry.getName());
    boolean isDevice = entry.isFIFO() || entry.isCharacterDevice() || entry.isBlockDevice();
    if (!entry.isFile() || entry.isLink() || entry.isSymbolicLink() || isDevice) {
      return new Listing.Settled(new Reading.Skipped(name));
    }
    return new Listing.ToRead(
        new Member(name, entry.getName(), false, null, budget.ofMember(tar, entry.isSparse())));
  }

  private @Nullable TarArchiveEntry nextEntry() throws IOException {
    // What is left of the member before may be long, but not what describes the next.
    gate.open();
    while (tar.getCurrentEntry() != null && tar.available() > 0) {
      tar.skipNBytes(tar.available());
    }
    gate.allow(LONGEST_HEADER);
    TarArchiveEntry entry = tar.getNextEntry();
    gate.open();
    return entry;
  }

  @Override
  public void close() throws IOException {
    try (names) {
      tar.close();
    }
  }

  /** Notes whether the archive ends without the mark that tar puts there. */
  private static final class Tar extends TarArchiveInputStream {

    private boolean cut;
    private boolean ended;

    Tar(InputStream in) {
      super(in, StandardCharsets.UTF_8.name());
    }

    @Override
    protected boolean isEOFRecord(byte @Nullable [] record) {
      boolean end = super.isEOFRecord(record);
      ended |= end && record != null;
      cut = record == null && !ended;
      return end;
    }
  }
}
