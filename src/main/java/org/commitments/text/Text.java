package org.commitments.text;

import java.util.Objects;

/**
 * The words of an article: a string in NFC, and the places in it.
 *
 * <p>Inside the program places are {@link Span}s of UTF-16 units; in the dataset they count Unicode
 * code points, which {@link #codePoints(int)} gives. The two differ only after a character outside
 * the Basic Multilingual Plane.
 */
public final class Text {

  private final String value;
  private final boolean hasSurrogates;

  /** Takes the words as they are; {@link Normalizer} makes them from raw input. */
  public Text(String value) {
    this.value = Objects.requireNonNull(value, "value");
    this.hasSurrogates = hasSurrogates(value);
  }

  private static boolean hasSurrogates(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isSurrogate(value.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The whole string. */
  public String value() {
    return value;
  }

  /** The number of UTF-16 units. */
  public int length() {
    return value.length();
  }

  /** The span of everything. */
  public Span span() {
    return new Span(0, value.length());
  }

  /**
   * The words at a place.
   *
   * @throws IllegalArgumentException where the span reaches past the end
   */
  public String slice(Span span) {
    if (span.end() > value.length()) {
      throw new IllegalArgumentException(
          "span [" + span.start() + ", " + span.end() + ") of a text of " + value.length());
    }
    return value.substring(span.start(), span.end());
  }

  /** The number of Unicode code points before a UTF-16 offset. */
  public int codePoints(int offset) {
    return hasSurrogates ? value.codePointCount(0, offset) : offset;
  }

  /** The span without white space at its two ends. */
  public Span trim(Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && Character.isWhitespace(value.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(value.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text text && text.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
