package org.commitments.archive.content;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;
import org.jsoup.nodes.Element;

/**
 * What counts of a line of a page where pages are compared; free of the page that it stood on.
 *
 * @param words its words
 * @param form what it is
 * @param list the number of the list or other element that its own element stands in
 * @param linked whether a good part of it is links
 * @param running whether it reads like running text
 */
record EdgeLine(String words, Form form, int list, boolean linked, boolean running) {

  private static final int PARTLY = 3;
  private static final int MOST_NAME_WORDS = 6;
  private static final int LONGEST = 80;
  private static final int MOST_WORDS = 10;
  private static final Pattern BLANKS = Patterns.exact(" +");
  private static final Pattern MARKED =
      Patterns.exact("(?:[-–—−+*•●▪■□◦○·‣]|\\(?[\\p{L}\\d]{1,4}(?:\\.\\d{1,2}){0,3}[.)])");

  /** What a line is. */
  enum Form {
    /** The title of the page, or a heading of the first two ranks. */
    TITLE,
    /** An item of a list with bullets. */
    ITEM,
    /** An item with a number, or with a bullet that was typed. */
    NUMBERED,
    /** Any other. */
    PLAIN
  }

  /** The lines of a page. */
  static List<EdgeLine> of(HtmlPage page) {
    String title = Folding.lower(page.metadata().title());
    IdentityHashMap<Element, Integer> lists = new IdentityHashMap<>();
    List<EdgeLine> lines = new ArrayList<>();
    for (HtmlLine line : page.lines()) {
      Element around = line.block().parent();
      Element list = around == null ? line.block() : around;
      lines.add(
          new EdgeLine(
              line.words(),
              form(line, title),
              lists.computeIfAbsent(list, element -> lists.size()),
              PARTLY * line.linked() > line.words().length(),
              line.isGood()));
    }
    return lines;
  }

  private static Form form(HtmlLine line, String title) {
    String tag = line.block().normalName();
    boolean maybe = line.words().length() <= 2 * title.length();
    if (tag.equals("h1")
        || tag.equals("h2")
        || (maybe && Folding.lower(line.words()).equals(title))) {
      return Form.TITLE;
    }
    if (line.marker().isEmpty()) {
      return MARKED.matcher(line.words()).lookingAt() ? Form.NUMBERED : Form.PLAIN;
    }
    return line.marker().startsWith("•") ? Form.ITEM : Form.NUMBERED;
  }

  /** Whether it is too short for a sentence and does not end like one. */
  boolean isShort() {
    return words.length() <= LONGEST && !closes() && wordCount() <= MOST_WORDS;
  }

  /** Whether it ends as sentences and items of running text do. */
  boolean closes() {
    return endsIn(".;,!?…\"”");
  }

  /** Whether it announces what comes. */
  boolean leadsIn() {
    return endsIn(":");
  }

  /** Whether it is more than a number, a date or a word of the page. */
  boolean says() {
    return running || form == Form.ITEM || form == Form.NUMBERED || wordCount() >= PARTLY;
  }

  /** Whether it may be a person's or a body's name: some words, each with a capital. */
  boolean isNameLike() {
    int count = 0;
    for (String word : BLANKS.split(words, -1)) {
      int first = word.codePointAt(0);
      if (!Character.isLetter(first) || !Character.isUpperCase(first)) {
        return false;
      }
      count++;
    }
    return count >= 2 && count <= MOST_NAME_WORDS;
  }

  private boolean endsIn(String marks) {
    return marks.indexOf(words.charAt(words.length() - 1)) >= 0;
  }

  private int wordCount() {
    int count = 0;
    for (String word : BLANKS.split(words, -1)) {
      count += Character.isLetter(word.codePointAt(0)) ? 1 : 0;
    }
    return count;
  }
}
