package org.commitments.archive;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.commitments.archive.content.ContentType;
import org.commitments.archive.content.SiteFurniture;
import org.commitments.archive.content.SiteSurvey;
import org.commitments.segment.LineSign;
import org.commitments.storage.LongTable;
import org.commitments.storage.RecordLog;
import org.jspecify.annotations.Nullable;

/**
 * Finds what recurs on the pages of the inputs, group by group and each when it is asked for.
 *
 * <p>A group are the pages in one archive, with those in archives within it, or the pages in one
 * folder, as {@link PageGroups} tells. Of a group a sample is compared, so that the cost does not
 * grow with it; an archive is gone through a second time. What comes out depends on the files and
 * not on the order of the inputs. One thread uses it at a time.
 */
final class SiteSearch implements Closeable {

  /** What was found of so many groups is in memory. */
  private static final int HELD = 8;

  private static final int PAGES = 16;

  private final ReadOptions options;
  private final Supplier<Function<String, LineSign>> maker;
  private @Nullable Function<String, LineSign> signs;
  private final PageGroups groups;
  private final Map<Long, SiteFurniture> held = new LinkedHashMap<>(16, 0.75f, true);
  private final LongTable places;
  private final RecordLog kept;
  private @Nullable Path archive;
  private SiteFurniture ofArchive = SiteFurniture.NONE;

  /**
   * Takes the files.
   *
   * @param maker makes what tells what the words of a line say
   */
  SiteSearch(Listing listing, ReadOptions options, Supplier<Function<String, LineSign>> maker) {
    this.options = options;
    this.maker = maker;
    this.groups = new PageGroups(listing, options.scratch());
    this.places = new LongTable(options.scratch(), PAGES);
    this.kept = new RecordLog(options.scratch(), PAGES);
  }

  /** What recurs on the pages in the folder of a file. */
  SiteFurniture ofFolder(Source source) {
    long group = source instanceof FileSource file ? groups.group(file.path()) : LongTable.NONE;
    if (group == LongTable.NONE) {
      return SiteFurniture.NONE;
    }
    SiteFurniture furniture = held.get(group);
    if (furniture == null) {
      long place = places.get(key(group));
      furniture = place == LongTable.NONE ? compared(group) : SiteFurniture.of(kept.get(place));
      held.put(group, furniture);
      if (held.size() > HELD) {
        Iterator<Long> oldest = held.keySet().iterator();
        oldest.next();
        oldest.remove();
      }
    }
    return furniture;
  }

  private SiteFurniture compared(long group) {
    PageSample sample = new PageSample();
    List<Path> files = groups.chosen(group);
    for (int i = 0; i < files.size() && sample.size() < PageSample.PAGES; i++) {
      take(sample, files.get(i));
    }
    SiteFurniture furniture = furniture(sample);
    places.put(key(group), kept.append(furniture.bytes()));
    return furniture;
  }

  private static long key(long group) {
    return Sha256.first("furniture\n" + group);
  }

  private static void take(PageSample sample, Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.mark(ContentType.HEAD);
      ContentType type = ContentType.of(in.readNBytes(ContentType.HEAD));
      in.reset();
      sample.take(in, type, null);
    } catch (IOException e) {
      return; // whoever reads it as an input tells why
    }
  }

  /** What recurs on the pages in an archive. */
  SiteFurniture ofArchive(Source source) {
    if (!(source instanceof FileSource file)) {
      return SiteFurniture.NONE;
    }
    if (!file.path().equals(archive)) {
      PageSample sample = new PageSample();
      Listing alone = Listing.of(new Listing.ToRead(file));
      try (Readings pages = new Readings(Formats.sampling(options, sample), alone, null, null)) {
        pages.forEachRemaining(skipped -> {});
      }
      ofArchive = furniture(sample);
      archive = file.path();
    }
    return ofArchive;
  }

  private SiteFurniture furniture(PageSample sample) {
    if (sample.size() < SiteSurvey.FEWEST) {
      return SiteFurniture.NONE;
    }
    if (signs == null) {
      signs = maker.get();
    }
    return sample.survey(options.limits().seconds()).furniture(signs);
  }

  /** Removes what was put aside. */
  @Override
  public void close() {
    try (groups;
        places) {
      kept.close();
    }
  }
}
