package org.commitments.dataset;

import java.util.Arrays;
import org.commitments.model.Heading;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The places of a text as the dataset counts them: in Unicode code points. The same as {@link
 * Text#codePoints(int)}, in a time that does not grow with the text.
 */
final class Places {

  private final Text text;
  private final int[] pairs;

  Places(Text text) {
    this.text = text;
    String value = text.value();
    int[] found = new int[8];
    int count = 0;
    for (int i = 1; i < value.length(); i++) {
      if (Character.isSurrogatePair(value.charAt(i - 1), value.charAt(i))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = i;
      }
    }
    this.pairs = Arrays.copyOf(found, count);
  }

  /** The code point at which a span starts. */
  int start(Span span) {
    return codePoints(span.start());
  }

  /** The code point before which a span ends. */
  int end(Span span) {
    return codePoints(span.end());
  }

  /**
   * The words of a span, which are those between {@link #start} and {@link #end} in the dataset.
   *
   * @throws IllegalArgumentException where the span lies outside the text or cuts a character in
   *     two
   */
  String words(Span span) {
    String words = text.slice(span);
    if (cuts(span.start()) || cuts(span.end())) {
      throw new IllegalArgumentException(span + " cuts a character in two: '" + words + "'");
    }
    return words;
  }

  /** The words of a heading without the mark that sets it off, or null where there is none. */
  @Nullable String heading(@Nullable Heading heading) {
    return heading == null ? null : words(heading.span()).replaceAll("(?<![\\s,:;])[\\s,:;]+$", "");
  }

  private boolean cuts(int offset) {
    return Arrays.binarySearch(pairs, offset) >= 0;
  }

  private int codePoints(int offset) {
    int at = Arrays.binarySearch(pairs, offset);
    int before = at >= 0 ? at : -at - 1;
    return offset - before;
  }
}
