package org.commitments.archive.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commitments.text.GivenUp;
import org.commitments.text.Patterns;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Walks a page and writes a line for each block and line break of it. */
final class HtmlLines implements NodeFilter {

  private static final Set<String> UNSEEN =
      Set.of(
          "head",
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "button",
          "input",
          "select",
          "textarea",
          "datalist",
          "dialog",
          "map",
          "nav",
          "figcaption");
  private static final Pattern HIDDEN =
      Patterns.ignoringCase(
          "(?:^|;)\\s{0,20}+(?:display\\s{0,20}+:\\s{0,20}+none|visibility\\s{0,20}+:\\s{0,20}+hidden)\\b");
  private static final Pattern MARKED =
      Patterns.exact(
          "(?:[-–—−+*•●▪■□◦○·‣]|\\(?[\\p{L}\\d]{1,4}(?:\\.\\d{1,2}){0,3}[.)])(?:\\s|\\p{L}).*");
  private static final int CELLS = 2;
  private static final int MOST_CELLS = 20;
  private static final int ALPHABET = 26;

  private final List<HtmlLine> lines = new ArrayList<>();
  private final Deque<Element> blocks = new ArrayDeque<>();
  private final Deque<int[]> lists = new ArrayDeque<>();
  private final StringBuilder words = new StringBuilder();
  private int links;
  private int linked;
  private int preformatted;
  private boolean gap = true;
  private String marker = "";
  private @Nullable Element row;
  private boolean plainRow;

  private HtmlLines() {}

  /** The lines of an element in the order of the page; what cannot be seen is left out. */
  static List<HtmlLine> of(Element root) {
    HtmlLines walk = new HtmlLines();
    walk.blocks.push(root);
    NodeTraversor.filter(walk, root);
    walk.flush(true);
    return walk.lines;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    GivenUp.ifInterrupted();
    if (node instanceof TextNode text) {
      append(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String name = element.normalName();
    if (UNSEEN.contains(name) || isHidden(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (name.equals("br")) {
      flush(false);
    } else if (isCell(element)) {
      if (words.length() > 0) {
        words.append(" | ");
      }
    } else if (element.isBlock()) {
      flush(true);
      blocks.push(element);
      if (name.equals("ol") || name.equals("ul")) {
        lists.push(new int[] {number(element.attr("start"), 1)});
      } else if (name.equals("li")) {
        marker = marker(element);
      }
    }
    links += name.equals("a") ? 1 : 0;
    preformatted += name.equals("pre") ? 1 : 0;
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      links -= name.equals("a") ? 1 : 0;
      preformatted -= name.equals("pre") ? 1 : 0;
      if (element.equals(blocks.peek()) && blocks.size() > 1) {
        flush(true);
        blocks.pop();
        if (name.equals("ol") || name.equals("ul")) {
          lists.pop();
        }
        marker = "";
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden") || HIDDEN.matcher(element.attr("style")).find();
  }

  /** Whether it is a cell of a row of short words and not of a table that only lays out a page. */
  private boolean isCell(Element element) {
    String name = element.normalName();
    Element parent = element.parent();
    if (parent == null || !(name.equals("td") || name.equals("th"))) {
      return false;
    }
    if (!parent.equals(row)) {
      row = parent;
      plainRow =
          parent.childrenSize() >= CELLS
              && parent.childrenSize() <= MOST_CELLS
              && parent.children().stream().allMatch(HtmlLines::isPlain);
    }
    return plainRow;
  }

  private static boolean isPlain(Element cell) {
    return cell.children().stream()
        .noneMatch(child -> child.isBlock() || child.normalName().equals("br"));
  }

  private void append(String text) {
    if (preformatted > 0) {
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) == '\n') {
          flush(false);
        } else {
          add(text.charAt(i));
        }
      }
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      add(text.charAt(i));
    }
  }

  private void add(char c) {
    boolean blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00A0';
    if (!blank) {
      words.append(c);
      linked += links > 0 ? 1 : 0;
    } else if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
      words.append(' ');
      linked += links > 0 ? 1 : 0;
    }
  }

  private void flush(boolean endsBlock) {
    String line = words.toString().strip();
    if (!line.isEmpty()) {
      String opens = MARKED.matcher(line).matches() ? "" : marker;
      lines.add(new HtmlLine(line, opens, linked, gap, blocks.element()));
      marker = "";
      gap = false;
    }
    gap |= endsBlock;
    words.setLength(0);
    linked = 0;
  }

  private String marker(Element item) {
    Element list = item.parent();
    int[] next = lists.peek();
    if (list == null || next == null || !list.normalName().equals("ol")) {
      return "• ";
    }
    int number = next[0]++;
    String type = list.attr("type").toLowerCase(Locale.ROOT);
    return type.equals("a") && number >= 1 && number <= ALPHABET
        ? (char) ('a' + number - 1) + ") "
        : number + ". ";
  }

  private static int number(String digits, int otherwise) {
    try {
      return digits.isEmpty() ? otherwise : Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
