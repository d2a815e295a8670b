package org.commitments.archive;

import java.io.Closeable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.commitments.archive.content.SiteSurvey;
import org.commitments.storage.LongTable;
import org.commitments.storage.RecordLog;
import org.commitments.storage.RecordSort;
import org.commitments.storage.Scratch;
import org.jspecify.annotations.Nullable;

/**
 * Which files are compared with one another: those of a folder and of what lies below it; but
 * folders of fewer than {@value #ENOUGH} files that may be pages join the folder around them. It
 * depends on the files and not on their order, and a bounded part of it is in memory. For one
 * thread.
 */
final class PageGroups implements Closeable {

  /** How many files that may be pages make a folder a group of its own. */
  private static final int ENOUGH = 24;

  /** How many files of a group are opened to find the pages that are compared. */
  private static final int OPENED = 4 * PageSample.PAGES;

  private static final int PAGES = 16;

  private static final Set<String> OTHERS =
      Set.of(
          "txt", "text", "jsonl", "ndjson", "json", "csv", "tsv", "pdf", "docx", "docm", "doc",
          "rtf", "odt", "zip", "tar", "gz", "tgz", "zst", "tzst", "bz2", "tbz2", "warc", "xml");

  /** The number of a folder's group, by the folder; and the place of its files, by the number. */
  private final LongTable groups;

  private final RecordLog chosen;

  /** Groups the files of a listing. */
  PageGroups(Listing listing, Scratch scratch) {
    this.groups = new LongTable(scratch, PAGES);
    this.chosen = new RecordLog(scratch, PAGES);
    try (RecordSort files = new RecordSort(scratch)) {
      for (Listing.Entry entry : listing) {
        if (entry instanceof Listing.ToRead toRead
            && toRead.source() instanceof FileSource file
            && !OTHERS.contains(FileName.extension(file.path().toString()))) {
          byte[] place = StoredPath.bytes(file.path());
          files.add(StoredPath.folderwise(place), place);
        }
      }
      try (RecordSort.Sorted sorted = files.sorted()) {
        group(sorted);
      }
    }
  }

  /** A folder all of whose files were not met yet. */
  private static final class Open {

    private final Path folder;
    private final List<Path> few = new ArrayList<>();
    private @Nullable Choice choice;
    private @Nullable Path last;

    Open(Path folder) {
      this.folder = folder;
    }
  }

  /** Those files of a group with the smallest hashes of their paths below its folder. */
  private static final class Choice {

    private record Hashed(long hash, Path file) {}

    private static final Comparator<Hashed> ORDER =
        Comparator.comparing(Hashed::hash).thenComparing(Hashed::file);

    private final Path root;
    private final PriorityQueue<Hashed> smallest = new PriorityQueue<>(ORDER.reversed());

    Choice(Path root) {
      this.root = root;
    }

    void offer(Path file) {
      StringBuilder name = new StringBuilder();
      root.relativize(file).forEach(part -> name.append('/').append(part));
      byte[] bytes = name.toString().getBytes(StandardCharsets.UTF_8);
      smallest.add(new Hashed(ByteBuffer.wrap(Sha256.digest().digest(bytes)).getLong(), file));
      if (smallest.size() > OPENED) {
        smallest.remove();
      }
    }

    /** The smallest first. */
    List<Path> files() {
      return smallest.stream().sorted(ORDER).map(Hashed::file).toList();
    }
  }

  /** The files of a folder and of those below it stand together. */
  private void group(RecordSort.Sorted files) {
    Deque<Open> open = new ArrayDeque<>();
    for (RecordSort.Entry each : files) {
      Path file = StoredPath.of(each.value());
      Path folder = file.getParent();
      if (folder != null) {
        while (!open.isEmpty() && !folder.startsWith(open.element().folder)) {
          leave(open);
        }
        enter(open, folder);
        add(open.element(), file);
      }
    }
    while (!open.isEmpty()) {
      leave(open);
    }
  }

  private static void enter(Deque<Open> open, Path folder) {
    List<Path> folders = new ArrayList<>();
    Path last = open.isEmpty() ? null : open.element().folder;
    for (Path each = folder; each != null && !each.equals(last); each = each.getParent()) {
      folders.add(each);
    }
    for (int i = folders.size() - 1; i >= 0; i--) {
      open.push(new Open(folders.get(i)));
    }
  }

  private void add(Open open, Path file) {
    Choice choice = open.choice;
    if (choice == null) {
      open.few.add(file);
      if (open.few.size() == ENOUGH) {
        form(open);
      }
    } else {
      choice.offer(file);
      enroll(open, file);
    }
  }

  private Choice form(Open open) {
    Choice choice = new Choice(open.folder);
    open.choice = choice;
    for (Path file : open.few) {
      choice.offer(file);
      enroll(open, file);
    }
    open.few.clear();
    return choice;
  }

  /** Notes of which group the folder of a file is. */
  private void enroll(Open open, Path file) {
    Path folder = file.getParent();
    if (folder != null && !folder.equals(open.last)) {
      groups.put(hash(folder), number(open.folder));
      open.last = folder;
    }
  }

  /** The innermost folder has no more files. */
  private void leave(Deque<Open> open) {
    Open left = open.remove();
    Choice choice = left.choice;
    if (choice == null && open.isEmpty() && left.few.size() >= SiteSurvey.FEWEST) {
      choice = form(left);
    }
    if (choice != null) {
      StringBuilder places = new StringBuilder();
      for (Path file : choice.files()) {
        places.append(new String(StoredPath.bytes(file), StandardCharsets.US_ASCII)).append('\n');
      }
      byte[] record = places.toString().getBytes(StandardCharsets.US_ASCII);
      groups.put(key(number(left.folder)), chosen.append(record));
    } else if (!open.isEmpty()) {
      left.few.forEach(file -> add(open.element(), file));
    }
  }

  private static long hash(Path folder) {
    return Sha256.first(
        "folder\n" + new String(StoredPath.bytes(folder), StandardCharsets.US_ASCII));
  }

  private static long number(Path folder) {
    return hash(folder) >>> 1;
  }

  /** Another one than those of folders. */
  private static long key(long number) {
    return Sha256.first("group\n" + number);
  }

  /** The number of the group that a file is of, or {@link LongTable#NONE}. */
  long group(Path file) {
    Path folder = file.getParent();
    return folder == null ? LongTable.NONE : groups.get(hash(folder));
  }

  /** The files of a group that are opened to find the pages that are compared, in their order. */
  List<Path> chosen(long group) {
    String places = new String(chosen.get(groups.get(key(group))), StandardCharsets.US_ASCII);
    return places
        .lines()
        .map(place -> StoredPath.of(place.getBytes(StandardCharsets.US_ASCII)))
        .toList();
  }

  @Override
  public void close() {
    groups.close();
    chosen.close();
  }
}
