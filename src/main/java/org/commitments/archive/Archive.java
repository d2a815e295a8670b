package org.commitments.archive;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.commitments.segment.LineSign;
import org.commitments.storage.Scratch;
import org.jspecify.annotations.Nullable;

/** The inputs of a run: lists their files, then reads them one after another. */
public final class Archive {

  /** The input that stands for the standard input of the process. */
  public static final Path STANDARD_INPUT = Path.of("-");

  private final Selection selection;
  private final Formats formats;
  private final Scratch scratch;
  private final Function<Listing, @Nullable SiteSearch> sites;

  private Archive(
      Selection selection,
      Formats formats,
      Scratch scratch,
      Function<Listing, @Nullable SiteSearch> sites) {
    this.selection = selection;
    this.formats = formats;
    this.scratch = scratch;
    this.sites = sites;
  }

  /** An archive of all formats that are known, in which each page is read for itself. */
  public static Archive of(Selection selection, ReadOptions options) {
    return new Archive(selection, Formats.all(options), options.scratch(), listing -> null);
  }

  /**
   * An archive of all formats that are known. Pages of HTML that lie together are compared, and
   * what recurs on them without being of the announcements is left out.
   *
   * @param signs makes what tells what the words of a line say; asked where pages are compared
   */
  public static Archive comparing(
      Selection selection, ReadOptions options, Supplier<Function<String, LineSign>> signs) {
    return new Archive(
        selection,
        Formats.all(options),
        options.scratch(),
        listing -> new SiteSearch(listing, options, signs));
  }

  /** An archive of plain text, whatever it looks like. */
  public static Archive ofText(Selection selection, ReadOptions options) {
    return new Archive(selection, Formats.ofText(options), options.scratch(), listing -> null);
  }

  /**
   * Lists the files of the inputs, each once, sorted by name. A file's name is its path from the
   * input on ("samples/en/a.txt" for the input "samples"); where two files would have one name, the
   * inputs' parent folders are put before all names until they differ.
   */
  public Listing list(List<Path> inputs) {
    return list(inputs.iterator());
  }

  /** The same of inputs that come one at a time, however many they are. */
  public Listing list(Iterator<Path> inputs) {
    try (Walk walk = new Walk(selection, formats::takes, scratch)) {
      inputs.forEachRemaining(walk::add);
      return walk.listing();
    }
  }

  /**
   * Reads the files of a listing and what lies within them in their order, each when it is asked
   * for; closing the stream closes what is open.
   */
  public Stream<Reading> read(Listing listing) {
    return read(listing, null);
  }

  /**
   * The same, but what is known is not decoded again: a {@link Reading.Known} stands for it.
   *
   * @param known what an earlier run knows, or null
   */
  public Stream<Reading> read(Listing listing, @Nullable KnownInputs known) {
    SiteSearch search = sites.apply(listing);
    Inputs readings =
        known == null
            ? new Readings(formats, listing, null, search)
            : new KnownReadings(formats, listing, known, search);
    // Not flatMap: its iterator would hold all members of an archive at once.
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                readings, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(
            () -> {
              readings.close();
              if (search != null) {
                search.close();
              }
            });
  }
}
