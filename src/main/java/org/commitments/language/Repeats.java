package org.commitments.language;

/**
 * Gives open repeats of a pack's patterns an end, so that no text, however it was made, costs more
 * than its length times a constant: {@code \s+} stands for at most {@value #BLANKS} blanks, a
 * repeated group for {@value #GROUPS} times, and any other character for {@value #CHARACTERS}.
 *
 * <p>Repeats with a bound of their own, and possessive ones ({@code ++}, {@code *+}), stay as they
 * are.
 */
final class Repeats {

  static final int BLANKS = 8;
  static final int GROUPS = 12;
  static final int CHARACTERS = 60;

  private final String regex;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private Repeats(String regex) {
    this.regex = regex;
  }

  /** The pattern with ends; it need not be a right one. */
  static String bounded(String regex) {
    return new Repeats(regex).read();
  }

  private String read() {
    int most = CHARACTERS;
    while (at < regex.length()) {
      int from = at;
      char c = regex.charAt(at);
      if ((c == '*' || c == '+') && from > 0) {
        quantifier(c == '+' ? "1" : "0", most, at + 1);
      } else if (c == '{') {
        int close = regex.indexOf('}', at);
        int end = close < 0 ? regex.length() : close + 1;
        String inner = regex.substring(at + 1, Math.max(at + 1, end - 1));
        if (inner.endsWith(",")) {
          String least = inner.substring(0, inner.length() - 1);
          quantifier(least, Math.max(most, number(least)), end);
        } else {
          boolean possessive = end < regex.length() && regex.charAt(end) == '+';
          copy(possessive ? end + 1 : end);
        }
      } else {
        most = atom(c);
      }
    }
    return out.toString();
  }

  private static int number(String digits) {
    return digits.length() < 6 && digits.chars().allMatch(Character::isDigit) && !digits.isEmpty()
        ? Integer.parseInt(digits)
        : 0;
  }

  private void quantifier(String least, int most, int end) {
    if (end < regex.length() && regex.charAt(end) == '+') {
      copy(end + 1);
      return;
    }
    out.append('{').append(least).append(',').append(most).append('}');
    at = end;
    if (at < regex.length() && regex.charAt(at) == '?') {
      copy(at + 1);
    }
  }

  /** Copies what a quantifier may follow, or a sign; how often it may come at most. */
  private int atom(char c) {
    int from = at;
    if (c == '\\') {
      boolean braces = at + 2 < regex.length() && regex.charAt(at + 2) == '{';
      int close = braces ? regex.indexOf('}', at) : -1;
      copy(close > 0 ? close + 1 : Math.min(regex.length(), at + 2));
      return regex.startsWith("\\s", from) ? BLANKS : CHARACTERS;
    }
    if (c == '[') {
      copy(bracketEnd());
      String inner = regex.substring(from, at);
      boolean blanks = inner.contains("\\s") || inner.contains(" ");
      return blanks && !inner.startsWith("[^") ? 2 * BLANKS : CHARACTERS;
    }
    boolean opens = regex.startsWith("(?", at);
    copy(at + (opens ? 2 : 1));
    return c == ')' ? GROUPS : c == ' ' ? BLANKS : CHARACTERS;
  }

  private int bracketEnd() {
    int depth = 0;
    for (int i = at; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        depth++;
      } else if (c == ']' && !regex.substring(at, i).matches("\\[\\^?") && --depth == 0) {
        return i + 1; // as the first in a class it stands for itself
      }
    }
    return regex.length();
  }

  private void copy(int end) {
    out.append(regex, at, end);
    at = end;
  }
}
