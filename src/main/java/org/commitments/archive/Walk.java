package org.commitments.archive;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.commitments.model.Diagnostic;

/** Finds the files of the inputs, each once, with the way that leads to it from its input. */
final class Walk {

  private final Selection selection;
  private final Predicate<Path> known;
  private final Map<Path, Found> found = new LinkedHashMap<>();

  /** What is to become of a file. */
  enum Fate {
    NAMED,
    READ,
    SKIP,
    FAIL
  }

  /**
   * A file.
   *
   * @param root the input, absolute
   * @param below its path below the root; empty where it is the root
   * @param path where it lies
   * @param fate what is to become of it
   * @param message why it failed, or empty
   */
  record Found(Path root, Path below, Path path, Fate fate, String message) {

    /** Its name, with so many parts of the input's own path before it. */
    String name(int parts) {
      StringBuilder name = new StringBuilder();
      int from = Math.max(0, root.getNameCount() - parts);
      for (int i = from; i < root.getNameCount(); i++) {
        name.append(name.isEmpty() ? "" : "/").append(root.getName(i));
      }
      for (Path part : below) {
        if (!part.toString().isEmpty()) {
          name.append(name.isEmpty() ? "" : "/").append(part);
        }
      }
      return name.toString();
    }

    Listing.Entry entry(int parts) {
      String name = name(parts);
      return switch (fate) {
        case NAMED -> new Listing.ToRead(new FileSource(name, path, true));
        case READ -> new Listing.ToRead(new FileSource(name, path, false));
        case SKIP -> new Listing.Settled(new Reading.Skipped(name));
        case FAIL ->
            new Listing.Settled(
                new Reading.Failed(new Diagnostic(name, "read", "unreadable", message), ""));
      };
    }
  }

  /**
   * Takes what decides.
   *
   * @param known tells whether a file, to go by its content or name, may be an announcement
   */
  Walk(Selection selection, Predicate<Path> known) {
    this.selection = selection;
    this.known = known;
  }

  /** Adds an input; a folder is entered. */
  void add(Path input) {
    Path root = input.toAbsolutePath().normalize();
    try {
      Path real = input.toRealPath();
      if (Files.isDirectory(real)) {
        Files.walkFileTree(real, new Visitor(root, real));
      } else {
        put(new Found(root, Path.of(""), real, Fate.NAMED, ""));
      }
    } catch (NoSuchFileException e) {
      put(new Found(root, Path.of(""), root, Fate.FAIL, Formats.reason(e)));
    } catch (IOException e) {
      put(new Found(root, Path.of(""), root, Fate.FAIL, Formats.reason(e)));
    }
  }

  /** What was found, by its place on disk. */
  Map<Path, Found> found() {
    return found;
  }

  /** A file that the user names is read, though a folder that is named too would skip it. */
  private void put(Found file) {
    found.merge(
        file.path(), file, (before, now) -> now.fate().compareTo(before.fate()) < 0 ? now : before);
  }

  private final class Visitor extends SimpleFileVisitor<Path> {

    private final Path root;
    private final Path real;

    Visitor(Path root, Path real) {
      this.root = root;
      this.real = real;
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
      put(new Found(root, below, file, taken ? Fate.READ : Fate.SKIP, ""));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      put(new Found(root, real.relativize(file), file, Fate.FAIL, Formats.reason(e)));
      return FileVisitResult.CONTINUE;
    }
  }
}
