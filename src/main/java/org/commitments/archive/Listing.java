package org.commitments.archive;

import java.util.List;

/**
 * What lies in the inputs, in the order of the names' code points.
 *
 * @param entries one for each file
 */
public record Listing(List<Entry> entries) {

  /** Copies the list. */
  public Listing {
    entries = List.copyOf(entries);
  }

  /** Something found: a source to read, or what is known of it without reading. */
  sealed interface Entry {
    String name();
  }

  /** To be read. */
  record ToRead(Source source) implements Entry {
    @Override
    public String name() {
      return source.name();
    }
  }

  /** Already settled. */
  record Settled(Reading reading) implements Entry {
    @Override
    public String name() {
      return reading.source();
    }
  }

  /** The number of files found, those skipped among them. */
  public int size() {
    return entries.size();
  }

  /** Whether no file is there to be read. */
  public boolean isEmpty() {
    return entries.stream().noneMatch(ToRead.class::isInstance);
  }
}
