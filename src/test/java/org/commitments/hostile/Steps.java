package org.commitments.hostile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that counts how often it is looked at: the work of a matcher, without a clock. */
final class Steps implements CharSequence {

  /** Thrown where a matcher looks more often than is allowed. */
  static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final String text;
  private final long most;
  private long count;

  private Steps(String text, long most) {
    this.text = text;
    this.most = most;
  }

  /** How often the text is looked at until the pattern was found wherever it is. */
  static long ofFinding(Pattern pattern, String text, long most) {
    Steps steps = new Steps(text, most);
    try {
      Matcher matcher = pattern.matcher(steps);
      while (matcher.find()) {
        steps.count++;
      }
      return steps.count;
    } catch (TooMany e) {
      return most;
    }
  }

  /** How often the text is looked at until it is known whether the pattern matches all of it. */
  static long ofMatching(Pattern pattern, String text, long most) {
    Steps steps = new Steps(text, most);
    try {
      pattern.matcher(steps).matches();
      return steps.count;
    } catch (TooMany e) {
      return most;
    }
  }

  /** The same from a place on, as for each token of a sentence. */
  static long ofLooking(Pattern pattern, String text, long most) {
    Steps steps = new Steps(text, most);
    try {
      Matcher matcher = pattern.matcher(steps);
      for (int at = 0; at < text.length(); at++) {
        if (at == 0 || text.charAt(at - 1) == ' ') {
          matcher.region(at, text.length()).lookingAt();
          steps.count++;
        }
      }
      return steps.count;
    } catch (TooMany e) {
      return most;
    }
  }

  @Override
  public char charAt(int index) {
    if (++count > most) {
      throw new TooMany();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
