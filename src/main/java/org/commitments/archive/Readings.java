package org.commitments.archive;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.commitments.model.Diagnostic;
import org.commitments.storage.StorageException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what lies in a listing, one input at a time and each when it is asked for: an archive is
 * open no longer than its members are read, and no more of it is in memory than one document.
 *
 * <p>A fault of a member or of an archive is one {@link Reading.Failed}; what can be read after it
 * is read.
 */
final class Readings implements Inputs {

  private final Formats formats;
  private final Iterator<Listing.Entry> listing;
  private final @Nullable KnownInputs known;
  private final @Nullable SiteSearch sites;
  private final Deque<Level> levels = new ArrayDeque<>();
  private @Nullable Reading ahead;

  /** A container that is open. */
  private static final class Level {

    private final Source source;
    private final Formats.Nested nested;
    private boolean empty = true;
    private boolean told;

    Level(Source source, Formats.Nested nested) {
      this.source = source;
      this.nested = nested;
    }
  }

  Readings(
      Formats formats, Listing listing, @Nullable KnownInputs known, @Nullable SiteSearch sites) {
    this.formats = formats;
    this.listing = listing.iterator();
    this.known = known;
    this.sites = sites;
  }

  @Override
  public boolean hasNext() {
    while (ahead == null && (!levels.isEmpty() || listing.hasNext())) {
      Level level = levels.peek();
      ahead = level == null ? fromListing() : from(level);
    }
    return ahead != null;
  }

  @Override
  public Reading next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no input is left");
    }
    Reading next = java.util.Objects.requireNonNull(ahead);
    ahead = null;
    return next;
  }

  private @Nullable Reading fromListing() {
    Listing.Entry entry = listing.next();
    return entry instanceof Listing.ToRead toRead
        ? open(toRead.source(), formats.outermost(new Formats.About(toRead.source(), known, sites)))
        : ((Listing.Settled) entry).reading();
  }

  /** What comes next of a container; null where it holds no more, or holds another container. */
  private @Nullable Reading from(Level level) {
    Listing.Entry entry;
    try {
      entry = level.nested.container().next();
    } catch (StorageException e) {
      throw e; // no fault of the input
    } catch (IOException | RuntimeException e) {
      pop();
      if (level.told) {
        tell(e);
        return null;
      }
      return fail(level.source, level.nested.place(), e);
    }
    if (entry == null) {
      pop();
      return level.empty ? failed(level.source, new Fault("empty", "it holds nothing")) : null;
    }
    level.empty = false;
    level.told = false;
    return entry instanceof Listing.ToRead toRead
        ? open(toRead.source(), level.nested.place())
        : ((Listing.Settled) entry).reading();
  }

  private @Nullable Reading open(Source source, Formats.Place place) {
    try {
      Formats.Opened opened = formats.open(source, place);
      if (opened instanceof Formats.Nested nested) {
        levels.push(new Level(source, nested));
        return null;
      }
      return ((Formats.Document) opened).reading();
    } catch (StorageException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return fail(source, place, e);
    }
  }

  /** What broke may be the container around, which is then not to be told of again. */
  private void tell(Throwable e) {
    Level around = levels.peek();
    if (around != null) {
      around.told = !(e instanceof Fault);
    }
  }

  private Reading fail(Source source, Formats.Place place, Throwable e) {
    tell(e);
    Fault exceeded = place.budget().exceeded();
    if (exceeded != null) {
      close();
    }
    return failed(source, exceeded == null ? Fault.of(e) : exceeded);
  }

  private static Reading failed(Source source, Fault fault) {
    return new Reading.Failed(
        new Diagnostic(source.name(), "read", fault.code(), fault.reason()), "");
  }

  private void pop() {
    try {
      levels.remove().nested.container().close();
    } catch (StorageException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // What it held was read, or its fault is told of.
      return;
    }
  }

  /** Closes all containers that are open. */
  @Override
  public void close() {
    while (!levels.isEmpty()) {
      pop();
    }
  }
}
