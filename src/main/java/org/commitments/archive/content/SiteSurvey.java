package org.commitments.archive.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commitments.archive.content.SiteFurniture.Recurring;
import org.commitments.segment.LineSign;
import org.commitments.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Compares pages that lie together and tells what of them is furniture.
 *
 * <p>Pages are compared by the site that they name, where at least {@link #FEWEST} differ in their
 * running text. A line recurs that is on a good part of these, and at least on {@link #LEAST}; it
 * is furniture where on nearly all pages that have it {@link PageEdges} would drop it. The result
 * does not depend on the order of the pages.
 */
public final class SiteSurvey {

  /** How many different pages of a site make it known. */
  public static final int FEWEST = 12;

  /** On how many pages a line must be to recur. */
  static final int LEAST = 8;

  /** The share of the pages on which a line must be to recur. */
  private static final double SHARE = 0.4;

  /** The share of the pages with a line on which it must be at the edge. */
  private static final double MOSTLY = 0.8;

  /** The most lines of a page that are compared; a page with more is left out. */
  private static final int MOST_LINES = 4000;

  private final Map<String, Map<Long, Surveyed>> sites = new TreeMap<>();

  /**
   * A page of which only what is compared is kept.
   *
   * @param site the site that it names
   * @param lines its lines
   * @param keys of the lines
   */
  private record Surveyed(String site, List<EdgeLine> lines, List<Long> keys) {

    static Surveyed of(HtmlPage page) {
      return new Surveyed(
          page.site(), EdgeLine.of(page), page.lines().stream().map(SiteFurniture::key).toList());
    }

    String words() {
      return lines.stream().map(EdgeLine::words).collect(Collectors.joining("\n"));
    }

    String running() {
      return lines.stream()
          .filter(EdgeLine::running)
          .map(line -> Folding.lower(line.words()))
          .collect(Collectors.joining("\n"));
    }
  }

  /**
   * Takes a page, unless it cannot be read or has no running text.
   *
   * @param bytes all of it
   * @param charset the name of the charset that its container declares, or null
   * @param seconds how long the reading may take
   */
  public void add(byte[] bytes, @Nullable String charset, int seconds) {
    AtomicReference<@Nullable Surveyed> read = new AtomicReference<>();
    ContentReader reader =
        (content, declared) -> {
          read.set(Surveyed.of(HtmlPage.of(HtmlCharset.decode(content, declared))));
          return Content.of("");
        };
    try {
      new TimeLimit(reader, seconds).read(bytes, charset);
    } catch (UnreadableContent e) {
      return; // whoever reads it as an input tells why
    }
    Surveyed page = read.get();
    if (page != null && page.lines().size() <= MOST_LINES) {
      add(page);
    }
  }

  private void add(Surveyed page) {
    String running = page.running();
    if (!running.isEmpty()) {
      // Of pages with the same running text any stands for all: the one whose lines come first.
      sites
          .computeIfAbsent(page.site(), site -> new TreeMap<>())
          .merge(
              SiteFurniture.key(running),
              page,
              (one, other) -> one.words().compareTo(other.words()) <= 0 ? one : other);
    }
  }

  /**
   * What is furniture on the pages that were taken.
   *
   * @param signs tells what the words of a line say
   */
  public SiteFurniture furniture(Function<String, LineSign> signs) {
    Map<String, Map<Long, Recurring>> found = new TreeMap<>();
    sites.forEach(
        (site, pages) -> {
          if (pages.size() >= FEWEST) {
            Map<Long, Recurring> lines = furniture(List.copyOf(pages.values()), signs);
            if (lines.values().stream().anyMatch(Recurring::furniture)) {
              found.put(site, lines);
            }
          }
        });
    return found.isEmpty() ? SiteFurniture.NONE : new SiteFurniture(found);
  }

  private static Map<Long, Recurring> furniture(
      List<Surveyed> pages, Function<String, LineSign> signs) {
    Map<Long, Integer> count = new HashMap<>();
    for (Surveyed page : pages) {
      new HashSet<>(page.keys()).forEach(key -> count.merge(key, 1, Integer::sum));
    }
    int least = Math.max(LEAST, (int) Math.ceil(SHARE * pages.size()));
    Map<Long, Recurring> recurring = new HashMap<>();
    for (Surveyed page : pages) {
      for (int i = 0; i < page.keys().size(); i++) {
        String words = page.lines().get(i).words();
        if (count.getOrDefault(page.keys().get(i), 0) >= least) {
          recurring.computeIfAbsent(
              page.keys().get(i), key -> new Recurring(signs.apply(words), true));
        }
      }
    }
    Map<Long, Integer> dropped = new HashMap<>();
    pages.forEach(
        page -> dropped(page, recurring).forEach(key -> dropped.merge(key, 1, Integer::sum)));
    recurring.replaceAll(
        (key, line) ->
            new Recurring(
                line.sign(), dropped.getOrDefault(key, 0) >= MOSTLY * count.getOrDefault(key, 0)));
    return recurring;
  }

  /** The lines that would be dropped wherever they stand on a page. */
  private static Set<Long> dropped(Surveyed page, Map<Long, Recurring> recurring) {
    List<@Nullable Recurring> known = new ArrayList<>();
    page.keys().forEach(key -> known.add(recurring.get(key)));
    boolean[] furniture = new PageEdges(page.lines(), known).furniture();
    Set<Long> dropped = new HashSet<>();
    Set<Long> left = new HashSet<>();
    for (int i = 0; i < furniture.length; i++) {
      (furniture[i] ? dropped : left).add(page.keys().get(i));
    }
    dropped.removeAll(left);
    return dropped;
  }
}
