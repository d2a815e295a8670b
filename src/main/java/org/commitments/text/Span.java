package org.commitments.text;

/**
 * A half-open range of UTF-16 units of a {@link Text}.
 *
 * @param start the first unit, from 0
 * @param end the unit after the last, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException where start is negative or lies after end
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span [" + start + ", " + end + ") must have 0 <= start <= end");
    }
  }

  /** The number of UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** Whether nothing lies in it. */
  public boolean isEmpty() {
    return start == end;
  }

  /** Whether the other span lies within this one; equal spans contain each other. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the unit at this offset lies within. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Whether the two have at least one unit in common. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that holds both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The same range, moved by so many units. */
  public Span shift(int by) {
    return new Span(start + by, end + by);
  }

  /** Earlier start first; of two that start together, the longer first. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(other.end, end);
  }
}
