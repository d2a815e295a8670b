package org.commitments.archive;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Which files of a folder are read, by glob patterns. */
public final class Selection {

  private final List<PathMatcher> include;
  private final List<PathMatcher> exclude;
  private final @Nullable Path closed;

  private Selection(List<PathMatcher> include, List<PathMatcher> exclude, @Nullable Path closed) {
    this.include = include;
    this.exclude = exclude;
    this.closed = closed;
  }

  /** All files of the formats that are known. */
  public static Selection all() {
    return new Selection(List.of(), List.of(), null);
  }

  /**
   * Files that match a pattern to include, where there is one, and none to exclude. A pattern
   * without {@code /} is matched against the file's name, another against its path within the
   * folder; {@code **} crosses folders.
   *
   * @throws java.util.regex.PatternSyntaxException where a pattern is no glob
   */
  public static Selection of(List<String> include, List<String> exclude) {
    return new Selection(matchers(include), matchers(exclude), null);
  }

  /** The same selection, which never enters this folder: the one that the dataset goes to. */
  public Selection without(Path folder) {
    try {
      return new Selection(include, exclude, folder.toRealPath());
    } catch (IOException e) {
      // It is not there yet, so it cannot be entered; the walk compares real paths.
      return new Selection(include, exclude, folder.toAbsolutePath().normalize());
    }
  }

  /** Whether a folder is entered; hidden ones are not. */
  boolean enters(Path folder) {
    return !isHidden(folder) && !folder.equals(closed);
  }

  /** Whether its name begins with a dot. */
  static boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }

  /**
   * Whether a file is read.
   *
   * @param relative its path within the folder
   * @param known whether it may be an announcement; asked only where no pattern decides
   */
  boolean takes(Path relative, BooleanSupplier known) {
    return !matches(exclude, relative)
        && (include.isEmpty() ? known.getAsBoolean() : matches(include, relative));
  }

  private static boolean matches(List<PathMatcher> matchers, Path relative) {
    return matchers.stream().anyMatch(matcher -> matcher.matches(relative));
  }

  private static List<PathMatcher> matchers(List<String> globs) {
    return globs.stream().map(Selection::matcher).toList();
  }

  private static PathMatcher matcher(String glob) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    if (glob.contains("/")) {
      return matcher;
    }
    return path -> {
      Path name = path.getFileName();
      return name != null && matcher.matches(name);
    };
  }
}
