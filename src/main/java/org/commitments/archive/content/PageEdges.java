package org.commitments.archive.content;

import java.util.Arrays;
import java.util.List;
import org.commitments.archive.content.SiteFurniture.Recurring;
import org.commitments.segment.LineSign;
import org.jspecify.annotations.Nullable;

/**
 * Tells which lines that recur on a site are furniture on one of its pages. In doubt a line stays.
 *
 * <p>The page's own words reach from its first running text or item of a list to its last words
 * that are on no other page: within them nothing is furniture, since formulas, headings and phrases
 * of agreement recur, too. At the edges around them a short line is furniture that is an item of a
 * list or plain words, and shows no sign of the announcement: no heading, cue, lead-in, body,
 * place, person or time. Sentences are furniture only beyond such a line, and where they undertake
 * something, only between two. Names and bodies, which may have signed, stay.
 */
final class PageEdges {

  /** The share of the running text that sentences of furniture may have. */
  private static final double TOO_MUCH = 0.4;

  private final List<EdgeLine> lines;
  private final List<@Nullable Recurring> recurring;
  private final boolean[] listStays;
  private int first = -1;
  private int last = -1;

  /**
   * Takes a page.
   *
   * @param lines its lines
   * @param recurring what is known of each; null of those that are the page's own
   */
  PageEdges(List<EdgeLine> lines, List<@Nullable Recurring> recurring) {
    this.lines = lines;
    this.recurring = recurring;
    this.listStays = new boolean[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      if (recurring.get(i) == null) {
        EdgeLine line = lines.get(i);
        EdgeLine.Form form = line.form();
        boolean isItem = form == EdgeLine.Form.ITEM || form == EdgeLine.Form.NUMBERED;
        boolean opens = isItem || (line.running() && form != EdgeLine.Form.TITLE);
        first = first < 0 && opens ? i : first;
        last = line.says() ? i : last;
      }
    }
    markLists();
  }

  /** Which lines are furniture. */
  boolean[] furniture() {
    boolean[] furniture = new boolean[lines.size()];
    if (first < 0) {
      return furniture;
    }
    boolean[] certain = new boolean[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      certain[i] = (i < first || i > last) && isDroppable(i) && isCertain(i);
    }
    int running = 0;
    int sentences = 0;
    for (int i = 0; i < lines.size(); i++) {
      furniture[i] = certain[i] || ((i < first || i > last) && isBeyond(i, certain));
      int length = lines.get(i).running() ? lines.get(i).words().length() : 0;
      running += length;
      sentences += furniture[i] ? length : 0;
    }
    return sentences <= TOO_MUCH * running ? furniture : certain;
  }

  /** Lists stay as wholes: where an item, or what leads in, is of the announcement. */
  private void markLists() {
    for (int from = 0; from < lines.size(); from++) {
      if (isItem(from)) {
        int to = from + 1;
        while (to < lines.size() && isItem(to) && lines.get(to).list() == lines.get(from).list()) {
          to++;
        }
        boolean holdsAnother = to < lines.size() && isItem(to) && recurring.get(to) == null;
        boolean stays = holdsAnother || (from > 0 && mayLeadIn(from - 1));
        int names = 0;
        for (int i = from; i < to; i++) {
          Recurring known = recurring.get(i);
          boolean isName = known != null && known.sign() == LineSign.NAME;
          names += isName ? 1 : 0;
          stays |= lines.get(i).closes() || !(isPlainSign(i) || isName);
        }
        stays |= 2 * names >= to - from;
        Arrays.fill(listStays, from, to, stays);
        from = to - 1;
      }
    }
  }

  private boolean isItem(int i) {
    return lines.get(i).form() == EdgeLine.Form.ITEM;
  }

  private boolean mayLeadIn(int i) {
    Recurring known = recurring.get(i);
    EdgeLine line = lines.get(i);
    if (known == null) {
      boolean isWhole = line.closes() || line.isNameLike() || !line.says();
      return line.leadsIn() || (!isWhole && line.form() != EdgeLine.Form.TITLE);
    }
    return known.sign() == LineSign.CONTENT
        || line.form() == EdgeLine.Form.NUMBERED
        || (line.leadsIn() && !isPlainSign(i));
  }

  /** Whether a line recurs and its words are not those of an announcement. */
  private boolean isPlainSign(int i) {
    Recurring known = recurring.get(i);
    return known != null && (known.sign() == LineSign.NONE || known.sign() == LineSign.FURNITURE);
  }

  private boolean isDroppable(int i) {
    Recurring known = recurring.get(i);
    EdgeLine.Form form = lines.get(i).form();
    return known != null
        && known.furniture()
        && known.sign() != LineSign.PAGE
        && (form != EdgeLine.Form.TITLE || i > last)
        && form != EdgeLine.Form.NUMBERED
        && !listStays[i];
  }

  /** Whether a line at the edge is furniture whatever stands around the edge. */
  private boolean isCertain(int i) {
    EdgeLine line = lines.get(i);
    Recurring known = recurring.get(i);
    if (known == null || known.sign() == LineSign.CONTENT) {
      return false;
    }
    if (known.sign() == LineSign.FURNITURE || (isItem(i) && line.isShort())) {
      return true;
    }
    if (known.sign() == LineSign.NAME || !line.isShort()) {
      return false;
    }
    if (line.linked()) {
      return true;
    }
    return line.leadsIn()
        ? i + 1 < lines.size() && isItem(i + 1) && !listStays[i + 1]
        : i > last
            && !line.isNameLike()
            && !isOfAnnouncement(i - 1, false)
            && !isOfAnnouncement(i + 1, true);
  }

  /**
   * Whether a neighbour makes a plain line a heading, or part of what was signed.
   *
   * @param after whether it stands behind the line
   */
  private boolean isOfAnnouncement(int i, boolean after) {
    if (i < 0 || i >= lines.size() || isItem(i)) {
      return false;
    }
    EdgeLine line = lines.get(i);
    Recurring known = recurring.get(i);
    if (known == null) {
      return after ? line.says() : line.isNameLike();
    }
    boolean says = known.sign() == LineSign.CONTENT || known.sign() == LineSign.NAME;
    return !line.closes() && (says || line.isNameLike());
  }

  /** Whether certain furniture parts a line from the page's own words. */
  private boolean isBeyond(int i, boolean[] certain) {
    Recurring known = recurring.get(i);
    EdgeLine line = lines.get(i);
    if (known == null || !isDroppable(i)) {
      return false;
    }
    boolean within = i < first ? any(certain, i + 1, first) : any(certain, last + 1, i);
    if (known.sign() == LineSign.NONE && (line.closes() || !line.isNameLike())) {
      return within && !line.leadsIn();
    }
    return i > last && within && line.closes() && any(certain, i + 1, lines.size());
  }

  private static boolean any(boolean[] certain, int from, int to) {
    for (int i = from; i < to; i++) {
      if (certain[i]) {
        return true;
      }
    }
    return false;
  }
}
