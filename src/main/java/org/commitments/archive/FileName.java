package org.commitments.archive;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.text.Patterns;

/** What the name of a file tells. */
final class FileName {

  private static final Pattern EXTENSION = Patterns.exact("[^/.]\\.([A-Za-z][A-Za-z0-9]{0,7})\\z");

  private FileName() {}

  /**
   * The extension in lower case without its dot, or an empty string; "No. 1980" has none, since an
   * extension begins with a letter and has no blanks.
   */
  static String extension(Source source) {
    return extension(source.name());
  }

  /** The extension of a name. */
  static String extension(String name) {
    Matcher matcher = EXTENSION.matcher(name);
    return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }

  /** The name without the extension of a compression; {@code a.tgz} gives {@code a.tar}. */
  static String unpacked(String name) {
    String extension = extension(name);
    String stem = name.substring(0, name.length() - extension.length());
    return switch (extension) {
      case "gz", "zst", "bz2", "zstd" -> stem.substring(0, stem.length() - 1);
      case "tgz", "tzst", "tbz2" -> stem + "tar";
      default -> name;
    };
  }
}
