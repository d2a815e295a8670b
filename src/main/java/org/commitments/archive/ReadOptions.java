package org.commitments.archive;

import java.time.LocalDate;
import org.commitments.storage.Scratch;
import org.jspecify.annotations.Nullable;

/**
 * What the user says about all inputs.
 *
 * @param language the pack that is to read them, or null to detect it
 * @param published the date of publication, or null to look for it
 * @param limits how much an input may ask for
 * @param fields which fields of a row are what
 * @param scratch where to put aside what is too much for memory
 */
public record ReadOptions(
    @Nullable String language,
    @Nullable LocalDate published,
    Limits limits,
    FieldNames fields,
    Scratch scratch) {

  /** With nothing put aside, for a few inputs. */
  public ReadOptions(
      @Nullable String language, @Nullable LocalDate published, Limits limits, FieldNames fields) {
    this(language, published, limits, fields, Scratch.MEMORY);
  }

  /** Nothing is known and the limits are the defaults. */
  public static ReadOptions defaults() {
    return new ReadOptions(null, null, Limits.defaults(), FieldNames.defaults());
  }
}
