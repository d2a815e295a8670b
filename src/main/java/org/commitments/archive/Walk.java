package org.commitments.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.commitments.storage.RecordSort;
import org.commitments.storage.Scratch;

/**
 * Finds the files of the inputs, each once, with the way that leads to it from its input. However
 * many they are, a bounded part of them is in memory.
 */
final class Walk implements Closeable {

  private final Selection selection;
  private final Predicate<Path> known;
  private final Scratch scratch;
  private final RecordSort found;
  private int most = 1;
  private boolean standardInput;

  /**
   * A file.
   *
   * @param root the input, absolute
   * @param below how many parts its path has below the root's
   * @param path where it lies
   * @param fate what is to become of it
   * @param message why it failed, or empty
   */
  private record Found(Path root, int below, Path path, Listing.Fate fate, String message) {

    private static Found of(byte[] path, byte[] rest) {
      ByteBuffer bytes = ByteBuffer.wrap(rest);
      Listing.Fate fate = Listing.Fate.of(bytes.get());
      int below = bytes.getInt();
      byte[] root = new byte[bytes.getInt()];
      bytes.get(root);
      String message = StandardCharsets.UTF_8.decode(bytes).toString();
      return new Found(StoredPath.of(root), below, StoredPath.of(path), fate, message);
    }

    private byte[] rest(byte[] rootBytes) {
      byte[] words = message.getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.allocate(1 + 2 * Integer.BYTES + rootBytes.length + words.length)
          .put(fate.number())
          .putInt(below)
          .putInt(rootBytes.length)
          .put(rootBytes)
          .put(words)
          .array();
    }

    /** Its name, with so many parts of the input's own path before it. */
    private String name(int parts) {
      StringBuilder name = new StringBuilder();
      int from = Math.max(0, root.getNameCount() - parts);
      for (int i = from; i < root.getNameCount(); i++) {
        name.append(name.isEmpty() ? "" : "/").append(root.getName(i));
      }
      for (int i = path.getNameCount() - below; i < path.getNameCount(); i++) {
        name.append(name.isEmpty() ? "" : "/").append(path.getName(i));
      }
      return name.toString();
    }
  }

  /**
   * Takes what decides.
   *
   * @param known tells whether a file, to go by its content or name, may be an announcement
   * @param scratch for what is too much for memory
   */
  Walk(Selection selection, Predicate<Path> known, Scratch scratch) {
    this.selection = selection;
    this.known = known;
    this.scratch = scratch;
    this.found = new RecordSort(scratch);
  }

  /** Adds an input; a folder is entered. */
  void add(Path input) {
    most = Math.max(most, input.toAbsolutePath().getNameCount());
    if (input.equals(Archive.STANDARD_INPUT)) {
      standardInput = true;
      return;
    }
    Path root = input.toAbsolutePath().normalize();
    try {
      Path real = input.toRealPath();
      if (Files.isDirectory(real)) {
        Files.walkFileTree(real, new Visitor(root, real));
      } else {
        put(new Found(root, 0, real, Listing.Fate.NAMED, ""), StoredPath.bytes(root));
      }
    } catch (IOException e) {
      Found missing = new Found(root, 0, root, Listing.Fate.FAIL, Formats.reason(e));
      put(missing, StoredPath.bytes(root));
    }
  }

  private void put(Found file, byte[] root) {
    found.add(StoredPath.bytes(file.path()), file.rest(root));
  }

  /**
   * All that was added, sorted by name: the path from the input on, or where two files would have
   * one name, with as many of the folders around the inputs as keep all apart. Nothing may be added
   * afterwards.
   */
  Listing listing() {
    try (RecordSort.Sorted files = found.sorted()) {
      for (int parts = 1; ; parts++) {
        RecordSort.Sorted named = named(files, parts);
        if (parts >= most || unique(named)) {
          return Listing.of(named, !isAnyRead(files));
        }
        named.close();
      }
    }
  }

  private RecordSort.Sorted named(RecordSort.Sorted files, int parts) {
    try (RecordSort names = new RecordSort(scratch)) {
      Consumer<Found> naming =
          file ->
              names.add(
                  file.name(parts).getBytes(StandardCharsets.UTF_8),
                  Listing.stored(file.fate(), StoredPath.bytes(file.path()), file.message()));
      eachOnce(files, naming);
      if (standardInput) {
        names.add(
            new StandardInput().name().getBytes(StandardCharsets.UTF_8),
            Listing.stored(Listing.Fate.STANDARD_INPUT, new byte[0], ""));
      }
      return names.sorted();
    }
  }

  /**
   * Hands on each file once, though several inputs lead to it: as the first of them found it, and a
   * file that the user names is read, though a folder that is named too would skip it.
   */
  private static void eachOnce(RecordSort.Sorted files, Consumer<Found> taker) {
    byte[] path = new byte[0];
    byte[] best = new byte[0];
    for (RecordSort.Entry file : files) {
      if (!Arrays.equals(file.key(), path)) {
        if (path.length > 0) {
          taker.accept(Found.of(path, best));
        }
        path = file.key();
        best = file.value();
      } else if (file.value()[0] < best[0]) {
        best = file.value();
      }
    }
    if (path.length > 0) {
      taker.accept(Found.of(path, best));
    }
  }

  private boolean isAnyRead(RecordSort.Sorted files) {
    if (standardInput) {
      return true;
    }
    for (RecordSort.Entry file : files) {
      if (file.value()[0] <= Listing.Fate.READ.number()) {
        return true; // whatever another input would have it be
      }
    }
    return false;
  }

  private static boolean unique(RecordSort.Sorted named) {
    byte[] before = new byte[0];
    for (RecordSort.Entry file : named) {
      if (Arrays.equals(file.key(), before)) {
        return false;
      }
      before = file.key();
    }
    return true;
  }

  /** Removes what was put aside. */
  @Override
  public void close() {
    found.close();
  }

  private final class Visitor extends SimpleFileVisitor<Path> {

    private final Path root;
    private final byte[] rootBytes;
    private final Path real;

    Visitor(Path root, Path real) {
      this.root = root;
      this.rootBytes = StoredPath.bytes(root);
      this.real = real;
    }

    private void put(Path file, Listing.Fate fate, String message) {
      int below = file.getNameCount() - real.getNameCount();
      Walk.this.put(new Found(root, below, file, fate, message), rootBytes);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean enters = folder.equals(real) || selection.enters(folder);
      return enters ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (Selection.isHidden(file)) {
        return FileVisitResult.CONTINUE;
      }
      Path below = real.relativize(file);
      // Links are not followed: what lies within is met where it stands, what lies without is not
      // part of the input.
      boolean taken = attributes.isRegularFile() && selection.takes(below, () -> known.test(file));
      put(file, taken ? Listing.Fate.READ : Listing.Fate.SKIP, "");
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      put(file, Listing.Fate.FAIL, Formats.reason(e));
      return FileVisitResult.CONTINUE;
    }
  }
}
