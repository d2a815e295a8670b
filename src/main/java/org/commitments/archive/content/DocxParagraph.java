package org.commitments.archive.content;

import java.util.Locale;

/** Puts paragraphs together from the elements of a word processor's text. */
final class DocxParagraph {

  private final DocxNumbers numbers;
  private final StringBuilder words;
  private int start;
  private String list = "";
  private String level = "0";
  private String style = "";

  DocxParagraph(DocxNumbers numbers, StringBuilder words) {
    this.numbers = numbers;
    this.words = words;
  }

  /**
   * An element begins.
   *
   * @param value its attribute of this name, or an empty string
   */
  void open(String name, String value) {
    switch (name) {
      case "p" -> {
        end();
        start = words.length();
        list = "";
        level = "0";
        style = "";
      }
      case "numId" -> list = value;
      case "ilvl" -> level = value;
      case "pStyle" -> style = value.toLowerCase(Locale.ROOT);
      case "br", "cr" -> words.append('\n');
      case "tab" -> words.append(' ');
      case "noBreakHyphen" -> words.append('-');
      default -> {}
    }
  }

  /** An element ends. */
  void close(String name) {
    if (name.equals("p")) {
      String marker = marker();
      if (!words.substring(start).isBlank()) {
        words.insert(start, marker);
      }
      end();
      start = words.length();
      list = "";
      style = "";
    }
  }

  private String marker() {
    if (list.isEmpty() || list.equals("0")) {
      return style.startsWith("listbullet") ? "• " : "";
    }
    return words.substring(start).isBlank() ? "" : numbers.next(list, level);
  }

  /** Two line ends behind what there is. */
  private void end() {
    int length = words.length();
    if (length > start) {
      words.append("\n\n");
    }
  }
}
