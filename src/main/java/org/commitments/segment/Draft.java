package org.commitments.segment;

import java.util.ArrayList;
import java.util.List;
import org.commitments.model.Block;
import org.commitments.text.Span;
import org.commitments.text.Text;

/**
 * The blocks of an article to be, each with its own line.
 *
 * @param lines the lines in order
 */
record Draft(List<Part> lines) {

  /**
   * A line of the article's text.
   *
   * @param kind the block that it makes
   * @param text the line
   * @param start where the block's words begin in it
   * @param end where they end
   */
  record Part(Block.Kind kind, String text, int start, int end) {

    /** A line with its bullet, number or emphasis left out of the block. */
    static Part of(String text) {
      return of(text, "");
    }

    /** The same for the line behind another, whose number it may go on with. */
    static Part of(String text, String before) {
      ListMarker marker = ListMarker.of(text, before);
      return new Part(marker.kind(), text, marker.length(), text.length() - marker.tail());
    }

    Part as(Block.Kind other) {
      return new Part(other, text, start, end);
    }

    Part from(int newStart) {
      return new Part(kind, text, newStart, end);
    }

    String words() {
      return text.substring(start, end);
    }

    Line line() {
      return new Line(words(), false);
    }

    boolean is(Block.Kind wanted) {
      return kind == wanted;
    }
  }

  /** The lines joined by line feeds. */
  Text text() {
    return new Text(String.join("\n", lines.stream().map(Part::text).toList()));
  }

  /** The blocks with their places in {@link #text()}. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    int offset = 0;
    for (Part part : lines) {
      blocks.add(new Block(part.kind(), new Span(offset + part.start(), offset + part.end())));
      offset += part.text().length() + 1;
    }
    return blocks;
  }
}
