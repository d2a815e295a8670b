package org.commitments.archive.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commitments.text.Folding;
import org.commitments.text.GivenUp;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the main text of a page: the smallest part that holds nearly all running text, from the
 * title on, without what says of itself that it is furniture and without lines of links.
 *
 * <p>Running text is counted in characters of lines that are long or end like sentences and are not
 * links. An element keeps its place, whatever its names are, where it holds a good part of it.
 */
final class MainText {

  /** The share of the running text that an element must hold to be entered. */
  private static final double NEARLY_ALL = 0.9;

  /** The share from which an element that is marked as the article is believed. */
  private static final double ENOUGH = 0.5;

  /** The share of the running text from which nothing is furniture. */
  private static final double TOO_MUCH = 0.4;

  /** How many lines may stand between the title and the text. */
  private static final int BETWEEN = 12;

  private static final int SHORTEST_TITLE = 5;
  private static final Set<String> CONTAINERS =
      Set.of(
          "body", "div", "section", "article", "main", "form", "center", "table", "tbody", "tr",
          "td", "header", "aside", "footer");

  private final List<HtmlLine> lines;
  private final Map<Element, Integer> running;
  private final Map<Element, Boolean> furniture = new HashMap<>();
  private final Element body;
  private @Nullable Element heading;

  private MainText(Element body) {
    this.body = body;
    this.lines = HtmlLines.of(body);
    this.running = running(lines);
  }

  /**
   * The lines of the main text in order.
   *
   * @param title the title that the page's head gives, or an empty string
   */
  static List<HtmlLine> of(Document page, String title) {
    return new MainText(page.body()).find(page, Folding.lower(title));
  }

  private List<HtmlLine> find(Document page, String title) {
    heading = heading(title);
    List<HtmlLine> kept = lines.stream().filter(line -> !isFurniture(line.block())).toList();
    Element root = new Root(running(kept)).of(page);
    int first = first(kept, line -> isIn(line.block(), root));
    int last = last(kept, root);
    if (first < 0) {
      return kept;
    }
    Element opener = heading;
    int opening = opener == null ? -1 : first(kept, line -> isIn(line.block(), opener));
    List<HtmlLine> main = new ArrayList<>();
    for (int i = opening >= 0 && opening < first ? opening : first; i <= last; i++) {
      HtmlLine line = kept.get(i);
      boolean isTitle = opener != null && isIn(line.block(), opener);
      boolean wanted = isIn(line.block(), root) ? !line.isLinked() : line.isHeadLike();
      if ((i >= first || i < opening + BETWEEN) && (isTitle || (wanted && i >= opening))) {
        main.add(line);
      }
    }
    return main;
  }

  /** The heading whose words the title of the page's head holds, or else the only first one. */
  private @Nullable Element heading(String title) {
    List<Element> firsts = body.select("h1");
    List<Element> headings = new ArrayList<>(firsts);
    headings.addAll(body.select("h2, [itemprop=headline]"));
    for (Element each : headings) {
      String words = Folding.lower(each.text());
      if (words.length() > SHORTEST_TITLE && title.contains(words)) {
        return each;
      }
    }
    return firsts.size() == 1 && firsts.get(0).text().length() > SHORTEST_TITLE
        ? firsts.get(0)
        : null;
  }

  /** The running text in each element. */
  private static Map<Element, Integer> running(List<HtmlLine> lines) {
    Map<Element, Integer> running = new HashMap<>();
    for (HtmlLine line : lines) {
      GivenUp.ifInterrupted();
      if (line.isGood()) {
        for (Element at = line.block(); at != null; at = at.parent()) {
          running.merge(at, line.words().length(), Integer::sum);
        }
      }
    }
    return running;
  }

  private boolean isFurniture(Element block) {
    List<Element> way = new ArrayList<>();
    Boolean known = null;
    for (Element at = block; at != null && known == null; at = at.parent()) {
      known = furniture.get(at);
      if (known == null) {
        way.add(at);
      }
    }
    boolean above = known != null && known;
    int most = running.getOrDefault(body, 0);
    for (int i = way.size() - 1; i >= 0; i--) {
      Element at = way.get(i);
      boolean here =
          Furniture.is(at)
              && running.getOrDefault(at, 0) <= TOO_MUCH * most
              && (heading == null || !isIn(heading, at))
              && !at.equals(body);
      above |= here;
      furniture.put(at, above);
    }
    return above;
  }

  private static boolean isIn(Element element, Element root) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.equals(root)) {
        return true;
      }
    }
    return false;
  }

  private static int first(List<HtmlLine> lines, java.util.function.Predicate<HtmlLine> condition) {
    for (int i = 0; i < lines.size(); i++) {
      if (condition.test(lines.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int last(List<HtmlLine> lines, Element root) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (isIn(lines.get(i).block(), root)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The smallest element that holds nearly all running text.
   *
   * @param running the running text in each element
   */
  private record Root(Map<Element, Integer> running) {

    Element of(Document page) {
      Element root = page.body();
      Element marked =
          page.select("[itemprop=articleBody], article, main, [role=main]").stream()
              .max(Comparator.comparingInt(this::good))
              .orElse(null);
      if (marked != null && good(marked) > ENOUGH * good(root)) {
        root = marked;
      }
      for (Element next = root; next != null; next = inner(root)) {
        root = next;
      }
      return root;
    }

    private @Nullable Element inner(Element root) {
      int least = (int) Math.ceil(NEARLY_ALL * good(root));
      return root.children().stream()
          .filter(child -> CONTAINERS.contains(child.normalName()))
          .filter(child -> good(child) > 0 && good(child) >= least)
          .findFirst()
          .orElse(null);
    }

    private int good(Element element) {
      return running.getOrDefault(element, 0);
    }
  }
}
