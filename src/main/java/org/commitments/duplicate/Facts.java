package org.commitments.duplicate;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Samples of the names, the numbers and the years of a text: of each the least fingerprints of 16
 * bits, so that texts with the same facts have the same sample.
 */
final class Facts {

  private static final int MOST_NAMES = 48;
  private static final int MOST_NUMBERS = 32;
  private static final int MOST_YEARS = 16;
  private static final int BITS = 16;

  private final short[] names;
  private final short[] numbers;
  private final short[] years;

  private Facts(short[] names, short[] numbers, short[] years) {
    this.names = names;
    this.numbers = numbers;
    this.years = years;
  }

  static Facts of(Wording words) {
    return new Facts(
        sample(words, words::isName, MOST_NAMES),
        sample(words, words::isNumber, MOST_NUMBERS),
        sample(words, words::isYear, MOST_YEARS));
  }

  private static short[] sample(Wording words, IntPredicate wanted, int most) {
    int[] prints = new int[words.size()];
    int size = 0;
    for (int i = 0; i < words.size(); i++) {
      if (wanted.test(i)) {
        prints[size++] = (int) (words.hash(i) >>> (Long.SIZE - BITS));
      }
    }
    int[] least = Arrays.stream(prints, 0, size).sorted().distinct().limit(most).toArray();
    short[] sample = new short[least.length];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = (short) least[i];
    }
    return sample;
  }

  Overlap names(Facts other) {
    return Overlap.of(names, other.names, MOST_NAMES);
  }

  /** Years among them. */
  Overlap numbers(Facts other) {
    return Overlap.of(numbers, other.numbers, MOST_NUMBERS);
  }

  Overlap years(Facts other) {
    return Overlap.of(years, other.years, MOST_YEARS);
  }

  /** How many bytes {@link #write} takes. */
  int size() {
    return 3 + Short.BYTES * (names.length + numbers.length + years.length);
  }

  /** Writes them, each sample with its length before it. */
  void write(ByteBuffer bytes) {
    for (short[] sample : List.of(names, numbers, years)) {
      bytes.put((byte) sample.length);
      for (short print : sample) {
        bytes.putShort(print);
      }
    }
  }

  /** Reads what {@link #write} wrote. */
  static Facts read(ByteBuffer bytes) {
    return new Facts(sample(bytes), sample(bytes), sample(bytes));
  }

  private static short[] sample(ByteBuffer bytes) {
    short[] sample = new short[bytes.get()];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = bytes.getShort();
    }
    return sample;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Facts facts
        && Arrays.equals(names, facts.names)
        && Arrays.equals(numbers, facts.numbers)
        && Arrays.equals(years, facts.years);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(names);
  }
}
