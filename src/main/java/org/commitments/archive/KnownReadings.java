package org.commitments.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what lies in a listing file by file. A file that holds many inputs and is as it was in an
 * earlier run is not opened: what it gave then is given again.
 */
final class KnownReadings implements Inputs {

  private final Formats formats;
  private final Iterator<Listing.Entry> listing;
  private final KnownInputs known;
  private final @Nullable SiteSearch sites;
  private @Nullable State state;
  private @Nullable Readings open;
  private Iterator<Reading> current = List.<Reading>of().iterator();
  private boolean holdsMany;
  private long given;

  /** A file as it was when its reading began. */
  private static final class State {

    private final FileSource source;
    private final String stamp;
    private @Nullable String digest;

    State(FileSource source) {
      this.source = source;
      this.stamp = stamp();
    }

    /** Its size and the time of its last change; empty where they cannot be told. */
    private String stamp() {
      try {
        FileTime changed = Files.getLastModifiedTime(source.path());
        return Files.size(source.path()) + " " + changed;
      } catch (IOException e) {
        return "";
      }
    }

    /** SHA-256 of it, or empty where it cannot be read; that is told when it is read. */
    String digest() {
      if (digest == null) {
        try {
          digest = Sha256.of(source.path());
        } catch (IOException e) {
          digest = "";
        }
      }
      return digest;
    }

    boolean isUnchanged() {
      return !stamp.isEmpty() && !digest().isEmpty() && stamp.equals(stamp());
    }
  }

  KnownReadings(Formats formats, Listing listing, KnownInputs known, @Nullable SiteSearch sites) {
    this.sites = sites;
    this.formats = formats;
    this.listing = listing.iterator();
    this.known = known;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext()) {
      end();
      if (!listing.hasNext()) {
        return false;
      }
      begin(listing.next());
    }
    return true;
  }

  @Override
  public Reading next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no input is left");
    }
    Reading next = current.next();
    given++;
    holdsMany |= state != null && !next.source().equals(state.source.name());
    return next;
  }

  private void begin(Listing.Entry entry) {
    given = 0;
    holdsMany = false;
    state =
        entry instanceof Listing.ToRead toRead && toRead.source() instanceof FileSource file
            ? new State(file)
            : null;
    known.begins(entry.name());
    Iterator<Reading> before = state == null ? null : known.inputsOf(entry.name(), state::digest);
    if (before == null) {
      open = new Readings(formats, Listing.of(entry), known, sites);
      current = open;
    } else {
      current = before;
    }
  }

  private void end() {
    close();
    if (state != null && holdsMany && state.isUnchanged()) {
      known.ended(state.source.name(), state.digest(), given);
    }
    state = null;
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
