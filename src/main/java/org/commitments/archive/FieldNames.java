package org.commitments.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.commitments.archive.content.WrittenDate;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a row of JSON Lines or CSV are what; of several names the first that a row has
 * counts, in upper or lower case.
 *
 * @param text the words, plain or HTML
 * @param id what tells rows apart; without it their numbers do
 * @param date the date of publication
 * @param title the title
 * @param dateFormat how dates are written, or null where they are as machines write them
 */
public record FieldNames(
    List<String> text,
    List<String> id,
    List<String> date,
    List<String> title,
    @Nullable DateTimeFormatter dateFormat) {

  private static final FieldNames DEFAULTS =
      new FieldNames(
          List.of("text", "body", "content"),
          List.of("id"),
          List.of("published", "date", "published_at", "publish_date", "datepublished"),
          List.of("title", "headline"),
          null);

  /** Copies the lists. */
  public FieldNames {
    text = List.copyOf(text);
    id = List.copyOf(id);
    date = List.copyOf(date);
    title = List.copyOf(title);
  }

  /** The usual names. */
  public static FieldNames defaults() {
    return DEFAULTS;
  }

  /**
   * The rank of a name among those of a field, 0 the best; the number of names where it is none.
   */
  static int rank(List<String> names, String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).toLowerCase(Locale.ROOT).equals(lower)) {
        return i;
      }
    }
    return names.size();
  }

  /** Whether these are the columns of a table of announcements. */
  boolean areColumns(List<String> columns) {
    return columns.size() > 1
        && has(text, columns)
        && (has(id, columns) || has(date, columns) || has(title, columns));
  }

  private static boolean has(List<String> names, List<String> columns) {
    return columns.stream().anyMatch(column -> rank(names, column) < names.size());
  }

  /** The day of a field's words, or null. */
  @Nullable LocalDate day(@Nullable String words) {
    if (words != null && dateFormat != null) {
      try {
        return LocalDate.from(dateFormat.parse(words.strip()));
      } catch (DateTimeException e) {
        // It may be written as a machine does.
        return WrittenDate.of(words);
      }
    }
    return WrittenDate.of(words);
  }
}
