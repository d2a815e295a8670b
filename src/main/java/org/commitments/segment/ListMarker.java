package org.commitments.segment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.model.Block;
import org.commitments.text.Patterns;

/**
 * What opens and closes a line without being words of it: a bullet, a number, emphasis.
 *
 * @param kind the block that it makes; a paragraph where there is neither bullet nor number
 * @param length the number of UTF-16 units before the first word
 * @param tail the number of UTF-16 units after the last word, of emphasis that closes the line
 */
record ListMarker(Block.Kind kind, int length, int tail) {

  private static final int LONGEST = 16;

  /**
   * "1." "1)" "(1)" "2.1." "2.1 Agriculture" "I." "IV)" "2- Each"; not "3.5 million", "5.000" or
   * "2-3 boats".
   */
  private static final Pattern NUMBER =
      Patterns.exact(
          "(?:\\(?\\d{1,2}[.)](?!\\d)|\\d{1,2} ?[-–](?= \\p{Lu}\\p{Ll})|\\d{1,2}(?:\\.\\d{1,2}){1,3}(?:[.)]|(?= +\\p{Lu}))"
              + "|(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})[.)/](?= ))(?: +|(?=\\p{L}))");

  /** A bullet or dash with or without a blank, "a)" "(b)" "đ)" "a." "ii)". */
  private static final Pattern BULLET =
      Patterns.exact(
          "(?:[•●▪■□◦○·‣⁃►▶➢➤✓✔❖]+ *|[-–—−+*o](?: +)|[-–—−+](?=\\p{L})"
              + "|\\(?(?:\\p{Ll}|[ivx]{2,4})\\) *|(?:\\p{Ll}|[ivx]{2,4})\\. +)(?=\\S)");

  /** "3.1 provide …;": in small letters, where a semicolon closes the line. */
  private static final Pattern DEEP =
      Patterns.exact("\\d{1,2}(?:\\.\\d{1,2}){1,3} +(?=\\p{Ll}{2})");

  private static final Pattern CLOSED = Patterns.exact(";(?: \\p{L}{1,5})?$");

  private static final Pattern EMPHASIS = Patterns.exact("(?:\\*{1,3}|_{1,3}|#{1,6} )(?=\\S)");

  static ListMarker of(String text) {
    String head = text.substring(0, Math.min(text.length(), LONGEST));
    boolean emphasised = text.length() > 1 && text.endsWith("*") && text.startsWith("*");
    Matcher number = NUMBER.matcher(head);
    if (number.lookingAt() && number.end() < text.length()) {
      return new ListMarker(Block.Kind.NUMBERED, number.end(), 0);
    }
    Matcher deep = DEEP.matcher(head);
    if (deep.lookingAt() && CLOSED.matcher(text).find()) {
      return new ListMarker(Block.Kind.NUMBERED, deep.end(), 0);
    }
    Matcher bullet = BULLET.matcher(head);
    if (!emphasised && bullet.lookingAt()) {
      return new ListMarker(Block.Kind.ITEM, bullet.end(), 0);
    }
    Matcher emphasis = EMPHASIS.matcher(head);
    if (emphasis.lookingAt() || emphasised) {
      return emphasis(text, head.startsWith("#") ? emphasis.end() : 0);
    }
    return new ListMarker(Block.Kind.PARAGRAPH, 0, 0);
  }

  /** The same for a line behind another: "3.3 lend a boat." goes on with "3.2 mend the wall;". */
  static ListMarker of(String text, String before) {
    ListMarker alone = of(text);
    Matcher number = DEEP.matcher(text);
    Matcher last = DEEP.matcher(before);
    boolean goesOn =
        alone.isNone()
            && number.lookingAt()
            && last.lookingAt()
            && CLOSED.matcher(before).find()
            && follows(number.group().strip(), last.group().strip());
    return goesOn ? new ListMarker(Block.Kind.NUMBERED, number.end(), 0) : alone;
  }

  private static boolean follows(String number, String last) {
    int at = number.lastIndexOf('.') + 1;
    return last.lastIndexOf('.') + 1 == at
        && number.startsWith(last.substring(0, at))
        && Integer.parseInt(number.substring(at)) == Integer.parseInt(last.substring(at)) + 1;
  }

  private static ListMarker emphasis(String text, int from) {
    int start = from;
    int end = text.length();
    while (end > start && isEmphasis(text.charAt(end - 1))) {
      end--;
    }
    // Emphasis of the first words only is left alone: the marks inside would stay anyway.
    if (from == 0 && end == text.length()) {
      return new ListMarker(Block.Kind.PARAGRAPH, 0, 0);
    }
    while (start < end && isEmphasis(text.charAt(start))) {
      start++;
    }
    return start == end
        ? new ListMarker(Block.Kind.PARAGRAPH, 0, 0)
        : new ListMarker(Block.Kind.PARAGRAPH, start, text.length() - end);
  }

  private static boolean isEmphasis(char c) {
    return c == '*' || c == '_' || c == ' ';
  }

  /** Whether the line opens with neither a bullet nor a number. */
  boolean isNone() {
    return kind == Block.Kind.PARAGRAPH;
  }
}
