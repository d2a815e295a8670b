package org.commitments.language;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commitments.text.Patterns;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a table may hold.
 *
 * @param name its name in the header
 * @param required whether a cell must not be empty
 * @param kind what a cell is
 * @param allowed the values of a column of constants; empty for others
 */
record Column(String name, boolean required, Kind kind, Set<String> allowed) {

  /** What a cell is. */
  enum Kind {
    /** Any words. */
    WORDS,
    /** One of the constants. */
    ONE,
    /** Constants with commas between them. */
    SEVERAL,
    /** A day: 2025-06-30. */
    DATE,
    /** A number with a decimal point. */
    NUMBER
  }

  private static final java.util.regex.Pattern NUMBER = Patterns.exact("[0-9]+(?:\\.[0-9]+)?");

  static Column required(String name) {
    return new Column(name, true, Kind.WORDS, Set.of());
  }

  static Column optional(String name) {
    return new Column(name, false, Kind.WORDS, Set.of());
  }

  static Column oneOf(String name, String... allowed) {
    return new Column(name, true, Kind.ONE, Set.of(allowed));
  }

  static Column someOf(String name, String... allowed) {
    return new Column(name, false, Kind.SEVERAL, Set.of(allowed));
  }

  static Column date(String name) {
    return new Column(name, false, Kind.DATE, Set.of());
  }

  static Column number(String name) {
    return new Column(name, true, Kind.NUMBER, Set.of());
  }

  /** The same, but never empty. */
  Column always() {
    return new Column(name, true, kind, allowed);
  }

  /** What is wrong with a cell and what is allowed, or null where nothing is. */
  @Nullable String fault(String cell) {
    if (cell.isEmpty()) {
      return required ? "column '" + name + "' is empty" + hint() : null;
    }
    return switch (kind) {
      case WORDS -> null;
      case ONE -> allowed.contains(cell) ? null : not(cell);
      case SEVERAL ->
          parts(cell).stream()
              .filter(p -> !allowed.contains(p))
              .findFirst()
              .map(this::not)
              .orElse(null);
      case DATE -> isDate(cell) ? null : not(cell);
      case NUMBER -> NUMBER.matcher(cell).matches() ? null : not(cell);
    };
  }

  private static List<String> parts(String cell) {
    return Arrays.stream(cell.split(",", -1)).map(String::strip).toList();
  }

  private String not(String cell) {
    return "'" + cell + "' in column '" + name + "'" + hint();
  }

  private String hint() {
    return switch (kind) {
      case WORDS -> "";
      case ONE -> "; allowed: " + new TreeSet<>(allowed);
      case SEVERAL -> "; allowed, with commas between them: " + new TreeSet<>(allowed);
      case DATE -> "; allowed: a day such as 2025-06-30";
      case NUMBER -> "; allowed: a number such as 0.5";
    };
  }

  private static boolean isDate(String cell) {
    try {
      LocalDate.parse(cell);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
