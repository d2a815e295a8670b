package org.commitments.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Undoes hard wraps: joins lines that were broken to fit a column, and no others.
 *
 * <p>A page counts as wrapped where most line ends, without a blank line after them, stand where
 * the next line's first word no longer fits into one and the same column. Pages with a paragraph a
 * line have no such column.
 */
final class Unwrapper {

  private static final int NARROWEST = 45;
  private static final int WIDEST = 120;
  private static final int MOST_PAIRS = 4000;

  private final Predicate<String> alone;

  /** Takes what tells lines that are never joined to others: dates, furniture, separators. */
  Unwrapper(Predicate<String> alone) {
    this.alone = alone;
  }

  /** The lines of a page that are not blank, wraps undone, in order. */
  List<Line> lines(String page) {
    List<Line> raw = split(page);
    boolean[] joinable = new boolean[raw.size()];
    for (int i = 1; i < raw.size(); i++) {
      joinable[i] = joinable(raw.get(i - 1).text(), raw.get(i));
    }
    int width = width(raw, joinable);
    List<Line> lines = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < raw.size(); i++) {
      Line line = raw.get(i);
      if (joinable[i] && continues(raw.get(i - 1), line.text(), width)) {
        open.append(' ').append(line.text());
        continue;
      }
      if (open.length() > 0) {
        lines.add(new Line(open.toString(), gap));
        open.setLength(0);
      }
      open.append(line.text());
      gap = line.gap();
    }
    if (open.length() > 0) {
      lines.add(new Line(open.toString(), gap));
    }
    return lines;
  }

  private static List<Line> split(String page) {
    List<Line> raw = new ArrayList<>();
    boolean gap = true;
    for (String line : (Iterable<String>) page.lines()::iterator) {
      String words = line.strip();
      for (String part : words.isEmpty() ? List.<String>of() : RunTogether.parts(words)) {
        raw.add(new Line(part.strip(), gap));
        gap = false;
      }
      gap = words.isEmpty();
    }
    return raw;
  }

  private boolean joinable(String before, Line line) {
    return !line.gap()
        && before.length() <= WIDEST
        && line.text().length() <= WIDEST
        && before.length() >= NARROWEST
        && ListMarker.of(line.text()).isNone()
        && !alone.test(before)
        && !alone.test(line.text());
  }

  /** The column at which the page was wrapped, or 0 where it was not. */
  private static int width(List<Line> raw, boolean[] joinable) {
    int[] filled = new int[WIDEST + 2];
    int pairs = 0;
    int open = 0;
    for (int i = 1; i < raw.size() && pairs < MOST_PAIRS; i++) {
      if (joinable[i]) {
        pairs++;
        open += raw.get(i - 1).endsSentence() ? 0 : 1;
        int length = raw.get(i - 1).text().length();
        int needed = length + 1 + firstWord(raw.get(i).text());
        for (int width = length; width < needed && width <= WIDEST; width++) {
          filled[width]++;
        }
      }
    }
    int best = 0;
    for (int width = NARROWEST; width <= WIDEST; width++) {
      if (filled[width] > filled[best]) {
        best = width;
      }
    }
    boolean wrapped = filled[best] >= 2 && 10 * filled[best] >= 6 * pairs && 2 * open >= pairs;
    return wrapped ? best : 0;
  }

  private static int firstWord(String text) {
    int blank = text.indexOf(' ');
    return blank < 0 ? text.length() : blank;
  }

  private static boolean continues(Line before, String next, int width) {
    boolean lower = Character.isLowerCase(next.codePointAt(0));
    if (width == 0) {
      return lower && Character.isLetter(before.lastMark());
    }
    boolean filled = before.text().length() + 1 + firstWord(next) > width;
    boolean nearly = 4 * before.text().length() >= 3 * width;
    return filled || ((lower || nearly) && !before.endsSentence());
  }
}
