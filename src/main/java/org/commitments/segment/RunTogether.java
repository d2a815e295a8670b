package org.commitments.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.text.Patterns;

/**
 * Parts a line in which the items of a list, or questions and answers, ran together when a page was
 * copied: "- Mở chợ- Xây cầu- Sửa trường". A dash stands there right behind a word and before a
 * blank.
 */
final class RunTogether {

  /** Behind the end of a sentence. */
  private static final Pattern SENTENCE = Patterns.exact("(?<=[.?!;])- (?=\\p{Lu})");

  /** Behind any word, before one with a capital and one without: no name of several words. */
  private static final Pattern WORD =
      Patterns.exact("(?<=[\\p{L}\\p{N}%).?!;])- (?=\\p{Lu}[\\p{L}\\p{M}]{0,12} \\p{Ll})");

  private RunTogether() {}

  /** The parts of a line in order, each with its dash; the line where nothing ran together. */
  static List<String> parts(String line) {
    boolean list = line.startsWith("- ") && WORD.matcher(line).results().limit(2).count() > 1;
    Matcher matcher = (list ? WORD : SENTENCE).matcher(line);
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (matcher.find()) {
      parts.add(line.substring(start, matcher.start()));
      start = matcher.start();
    }
    parts.add(line.substring(start));
    return parts;
  }
}
