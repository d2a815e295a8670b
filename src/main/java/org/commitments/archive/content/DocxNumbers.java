package org.commitments.archive.content;

import java.util.HashMap;
import java.util.Map;

/** The lists of a word processor's file: which are numbered and how, and how far each has come. */
final class DocxNumbers {

  private static final int ALPHABET = 26;

  private final Map<String, String> formats = new HashMap<>();
  private final Map<String, String> lists = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** Notes how a level of a definition is numbered, such as {@code decimal} or {@code bullet}. */
  void define(String definition, String level, String format) {
    formats.put(definition + "/" + level, format);
  }

  /** Notes which definition a list follows. */
  void list(String list, String definition) {
    lists.put(list, definition);
  }

  /** What opens the next item of a list, with a blank behind it. */
  String next(String list, String level) {
    String definition = lists.getOrDefault(list, "");
    int number = counts.merge(list + "/" + level, 1, Integer::sum);
    boolean letter = number <= ALPHABET;
    return switch (formats.getOrDefault(definition + "/" + level, "bullet")) {
      case "decimal", "decimalZero", "ordinal" -> number + ". ";
      case "lowerLetter" -> letter ? (char) ('a' + number - 1) + ") " : number + ". ";
      case "upperLetter" -> letter ? (char) ('A' + number - 1) + ". " : number + ". ";
      case "upperRoman", "lowerRoman" -> roman(number) + ". ";
      case "none" -> "";
      default -> "• ";
    };
  }

  private static String roman(int number) {
    int rest = number % 100;
    return "X".repeat(rest / 10)
        + new String[] {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}[rest % 10];
  }
}
