package org.commitments.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.commitments.model.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * A zip archive, read from its beginning to its end without its directory, so that what stands
 * before a fault is not lost and nothing but one entry is open.
 */
final class ZipContainer implements Container {

  private final Budget budget;
  private final Gate gate;
  private final ZipArchiveInputStream zip;
  private final MemberNames names;

  ZipContainer(Source source, InputStream in, Budget budget) {
    this.budget = budget;
    this.gate = new Gate(in);
    this.zip = new ZipArchiveInputStream(gate, StandardCharsets.UTF_8.name(), true, true);
    this.names = new MemberNames(source.name(), budget.scratch());
  }

  @Override
  public Listing.@Nullable Entry next() throws IOException {
    gate.open();
    ZipArchiveEntry entry = zip.getNextEntry();
    while (entry != null && entry.isDirectory()) {
      budget.enter();
      entry = zip.getNextEntry();
    }
    if (entry == null) {
      if (!gate.endsZip()) {
        throw new EOFException("no directory at the end");
      }
      return null;
    }
    budget.enter();
    String name = names.of(entry.getName());
    if (entry.isUnixSymlink()) {
      return new Listing.Settled(new Reading.Skipped(name));
    }
    if (!zip.canReadEntryData(entry)) {
      return new Listing.Settled(new Reading.Failed(unreadable(name, entry), ""));
    }
    if (entry.getMethod() == ZipEntry.STORED && entry.getGeneralPurposeBit().usesDataDescriptor()) {
      // Its size stands behind it, so that the library reads it into memory as a whole.
      gate.allow(budget.limits().document());
    }
    return new Listing.ToRead(
        new Member(name, entry.getName(), false, null, budget.ofMember(zip, true)));
  }

  private static Diagnostic unreadable(String name, ZipArchiveEntry entry) {
    boolean encrypted = entry.getGeneralPurposeBit().usesEncryption();
    String reason =
        encrypted
            ? "it is encrypted; unpack the archive with its password"
            : "its compression, method " + entry.getMethod() + ", is not known; pack it anew";
    return new Diagnostic(name, "read", encrypted ? "encrypted" : "format", reason);
  }

  @Override
  public void close() throws IOException {
    try (names) {
      zip.close();
    }
  }
}
