package org.commitments.language;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place or country that can be a party.
 *
 * @param name its preferred name in the pack's language
 * @param id ISO 3166-2 or ISO 3166-1 code, or null for a group of countries
 * @param type what it is
 * @param from the first day of the unit under this name, or null where it is open
 * @param to the last day, or null
 */
public record Place(
    String name, @Nullable String id, Type type, @Nullable LocalDate from, @Nullable LocalDate to) {

  /** Kinds of places. */
  public enum Type {
    /** A province. */
    PROVINCE,
    /** A city. */
    CITY,
    /** A country. */
    COUNTRY,
    /** A group of countries. */
    GROUP
  }

  /** The code where it is valid on this day or no day is known, else null. */
  public @Nullable String idOn(@Nullable LocalDate day) {
    if (day == null) {
      return id;
    }
    boolean begun = from == null || !day.isBefore(from);
    boolean over = to != null && day.isAfter(to);
    return begun && !over ? id : null;
  }

  /** Whether the unit exists on this day, or no day is known. */
  public boolean existsOn(@Nullable LocalDate day) {
    return day == null
        || ((from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to)));
  }
}
