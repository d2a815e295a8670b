package org.commitments.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.commitments.archive.content.ContentType;
import org.commitments.archive.content.SiteFurniture;
import org.commitments.archive.content.SiteSurvey;
import org.commitments.segment.LineSign;
import org.jspecify.annotations.Nullable;

/**
 * Finds what recurs on the pages of the inputs, group by group and each when it is asked for.
 *
 * <p>A group are the pages in one archive, with those in archives within it, or the pages in one
 * folder. Folders of fewer than {@value #ENOUGH} files that may be pages join the folder around
 * them. Of a group a sample is compared, so that the cost does not grow with it; an archive is gone
 * through a second time. What comes out depends on the files and not on the order of the inputs.
 * One thread uses it.
 */
final class SiteSearch {

  /** How many files that may be pages make a folder a group of its own. */
  private static final int ENOUGH = 24;

  /** How many files of a folder are opened to find the pages that are compared. */
  private static final int OPENED = 4 * PageSample.PAGES;

  private static final Set<String> OTHERS =
      Set.of(
          "txt", "text", "jsonl", "ndjson", "json", "csv", "tsv", "pdf", "docx", "docm", "doc",
          "rtf", "odt", "zip", "tar", "gz", "tgz", "zst", "tzst", "bz2", "tbz2", "warc", "xml");

  private final ReadOptions options;
  private final Supplier<Function<String, LineSign>> maker;
  private @Nullable Function<String, LineSign> signs;
  private final Map<Path, Group> groups = new HashMap<>();
  private @Nullable Path archive;
  private SiteFurniture ofArchive = SiteFurniture.NONE;

  /** Files that are compared with one another. */
  private static final class Group {

    private final List<Path> files;
    private @Nullable SiteFurniture furniture;

    Group(List<Path> files) {
      this.files = files;
    }
  }

  /**
   * Takes the files.
   *
   * @param maker makes what tells what the words of a line say
   */
  SiteSearch(Listing listing, ReadOptions options, Supplier<Function<String, LineSign>> maker) {
    this.options = options;
    this.maker = maker;
    // The deepest folders come first, so that what they leave is known when theirs comes.
    TreeMap<Path, List<Path>> open =
        new TreeMap<>(
            Comparator.comparing(Path::getNameCount)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    for (Listing.Entry entry : listing.entries()) {
      if (entry instanceof Listing.ToRead toRead && toRead.source() instanceof FileSource file) {
        Path folder = file.path().getParent();
        if (folder != null && !OTHERS.contains(FileName.extension(file.path().toString()))) {
          open.computeIfAbsent(folder, path -> new ArrayList<>()).add(file.path());
        }
      }
    }
    while (!open.isEmpty()) {
      Map.Entry<Path, List<Path>> next = open.pollFirstEntry();
      Path around = next.getKey().getParent();
      if (next.getValue().size() >= ENOUGH || around == null) {
        form(next.getKey(), next.getValue());
      } else {
        open.computeIfAbsent(around, path -> new ArrayList<>()).addAll(next.getValue());
      }
    }
  }

  private void form(Path root, List<Path> files) {
    if (files.size() >= SiteSurvey.FEWEST) {
      Group group = new Group(chosen(root, files));
      files.forEach(file -> groups.put(folder(file), group));
    }
  }

  private static Path folder(Path file) {
    Path folder = file.getParent();
    return folder == null ? file : folder;
  }

  /** Those with the smallest hashes of their paths within a folder, the smallest first. */
  private static List<Path> chosen(Path root, List<Path> files) {
    record Hashed(long hash, Path file) {}
    Comparator<Hashed> order = Comparator.comparing(Hashed::hash).thenComparing(Hashed::file);
    PriorityQueue<Hashed> smallest = new PriorityQueue<>(order.reversed());
    for (Path file : files) {
      StringBuilder name = new StringBuilder();
      root.relativize(file).forEach(part -> name.append('/').append(part));
      byte[] bytes = name.toString().getBytes(StandardCharsets.UTF_8);
      smallest.add(new Hashed(ByteBuffer.wrap(Sha256.digest().digest(bytes)).getLong(), file));
      if (smallest.size() > OPENED) {
        smallest.remove();
      }
    }
    return smallest.stream().sorted(order).map(Hashed::file).toList();
  }

  /** What recurs on the pages in the folder of a file. */
  SiteFurniture ofFolder(Source source) {
    if (!(source instanceof FileSource file)) {
      return SiteFurniture.NONE;
    }
    Group group = groups.get(folder(file.path()));
    if (group == null) {
      return SiteFurniture.NONE;
    }
    SiteFurniture furniture = group.furniture;
    if (furniture == null) {
      PageSample sample = new PageSample();
      for (int i = 0; i < group.files.size() && sample.size() < PageSample.PAGES; i++) {
        take(sample, group.files.get(i));
      }
      furniture = furniture(sample);
      group.furniture = furniture;
    }
    return furniture;
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
      Listing alone = new Listing(List.of(new Listing.ToRead(file)));
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
}
