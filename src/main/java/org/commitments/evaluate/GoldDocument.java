package org.commitments.evaluate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gold file.
 *
 * @param stem the name of its text without folder and extension, by which found records are its
 * @param language its language
 * @param text where its text lies
 * @param published the text's date, or null
 * @param records what a careful reader finds in it
 */
public record GoldDocument(
    String stem,
    String language,
    Path text,
    @Nullable LocalDate published,
    List<GoldRecord> records) {

  /** Copies the list. */
  public GoldDocument {
    records = List.copyOf(records);
  }
}
