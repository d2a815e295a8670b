package org.commitments.text;

import java.util.regex.Pattern;

/**
 * The one place where regular expressions are compiled: without these flags {@code \b} and {@code
 * \w} know ASCII only and break Vietnamese words in two.
 */
public final class Patterns {

  private static final int FLAGS =
      Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNICODE_CASE | Pattern.MULTILINE;

  private Patterns() {}

  /**
   * Compiles a pattern that does not tell upper from lower case.
   *
   * @throws java.util.regex.PatternSyntaxException where it is not a regular expression
   */
  public static Pattern ignoringCase(String regex) {
    return Pattern.compile(regex, FLAGS | Pattern.CASE_INSENSITIVE);
  }

  /**
   * Compiles a pattern that does not tell upper from lower case, to be tried only where it may
   * match.
   *
   * @throws java.util.regex.PatternSyntaxException where it is not a regular expression
   */
  public static SoughtPattern sought(String regex) {
    return new SoughtPattern(ignoringCase(regex));
  }

  /**
   * Compiles a pattern that tells upper from lower case.
   *
   * @throws java.util.regex.PatternSyntaxException where it is not a regular expression
   */
  public static Pattern exact(String regex) {
    return Pattern.compile(regex, FLAGS);
  }
}
