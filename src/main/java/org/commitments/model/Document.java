package org.commitments.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One input as it was read: raw words, before stage 1.
 *
 * @param source where it came from, with {@code /} between parts, e.g. {@code portal/0615.txt}
 * @param content the decoded words, of any normal form
 * @param language the language that the user named, or null to detect it
 * @param published the date that the user or the format gave, or null to look for it
 * @param title the title that the format gives apart from the words, or null to look for it
 */
public record Document(
    String source,
    String content,
    @Nullable String language,
    @Nullable LocalDate published,
    @Nullable String title) {

  /** A document whose title is to be looked for. */
  public Document(
      String source, String content, @Nullable String language, @Nullable LocalDate published) {
    this(source, content, language, published, null);
  }
}
