package org.commitments.cli;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commitments.text.Patterns;

/** Words of others, made fit for a terminal. */
final class Safe {

  private static final Pattern UNSAFE = Patterns.exact("[\\p{Cc}\\p{Cf}\\x{2028}\\x{2029}]");

  private Safe() {}

  /** With a question mark for each character that would steer the terminal or cannot be seen. */
  static String words(String words) {
    return UNSAFE.matcher(words).replaceAll("?");
  }

  /** The same, but tabs stay: a line of a table. */
  static String row(String line) {
    return Arrays.stream(line.split("\t", -1)).map(Safe::words).collect(Collectors.joining("\t"));
  }

  /** The same, but line ends stay. */
  static String lines(String words) {
    return words.lines().map(Safe::words).collect(Collectors.joining("\n"));
  }
}
