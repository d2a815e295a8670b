package org.commitments.archive.content;

import java.util.regex.Pattern;
import org.commitments.text.Folding;
import org.commitments.text.Normalizer;
import org.commitments.text.Patterns;
import org.jspecify.annotations.Nullable;

/**
 * The title that a file declares apart from its words. Many are names of files, of programs or of
 * the document from which this one was made, so that one counts only where the document opens with
 * it.
 */
final class DeclaredTitle {

  /** So much of the words is its opening. */
  private static final int OPENING = 3000;

  private static final int LEAST = 8;
  private static final int MOST = 400;
  private static final Pattern BLANKS = Patterns.exact("[\\s\\p{Punct}“”‘’–—…]+");

  private DeclaredTitle() {}

  /**
   * The title on one line, or null where it is none.
   *
   * @param declared what the file declares, or null
   * @param words what it says
   */
  static @Nullable String of(@Nullable String declared, String words) {
    if (declared == null || declared.length() > MOST) {
      return null;
    }
    String title = Normalizer.normalize(TextDecoder.repaired(declared)).replace('\n', ' ').strip();
    String bare = bare(title);
    if (bare.length() < LEAST || bare.indexOf(' ') < 0) {
      return null;
    }
    String opening = words.substring(0, Math.min(words.length(), OPENING));
    return (" " + bare(Normalizer.normalize(opening)) + " ").contains(" " + bare + " ")
        ? title
        : null;
  }

  private static String bare(String words) {
    return BLANKS.matcher(Folding.lower(words)).replaceAll(" ").strip();
  }
}
