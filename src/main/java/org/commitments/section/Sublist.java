package org.commitments.section;

import java.util.regex.Pattern;
import org.commitments.model.Block;
import org.commitments.text.Patterns;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The items under an item that ends with a colon: "• The two towns agreed to:" before "– map the
 * coast;". They end before an item with the mark of the one that opened them; where all marks are
 * the same, behind the item whose full stop closes a series with semicolons.
 *
 * @param outer what leads in the list around them, or null
 * @param mark the mark of the item that opened them
 * @param own whether they have marks of their own
 * @param start where the item that opened them starts, in UTF-16 units
 */
record Sublist(@Nullable Span outer, String mark, boolean own, int start) {

  private static final Pattern LETTERS = Patterns.exact("\\p{L}{1,4}");

  /** A mark is at most so many UTF-16 units ahead of its item's words. */
  private static final int LONGEST_MARK = 8;

  /**
   * The items under an item, of which the first is given; null where the marks are the same and the
   * first does not open a series with semicolons.
   */
  static @Nullable Sublist under(Text text, Block opening, Block first, @Nullable Span outer) {
    String mark = mark(text, opening);
    boolean own = !mark.equals(mark(text, first));
    boolean series = text.slice(first.span()).stripTrailing().endsWith(";");
    return own || series ? new Sublist(outer, mark, own, opening.span().start()) : null;
  }

  /** Whether they are over where a block begins. */
  boolean endsBefore(Text text, Block block) {
    if (block.kind() == Block.Kind.PARAGRAPH) {
      return true;
    }
    if (own) {
      return mark(text, block).equals(mark);
    }
    int end = block.span().start();
    while (end > start && isGap(text.value().charAt(end - 1))) {
      end--;
    }
    return end > start && text.value().charAt(end - 1) == '.';
  }

  private static boolean isGap(char c) {
    return Character.isWhitespace(c)
        || (!Character.isLetterOrDigit(c) && ".;:)]”\"".indexOf(c) < 0);
  }

  /** What stands between the beginning of an item's line and its words; letters as "a". */
  private static String mark(Text text, Block block) {
    int end = block.span().start();
    int from = end;
    while (from > 0 && end - from < LONGEST_MARK && text.value().charAt(from - 1) != '\n') {
      from--;
    }
    return LETTERS.matcher(text.value().substring(from, end).strip()).replaceAll("a");
  }
}
