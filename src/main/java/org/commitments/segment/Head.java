package org.commitments.segment;

import java.util.ArrayList;
import java.util.List;
import org.commitments.model.Block;
import org.commitments.segment.Draft.Part;

/**
 * Reads what stands above the lead: the title, its further lines, and headings.
 *
 * @param parts the lines that stay, in order
 * @param title the index of the title among them, or -1
 */
record Head(List<Part> parts, int title) {

  private static final int SUBTITLE_LENGTH = 160;
  private static final int HEADING_WORDS = 3;
  private static final int CATEGORY_WORDS = 3;
  private static final int LEAST_TITLE_WORDS = 5;
  private static final int MOST_SUBTITLES = 6;

  /**
   * Takes the lines above the lead.
   *
   * @param lines the lines, the first of them the title
   * @param dateAt how many of them stand above the line with the date, or -1 without such a line
   * @param hasLead whether a lead follows
   * @param given whether the first line is known to be the title
   */
  static Head of(List<String> lines, int dateAt, boolean hasLead, boolean given) {
    List<String> kept = new ArrayList<>(lines);
    int date = dateAt;
    if (!given && kept.size() > 1 && isCutOff(kept.get(0), kept.get(1))) {
      kept.remove(0);
      date--;
    }
    for (int i = kept.size() - 1; i > 0; i--) {
      if (Line.bare(kept.get(i)).equals(Line.bare(kept.get(0)))) {
        kept.remove(i);
        date -= i < date ? 1 : 0;
      }
    }
    boolean opens = !given && kept.size() > 1 && date != 1;
    int title = opens && isCategory(kept.get(0), kept.get(1)) ? 1 : 0;
    List<Part> parts = new ArrayList<>();
    boolean list = false;
    for (int i = 0; i < kept.size(); i++) {
      Part part = Part.of(kept.get(i));
      boolean isTitle =
          i <= title
              || (hasLead
                  && !list
                  && i < title + MOST_SUBTITLES
                  && isSubtitle(part, date < 0 || i < date, date >= 0 && i < date));
      list |= i > title && part.line().lastMark() == ':';
      parts.add(isTitle ? part.as(Block.Kind.TITLE) : part);
    }
    return new Head(parts, title);
  }

  private static boolean isSubtitle(Part part, boolean aboveDate, boolean dated) {
    if (part.text().length() > SUBTITLE_LENGTH || ":;,".indexOf(part.line().lastMark()) >= 0) {
      return false;
    }
    return switch (part.kind()) {
      case ITEM -> true;
      case NUMBERED -> false;
      case TITLE, PARAGRAPH ->
          part.line().isCapitals() || dated || (aboveDate && part.line().words() > HEADING_WORDS);
    };
  }

  /** Whether a line is the beginning of the next, cut off to fit. */
  private static boolean isCutOff(String line, String next) {
    if (!line.endsWith("…") && !line.endsWith("...")) {
      return false;
    }
    String start = Line.bare(line);
    return !start.isEmpty() && Line.bare(next).startsWith(start);
  }

  /** Whether a line only says what sort of page follows, and the next one is the title. */
  private static boolean isCategory(String line, String next) {
    Line title = new Line(next, false);
    return new Line(line, false).words() <= CATEGORY_WORDS
        && title.words() >= LEAST_TITLE_WORDS
        && title.isTitleLike(false);
  }
}
