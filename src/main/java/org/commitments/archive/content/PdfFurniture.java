package org.commitments.archive.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;

/** Finds what stands at the head and foot of pages and is not of the text: numbers, repetitions. */
final class PdfFurniture {

  /** How many lines at either end of a page may be of its head or foot. */
  private static final int ENDS = 3;

  private static final double MOST_PAGES = 0.4;
  private static final Pattern NUMBER =
      Patterns.exact(
          "[\\[(|–—-]{0,20}+\\s{0,20}+\\d{1,4}(?:\\s{0,20}+/\\s{0,20}+\\d{1,4})?\\s{0,20}+"
              + "[\\])|–—-]{0,20}+");
  private static final Pattern DIGITS = Patterns.exact("\\d+");

  private PdfFurniture() {}

  /** The lines without heads, feet and numbers of pages. */
  static List<PdfLine> without(List<PdfLine> lines) {
    List<List<PdfLine>> pages = pages(lines);
    Map<String, Integer> heads = new HashMap<>();
    Map<String, Integer> feet = new HashMap<>();
    Set<String> inside = inside(pages);
    for (List<PdfLine> page : pages) {
      keys(page, true).forEach(key -> heads.merge(key, 1, Integer::sum));
      keys(page, false).forEach(key -> feet.merge(key, 1, Integer::sum));
    }
    // What also stands in the middle of a page is a sentence that occurs often.
    heads.keySet().removeAll(inside);
    feet.keySet().removeAll(inside);
    int enough = Math.max(2, (int) Math.ceil(MOST_PAGES * pages.size()));
    List<PdfLine> kept = new ArrayList<>();
    for (List<PdfLine> page : pages) {
      int from = 0;
      int to = page.size();
      while (from < Math.min(ENDS, to) && isFurniture(page.get(from), heads, enough)) {
        from++;
      }
      while (to > Math.max(from, page.size() - ENDS)
          && isFurniture(page.get(to - 1), feet, enough)) {
        to--;
      }
      kept.addAll(page.subList(from, to));
    }
    return kept;
  }

  private static boolean isFurniture(PdfLine line, Map<String, Integer> known, int enough) {
    return NUMBER.matcher(line.words()).matches() || known.getOrDefault(key(line), 0) >= enough;
  }

  private static List<List<PdfLine>> pages(List<PdfLine> lines) {
    List<List<PdfLine>> pages = new ArrayList<>();
    int last = -1;
    for (PdfLine line : lines) {
      if (line.page() != last) {
        pages.add(new ArrayList<>());
        last = line.page();
      }
      pages.get(pages.size() - 1).add(line);
    }
    return pages;
  }

  private static Set<String> inside(List<List<PdfLine>> pages) {
    Set<String> keys = new HashSet<>();
    for (List<PdfLine> page : pages) {
      for (int i = ENDS; i < page.size() - ENDS; i++) {
        keys.add(key(page.get(i)));
      }
    }
    return keys;
  }

  private static Set<String> keys(List<PdfLine> page, boolean head) {
    int from = head ? 0 : Math.max(0, page.size() - ENDS);
    int to = head ? Math.min(ENDS, page.size()) : page.size();
    Set<String> keys = new HashSet<>();
    page.subList(from, to).forEach(line -> keys.add(key(line)));
    return keys;
  }

  /** The same for all pages whatever their numbers are. */
  private static String key(PdfLine line) {
    return DIGITS.matcher(Folding.lower(line.words())).replaceAll("0");
  }
}
