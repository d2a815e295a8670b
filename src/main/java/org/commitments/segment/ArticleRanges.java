package org.commitments.segment;

import java.util.ArrayList;
import java.util.List;
import org.commitments.segment.PageLine.Role;

/**
 * Finds where a page goes over from one article to the next.
 *
 * <p>A new article needs a head, that is a title with a date and running text behind it, and a
 * reason: a separator before it, the end of the article before it, or a date that is certainly one
 * of publication. A head without a date counts only after a double rule ({@code =====}) or after
 * both an end and a separator. Everything else stays one article.
 */
final class ArticleRanges {

  private static final int LEAST_LETTERS = 60;
  private static final int LEAST_LETTERS_AFTER_TAIL = 200;
  private static final int LEAST_TITLE_WORDS = 4;
  private static final int HEAD_LINES = 4;

  private final List<PageLine> lines;

  private ArticleRanges(List<PageLine> lines) {
    this.lines = lines;
  }

  /** The lines of each article of a page, in order; all lines are in some article. */
  static List<List<PageLine>> of(List<PageLine> lines) {
    List<Integer> starts = new ArticleRanges(lines).starts();
    List<List<PageLine>> articles = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
      articles.add(lines.subList(starts.get(i), end));
    }
    return articles;
  }

  private List<Integer> starts() {
    List<Integer> starts = new ArrayList<>();
    starts.add(0);
    boolean running = false;
    boolean tail = false;
    boolean ended = false;
    for (int i = 0; i < lines.size(); i++) {
      PageLine line = lines.get(i);
      if (line.is(Role.TAIL) || line.is(Role.BYLINE)) {
        tail |= running && line.is(Role.TAIL);
        ended |= running;
      } else if (line.is(Role.TEXT) || line.is(Role.DATED)) {
        if (running && isHead(i, ended, tail)) {
          starts.add(i);
          running = false;
          tail = false;
          ended = false;
        } else if (line.isRunningText()) {
          running = true;
          ended &= tail;
        }
      }
    }
    return starts;
  }

  private boolean isHead(int title, boolean ended, boolean tail) {
    String separator = separatorBefore(title);
    int dateLine = dateLine(title);
    if (!lines.get(title).line().isTitleLike(dateLine >= 0)) {
      return false;
    }
    boolean reason;
    if (dateLine >= 0) {
      Stamp stamp = lines.get(dateLine).stamp();
      reason = ended || !separator.isEmpty() || (stamp != null && stamp.certain());
    } else {
      reason =
          (separator.startsWith("==") || (ended && !separator.isEmpty()))
              && lines.get(title).line().words() >= LEAST_TITLE_WORDS;
    }
    if (!reason || !isFollowedByText(Math.max(title, dateLine))) {
      return false;
    }
    int letters = lettersAfter(title);
    return letters >= (tail && separator.isEmpty() ? LEAST_LETTERS_AFTER_TAIL : LEAST_LETTERS);
  }

  /** The separator between a line and the text before it, or an empty string. */
  private String separatorBefore(int at) {
    for (int i = at - 1; i >= 0; i--) {
      PageLine line = lines.get(i);
      if (line.is(Role.SEPARATOR)) {
        return line.text().replace(" ", "");
      }
      if (!line.is(Role.FURNITURE)) {
        return "";
      }
    }
    return "";
  }

  /** The line that dates a title: its own or one soon after it; -1 where none does. */
  private int dateLine(int title) {
    if (lines.get(title).is(Role.DATED)) {
      return title;
    }
    int last = Math.min(lines.size(), title + HEAD_LINES);
    for (int i = title + 1; i < last; i++) {
      PageLine line = lines.get(i);
      if (line.is(Role.DATE)) {
        return i;
      }
      if (line.isRunningText() || line.is(Role.TAIL) || line.is(Role.SEPARATOR)) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether running text begins soon after a line, before anything that looks like a link. */
  private boolean isFollowedByText(int at) {
    int last = Math.min(lines.size(), at + 1 + HEAD_LINES);
    for (int i = at + 1; i < last; i++) {
      PageLine line = lines.get(i);
      if (line.isRunningText()) {
        return true;
      }
      if (line.is(Role.DATED) || line.is(Role.TAIL) || line.is(Role.SEPARATOR)) {
        return false;
      }
    }
    return false;
  }

  /** The letters of running text up to the next end or separator, as far as they matter. */
  private int lettersAfter(int at) {
    int letters = 0;
    for (int i = at + 1; i < lines.size() && letters < LEAST_LETTERS_AFTER_TAIL; i++) {
      PageLine line = lines.get(i);
      if (line.is(Role.TAIL) || line.is(Role.SEPARATOR)) {
        break;
      }
      letters += line.isRunningText() ? line.line().letters() : 0;
    }
    return letters;
  }
}
